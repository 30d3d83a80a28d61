package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.reply.ComposeReply;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What its author sees of a reply in the undo window: the mail exactly as it will leave. */
@Component
public class ReplyPreview {

    private static final int SHOWN = 2_800;
    private static final int PIECES = 4;

    private final ComposeReply compose;
    private final Messages messages;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;

    ReplyPreview(ComposeReply compose, Messages messages, Inquiries inquiries, SupportMailboxes mailboxes) {
        this.compose = compose;
        this.messages = messages;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
    }

    /** A private note: its text and its blocks. */
    public record Note(String text, List<LayoutBlock> blocks) {}

    public Note of(Message reply) {
        var mailbox = mailboxes.get(inquiries.get(reply.inquiry()).snapshot().mailbox());
        var files = messages.attachments(reply.id()).stream()
                .map(Messages.Attachment::name)
                .toList();
        return note(reply, compose.sender(reply), compose.text(reply), files, Words.in(mailbox.language()));
    }

    static Note note(Message reply, String sender, String mail, List<String> files, Words words) {
        var due = Objects.requireNonNullElse(reply.dueAt(), reply.at());
        var headline = words.get("preview.headline", words.time(due, "{time_secs}"));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(headline));
        blocks.add(Blocks.said(head(reply, sender, files, words)));
        var pieces = SlackText.pieces(mail, SHOWN);
        pieces.stream().limit(PIECES).map(Blocks::piece).forEach(blocks::add);
        if (pieces.size() > PIECES) {
            blocks.add(Blocks.own(words.get("preview.continued")));
        }
        var id = Long.toString(reply.id().value());
        var sendNow = Blocks.button(Actions.SEND_NOW, words.get("button.send-now"), id);
        sendNow.setStyle("primary");
        blocks.add(Blocks.actions(
                "preview",
                List.of(sendNow, Blocks.button(Actions.KEEP_INTERNAL, words.get("button.keep-internal"), id))));
        return new Note(headline + "\n" + SlackText.inert(reply.body(), SHOWN), blocks);
    }

    private static String head(Message reply, String sender, List<String> files, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.get("preview.from", sender));
        lines.add(words.get("preview.to", String.join(", ", reply.recipients())));
        if (!reply.copies().isEmpty()) {
            lines.add(words.get("preview.cc", String.join(", ", reply.copies())));
        }
        lines.add(words.get("preview.subject", reply.subject()));
        if (!files.isEmpty()) {
            lines.add(words.get("preview.files", String.join(", ", files)));
        }
        return String.join("\n", lines);
    }
}
