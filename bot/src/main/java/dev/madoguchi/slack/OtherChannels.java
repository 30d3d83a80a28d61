package dev.madoguchi.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What Slack tells of a channel that may be no channel of the desk. */
@Component
public class OtherChannels {

    private static final Logger log = LoggerFactory.getLogger(OtherChannels.class);
    private static final Seen NOTHING = new Seen(false, false);

    private final SlackClient slack;

    OtherChannels(SlackClient slack) {
        this.slack = slack;
    }

    /**
     * A channel as the desk sees it.
     *
     * @param isIn whether the desk is a member
     * @param isPublic whether everybody of the workspace may read it
     */
    public record Seen(boolean isIn, boolean isPublic) {}

    /** Of what Slack does not tell, nothing is assumed. */
    public Seen look(String channel) {
        try {
            var seen = slack.call(methods -> methods.conversationsInfo(request -> request.channel(channel)))
                    .getChannel();
            boolean isPublic = seen.isChannel() && !seen.isPrivate() && !seen.isIm() && !seen.isMpim();
            return new Seen(seen.isMember() && !seen.isIm(), isPublic);
        } catch (RuntimeException e) {
            log.info("Slack does not tell of {}: {}", channel, e.getMessage());
            return NOTHING;
        }
    }
}
