package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.application.reply.Approvals.Approval;
import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a second person sees of a reply: the mail as it would leave, why they are asked, and what has changed since the last time. */
@Component
class ApprovalPost {

    private static final int COMMENT = 500;
    private static final int SHOWN = 2_800;

    private final Approvals approvals;
    private final Holds holds;
    private final ReplyPreview preview;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;

    ApprovalPost(
            Approvals approvals, Holds holds, ReplyPreview preview, Inquiries inquiries, SupportMailboxes mailboxes) {
        this.approvals = approvals;
        this.holds = holds;
        this.preview = preview;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
    }

    Note note(Approval asked, Message reply) {
        return Note.of(
                asked.isOpen()
                        ? open(
                                asked,
                                reply,
                                holds.of(reply.id()),
                                preview.mail(reply, words(reply)),
                                before(asked),
                                words(reply))
                        : decided(asked, reply, words(reply)));
    }

    static List<LayoutBlock> open(
            Approval asked, Message reply, Hold hold, List<LayoutBlock> mail, @Nullable String before, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(headline(asked, reply, hold, words)));
        blocks.addAll(mail);
        if (before != null) {
            blocks.add(Blocks.own(words.get("approval.changes")));
            blocks.add(WordDiff.of(before, asked.body(), words.language())
                    .orElseGet(() -> Blocks.own(words.get("approval.many-changes"))));
        }
        var id = Long.toString(asked.id());
        var approve = Blocks.button(Actions.APPROVE, words.get("button.approve"), id);
        approve.setStyle("primary");
        blocks.add(Blocks.actions(
                "approval", List.of(approve, Blocks.button(Actions.GIVE_BACK, words.get("button.give-back"), id))));
        return blocks;
    }

    static List<LayoutBlock> decided(Approval asked, Message reply, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(headline(asked, reply, Hold.none(reply.id()), words)));
        SlackText.pieces(asked.body(), SHOWN).stream()
                .limit(1)
                .map(Blocks::piece)
                .forEach(blocks::add);
        return blocks;
    }

    private static String headline(Approval asked, Message reply, Hold hold, Words words) {
        var by = asked.by() == null ? "" : asked.by().mention();
        var comment = SlackText.inert(Objects.requireNonNullElse(asked.comment(), ""), COMMENT);
        if (asked.decision() != null) {
            return words.get("approval." + asked.decision(), by, comment).strip();
        }
        return words.get("approval.ask", reply.agent().mention()) + PreviewHeadline.found(hold, words);
    }

    /** What the second person saw the last time. */
    private @Nullable String before(Approval asked) {
        return approvals.of(asked.reply()).stream()
                .filter(earlier -> earlier.id() < asked.id() && earlier.place() != null)
                .map(Approval::body)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Words words(Message reply) {
        var inquiry = inquiries.get(reply.inquiry()).snapshot();
        return Words.in(mailboxes.get(inquiry.mailbox()).language());
    }
}
