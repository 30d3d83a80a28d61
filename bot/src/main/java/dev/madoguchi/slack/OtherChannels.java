package dev.madoguchi.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What Slack tells of a channel that may be no channel of the desk. */
@Component
public class OtherChannels {

    private static final Logger log = LoggerFactory.getLogger(OtherChannels.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final Seen NOTHING = new Seen(false, false, "");

    private final SlackClient slack;
    private final InstantSource clock;
    private final Map<String, Called> names = new ConcurrentHashMap<>();

    OtherChannels(SlackClient slack, InstantSource clock) {
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * A channel as the desk sees it.
     *
     * @param isIn whether the desk is a member
     * @param isPublic whether everybody of the workspace may read it
     * @param name without a #
     */
    public record Seen(boolean isIn, boolean isPublic, String name) {}

    private record Called(String name, Instant until) {}

    /** Of what Slack does not tell, nothing is assumed. */
    public Seen look(String channel) {
        try {
            var seen = slack.call(methods -> methods.conversationsInfo(request -> request.channel(channel)))
                    .getChannel();
            boolean isPublic = seen.isChannel() && !seen.isPrivate() && !seen.isIm() && !seen.isMpim();
            var name = Objects.requireNonNullElse(seen.getName(), "");
            return new Seen(seen.isMember() && !seen.isIm(), isPublic, name);
        } catch (RuntimeException e) {
            log.info("Slack does not tell of {}: {}", channel, e.getMessage());
            return NOTHING;
        }
    }

    /** The name of a public channel, remembered for five minutes; empty for any other. */
    String nameOf(String channel) {
        var now = clock.instant();
        var known = names.get(channel);
        if (known == null || !known.until.isAfter(now)) {
            var seen = look(channel);
            known = new Called(seen.isPublic() ? seen.name() : "", now.plus(REMEMBERED));
            names.put(channel, known);
        }
        return known.name;
    }
}
