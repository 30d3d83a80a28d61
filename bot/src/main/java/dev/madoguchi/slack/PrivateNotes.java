package dev.madoguchi.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.block.LayoutBlock;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows a private note, or replaces one by what became of it; by the address that Slack gave with the click. */
@Component
public class PrivateNotes {

    private static final Logger log = LoggerFactory.getLogger(PrivateNotes.class);

    private final ActionResponseSender sender;
    private final URI api;

    PrivateNotes(Slack slack, SlackProperties properties) {
        sender = new ActionResponseSender(slack);
        api = properties.apiUrl();
    }

    public void replace(String responseUrl, String text) {
        send(
                responseUrl,
                ActionResponse.builder().replaceOriginal(true).text(text).build());
    }

    /** A note to the person who typed a command. */
    public void show(String responseUrl, String text, List<LayoutBlock> blocks) {
        send(
                responseUrl,
                ActionResponse.builder()
                        .responseType("ephemeral")
                        .text(text)
                        .blocks(blocks)
                        .build());
    }

    private void send(String responseUrl, ActionResponse note) {
        if (!isOfSlack(URI.create(responseUrl))) {
            log.warn("A response address outside Slack was not called");
            return;
        }
        try {
            sender.send(responseUrl, note);
        } catch (IOException e) {
            log.warn("A private note was not shown: {}", e.getMessage());
        }
    }

    private boolean isOfSlack(URI address) {
        return "https".equals(address.getScheme()) && "hooks.slack.com".equals(address.getHost())
                || "127.0.0.1".equals(api.getHost())
                        && "127.0.0.1".equals(address.getHost())
                        && api.getPort() == address.getPort();
    }
}
