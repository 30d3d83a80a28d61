package dev.madoguchi.slack.post;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the author of a reply can do with it before it leaves; buttons that decide about what was shown know its version. */
final class PreviewButtons {

    /** Slack's limit is 75. */
    private static final int LONGEST_NAME = 40;

    private final Message reply;
    private final Words words;
    private final @Nullable String holder;
    private final Hold hold;
    private final boolean closed;
    private final String id;

    /** @param closed whether the mailbox is closed now */
    PreviewButtons(Message reply, Hold hold, @Nullable String holder, boolean closed, Words words) {
        this.closed = closed;
        this.reply = reply;
        this.hold = hold;
        this.holder = holder;
        this.words = words;
        id = Long.toString(reply.id().value());
    }

    List<BlockElement> all() {
        if (reply.state() == State.SCHEDULED) {
            return List.of(plain(Actions.SEND_NOW, "button.send-now"), keep());
        }
        if (!reply.isStopped()) {
            return withLater(primary(plain(Actions.SEND_NOW, "button.send-now")));
        }
        return switch (Objects.requireNonNullElse(hold.reason(), Reason.CONFIRM)) {
            case COLLEAGUE -> List.of(shown(Actions.TAKE_OVER, words.get("button.take-over")), hand(), keep());
            case DRAFT -> List.of(primary(shown(Actions.USE_DRAFT, words.get("button.use-draft"))), keep());
            case NEW_MAIL, CHECKS -> withRecipients(shown(Actions.SEND, words.get("button.send-anyway")));
            case CONFIRM, RECIPIENTS -> withLater(primary(shown(Actions.SEND, words.get("button.send"))));
            case APPROVAL -> List.of(keep());
            case RETURNED -> List.of(shown(Actions.SEND, words.get("button.ask-again")), keep());
        };
    }

    /** What goes to a third person is chosen in its own form, whole. */
    private List<BlockElement> withRecipients(ButtonElement send) {
        return reply.kind() == Kind.FORWARD ? List.of(send, keep()) : List.of(send, keep(), recipients());
    }

    private List<BlockElement> withLater(ButtonElement send) {
        var all = new ArrayList<>(withRecipients(send));
        if (reply.kind() == Kind.FORWARD) {
            return all;
        }
        all.add(plain(Actions.TOMORROW, "button.tomorrow"));
        if (closed) {
            all.add(plain(Actions.WHEN_OPEN, "button.when-open"));
        }
        return all;
    }

    private ButtonElement hand() {
        var name = Objects.requireNonNullElse(holder, words.get("button.hand-over.them"));
        return shown(Actions.HAND_OVER, words.get("button.hand-over", SlackText.inert(name, LONGEST_NAME)));
    }

    private ButtonElement keep() {
        return plain(
                Actions.KEEP_INTERNAL, reply.kind() == Kind.FORWARD ? "button.do-not-forward" : "button.keep-internal");
    }

    private ButtonElement recipients() {
        return plain(Actions.RECIPIENTS, "button.recipients");
    }

    private ButtonElement plain(String action, String key) {
        return Blocks.button(action, words.get(key), id);
    }

    private ButtonElement shown(String action, String label) {
        return Blocks.button(action, label, id + ":" + hold.version());
    }

    private static ButtonElement primary(ButtonElement button) {
        button.setStyle("primary");
        return button;
    }
}
