package dev.madoguchi.slack;

import dev.madoguchi.domain.Admins;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.slack.SlackUsers.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who may change the settings: people of the desk who are named, or in a user group that is; groups are remembered for a minute. */
@Component
public class SlackAdmins {

    private static final Logger log = LoggerFactory.getLogger(SlackAdmins.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Admins admins;
    private final SlackUsers users;
    private final SlackClient slack;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    SlackAdmins(Admins admins, SlackUsers users, SlackClient slack, InstantSource clock) {
        this.admins = admins;
        this.users = users;
        this.slack = slack;
        this.clock = clock;
    }

    private record Known(Set<String> members, Instant until) {}

    public boolean isAdmin(String userId) {
        return users.standing(userId) != Standing.OUTSIDER
                && (admins.people().contains(new AgentId(userId))
                        || admins.groups().stream()
                                .anyMatch(group -> members(group).contains(userId)));
    }

    /** Where Slack does not say who is in a group, nobody is. */
    private Set<String> members(String group) {
        var now = clock.instant();
        var there = known.get(group);
        if (there != null && there.until.isAfter(now)) {
            return there.members;
        }
        Set<String> members;
        try {
            members = Set.copyOf(slack.call(methods -> methods.usergroupsUsersList(request -> request.usergroup(group)))
                    .getUsers());
        } catch (RuntimeException e) {
            log.warn("Nobody is an admin by the user group {}: {}", group, e.getMessage());
            members = Set.of();
        }
        known.put(group, new Known(members, now.plus(REMEMBERED)));
        return members;
    }
}
