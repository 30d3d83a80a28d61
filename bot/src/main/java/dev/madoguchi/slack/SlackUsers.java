package dev.madoguchi.slack;

import com.slack.api.model.User;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Agents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who somebody is in Slack, and whether they work at the desk; remembered for five minutes. */
@Component
public class SlackUsers {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final SlackClient slack;
    private final SlackIdentity identity;
    private final Agents agents;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    SlackUsers(SlackClient slack, SlackIdentity identity, Agents agents, InstantSource clock) {
        this.slack = slack;
        this.identity = identity;
        this.agents = agents;
        this.clock = clock;
    }

    /** How somebody stands to the desk. */
    public enum Standing {
        /** A member of the workspace with a public name: may write to customers. */
        AGENT,
        /** A member of the workspace without a public name: may triage. */
        COLLEAGUE,
        /** Guests, people of other organisations, deactivated people, bots. */
        OUTSIDER
    }

    private record Known(User user, Instant until) {}

    public Standing standing(String userId) {
        var user = user(userId);
        if (user.isBot()
                || user.isDeleted()
                || user.isRestricted()
                || user.isUltraRestricted()
                || user.isStranger()
                || !identity.teamId().equals(user.getTeamId())) {
            return Standing.OUTSIDER;
        }
        return agents.publicName(new AgentId(userId)).isPresent() ? Standing.AGENT : Standing.COLLEAGUE;
    }

    /** The name that customers may read: the public name of an agent, otherwise the real name. */
    public String nameFor(String userId) {
        return agents.publicName(new AgentId(userId)).orElseGet(() -> realName(userId));
    }

    /** In which zone somebody reads the time. */
    public ZoneId zone(String userId) {
        var zone = user(userId).getTz();
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : ZoneOffset.UTC;
    }

    /** The language in which somebody uses Slack, if the desk speaks it. */
    public Optional<Locale> language(String userId) {
        var locale = user(userId).getLocale();
        return Optional.ofNullable(locale)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(language -> language.equals("ja") || language.equals("en"))
                .map(Locale::forLanguageTag);
    }

    private String realName(String userId) {
        try {
            var user = user(userId);
            return user.getRealName() == null ? user.getName() : user.getRealName();
        } catch (Undeliverable e) {
            return "…";
        }
    }

    private User user(String userId) {
        var now = clock.instant();
        var there = known.get(userId);
        if (there != null && there.until.isAfter(now)) {
            return there.user;
        }
        var user = slack.call(methods ->
                        methods.usersInfo(request -> request.user(userId).includeLocale(true)))
                .getUser();
        known.put(userId, new Known(user, now.plus(REMEMBERED)));
        return user;
    }
}
