package dev.madoguchi.slack.post;

import dev.madoguchi.application.reply.Approvals.Approval;
import dev.madoguchi.application.reply.Approvals.Decision;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import dev.madoguchi.slack.post.ReplyPreview.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of a reply before it leaves, and what can be done about it. */
final class ReplyCases {

    private final Drawing drawing;
    private final Samples some;
    private final Data data;

    private ReplyCases(Drawing drawing) {
        this.drawing = drawing;
        some = drawing.some;
        data = drawing.data;
    }

    static void draw(Drawing drawing) {
        var replies = new ReplyCases(drawing);
        replies.previews();
        replies.approvals();
        replies.byForm();
        drawing.whisper(
                "late edit",
                new Note(
                        drawing.words.get("late.edit"),
                        CorrectionOffer.blocks(drawing.some.reply(State.SENT), drawing.words)));
    }

    private void previews() {
        for (var reason : Reason.values()) {
            preview("preview " + reason, some.reply(State.STOPPED), some.hold(reason));
            preview("preview forward " + reason, some.forward(State.STOPPED), some.hold(reason));
        }
        for (var state : List.of(State.HELD, State.SCHEDULED)) {
            preview("preview " + state, some.reply(state), Hold.none(new MessageId(4)));
            preview("preview forward " + state, some.forward(state), Hold.none(new MessageId(4)));
        }
    }

    /** When the mailbox is open and nobody has the inquiry, and when it is closed and somebody has it. */
    private void preview(String name, Message reply, Hold hold) {
        var newMail = hold.reason() == Reason.NEW_MAIL ? data.text() : null;
        var open = new Shown(reply, hold, sender(), data.text(), List.of(), null, newMail, false);
        var closed = new Shown(reply, hold, sender(), data.text(), data.files(), data.person(), newMail, true);
        drawing.whisper(name + " open", ReplyPreview.note(open, drawing.words));
        drawing.whisper(name + " closed", ReplyPreview.note(closed, drawing.words));
    }

    private String sender() {
        return data.person() + " <support@madoguchi.example>";
    }

    private void approvals() {
        var reply = some.reply(State.STOPPED);
        var hold = some.hold(Reason.APPROVAL);
        var shown = new Shown(reply, hold, sender(), data.text(), data.files(), null, null, false);
        var mail = ReplyPreview.mail(shown, drawing.words);
        for (var before : new String[] {null, data.text(), data.text() + " " + data.person(), "Before"}) {
            var asked = ApprovalPost.open(approval(null), reply, hold, mail, before, drawing.words);
            drawing.card("approval, changed " + (before != null), Note.of(asked));
        }
        for (var decision : Decision.values()) {
            var decided = ApprovalPost.decided(approval(decision), reply, drawing.words);
            drawing.card("approval " + decision, Note.of(decided));
        }
    }

    private Approval approval(@Nullable Decision decision) {
        return new Approval(
                17,
                new MessageId(4),
                "abc",
                "",
                data.text(),
                Samples.NOW,
                null,
                decision,
                decision == null || decision == Decision.VOID ? null : Samples.AGENT,
                data.text());
    }

    private void byForm() {
        var typed = data.typed(3_000);
        drawing.post(
                "reply by form",
                SlackText.inert(typed, SlackClient.LONGEST_TEXT),
                FormReplyPost.blocks(Samples.AGENT, typed, drawing.words));
        var shown = new Shown(
                some.reply(State.HELD),
                Hold.none(new MessageId(4)),
                sender(),
                data.text(),
                List.of(),
                null,
                null,
                true);
        var note = ReplyPreview.note(shown, drawing.words);
        drawing.whisper("preview of a reply by form", FormReplyPost.preview(note, drawing.words));
    }
}
