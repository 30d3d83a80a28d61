package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.reply.ComposeReply;
import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What its author sees of a reply before it leaves: the mail exactly as it will be, and what can be done with it. */
@Component
public class ReplyPreview {

    private static final int SHOWN = 2_800;
    private static final int PIECES = 4;
    private static final int NEW_MAIL = 1_000;

    private final ComposeReply compose;
    private final Messages messages;
    private final Attachments attachments;
    private final Holds holds;
    private final Inquiries inquiries;
    private final Agents agents;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;

    ReplyPreview(
            ComposeReply compose,
            Messages messages,
            Attachments attachments,
            Holds holds,
            Inquiries inquiries,
            Agents agents,
            SupportMailboxes mailboxes,
            InstantSource clock) {
        this.compose = compose;
        this.messages = messages;
        this.attachments = attachments;
        this.holds = holds;
        this.inquiries = inquiries;
        this.agents = agents;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** What is shown: blocks, and a text beside them. */
    public record Note(String text, List<LayoutBlock> blocks) {

        /** The text says what the blocks say. */
        static Note of(List<LayoutBlock> blocks) {
            return new Note(Reading.of(blocks), blocks);
        }
    }

    /**
     * What a note shows.
     *
     * @param holder public name of who has the inquiry; null if they have none
     * @param newMail what the customer wrote after it; null if nothing
     * @param closed whether its mailbox is closed now
     */
    record Shown(
            Message reply,
            Hold hold,
            String sender,
            String mail,
            List<String> files,
            @Nullable String holder,
            @Nullable String newMail,
            boolean closed) {}

    public Note of(Message reply) {
        var inquiry = inquiries.get(reply.inquiry());
        var mailbox = mailboxes.get(inquiry.snapshot().mailbox());
        var hold = holds.of(reply.id());
        var files = attachments.of(reply.id()).stream()
                .map(Attachments.Attachment::name)
                .toList();
        var shown = new Shown(
                reply,
                hold,
                compose.sender(reply),
                compose.text(reply),
                files,
                inquiry.agent().flatMap(agents::publicName).orElse(null),
                hold.reason() == Reason.NEW_MAIL ? lastMail(reply) : null,
                !mailbox.serviceLevel().hours().isOpen(clock.instant()));
        return note(shown, Words.in(mailbox.language()));
    }

    private @Nullable String lastMail(Message reply) {
        return messages.of(reply.inquiry()).stream()
                .filter(message -> message.kind() == Message.Kind.INCOMING)
                .map(Message::body)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    static Note note(Shown shown, Words words) {
        var reply = shown.reply;
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(PreviewHeadline.of(reply, shown.hold, words)));
        if (shown.newMail != null) {
            var said = shown.newMail.isBlank() ? words.get("card.no-text") : shown.newMail;
            blocks.add(Blocks.piece(SlackText.inert(said, NEW_MAIL)));
            blocks.add(Blocks.own(words.get("preview.yours")));
        }
        blocks.addAll(mail(shown, words));
        blocks.add(Blocks.actions(
                "preview", new PreviewButtons(reply, shown.hold, shown.holder, shown.closed, words).all()));
        return Note.of(blocks);
    }

    /** The mail itself, for somebody who has to decide about it. */
    List<LayoutBlock> mail(Message reply, Words words) {
        var files = attachments.of(reply.id()).stream()
                .map(Attachments.Attachment::name)
                .toList();
        var hold = holds.of(reply.id());
        return mail(
                new Shown(reply, hold, compose.sender(reply), compose.text(reply), files, null, null, false), words);
    }

    static List<LayoutBlock> mail(Shown shown, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.said(head(shown, words)));
        var pieces = SlackText.pieces(shown.mail, SHOWN);
        pieces.stream().limit(PIECES).map(Blocks::piece).forEach(blocks::add);
        if (pieces.size() > PIECES) {
            blocks.add(Blocks.own(words.get("preview.continued")));
        }
        return blocks;
    }

    private static String head(Shown shown, Words words) {
        var reply = shown.reply;
        var lines = new ArrayList<String>();
        lines.add(words.get("preview.from", shown.sender));
        lines.add(words.get("preview.to", String.join(", ", reply.recipients())));
        if (!reply.copies().isEmpty()) {
            lines.add(words.get("preview.cc", String.join(", ", reply.copies())));
        }
        lines.add(words.get("preview.subject", reply.subject()));
        if (!shown.files.isEmpty()) {
            lines.add(words.get("preview.files", String.join(", ", shown.files)));
        }
        return String.join("\n", lines);
    }
}
