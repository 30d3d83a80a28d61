package dev.madoguchi.slack.control;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.reply.ReplyLock;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.WrittenInThread;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.InternalText;
import dev.madoguchi.slack.Mrkdwn;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.FormReplyPost;
import dev.madoguchi.slack.post.ReplyPreview;
import java.util.List;
import org.springframework.stereotype.Component;

/** An answer from a form: it stands in the thread, and goes the way of an answer that was typed there. */
@Component
class FormReply {

    private final Cards cards;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final ReplyToCustomer replies;
    private final ReplyPreview preview;
    private final Mrkdwn mrkdwn;
    private final SlackUsers users;
    private final SlackClient slack;
    private final Whisper whisper;

    FormReply(
            Cards cards,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            ReplyToCustomer replies,
            ReplyPreview preview,
            Mrkdwn mrkdwn,
            SlackUsers users,
            SlackClient slack,
            Whisper whisper) {
        this.cards = cards;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.replies = replies;
        this.preview = preview;
        this.mrkdwn = mrkdwn;
        this.users = users;
        this.slack = slack;
        this.whisper = whisper;
    }

    /** {@code form} is by which its post is known again. */
    void write(InquiryId id, AgentId author, String typed, String form) {
        refuseUnlessSendable(author, typed);
        var inquiry = inquiries.get(id);
        if (!ReplyLock.isOfAnother(inquiry, author)) {
            inquiry.refuseReplyUnlessFree(author);
        }
        var words = Words.in(mailboxes.get(inquiry.snapshot().mailbox()).language());
        var card = cards.find(id).orElseThrow(() -> new Refusal(Rule.WRONG_PLACE));
        var text = SlackText.escape(SlackText.visible(typed));
        var post =
                slack.post(card.channel(), card.ts(), text, FormReplyPost.blocks(author, typed, words), "form:" + form);
        var reply = writeOrTakeAway(id, author, text, post);
        if (reply.isHeld()) {
            var note = FormReplyPost.preview(preview.of(reply), words);
            whisper.to(author.value(), card.channel(), card.ts(), note.text(), note.blocks());
        }
    }

    /** What is not written does not stand in the thread as if it were; the form still has the text. */
    private Message writeOrTakeAway(InquiryId id, AgentId author, String text, Place post) {
        var readable = mrkdwn.read(text);
        try {
            return replies.write(new WrittenInThread(
                    id,
                    author,
                    post.channel(),
                    post.ts(),
                    post.at(),
                    readable.text(),
                    readable.html(),
                    readable.internal(),
                    List.of()));
        } catch (RuntimeException failed) {
            slack.delete(post);
            throw failed;
        }
    }

    private void refuseUnlessSendable(AgentId author, String typed) {
        if (SlackText.visible(typed).isBlank()) {
            throw new Refusal(Rule.NOTHING_WRITTEN);
        }
        if (users.standing(author.value()) != Standing.AGENT) {
            throw new Refusal(Rule.NO_PUBLIC_NAME);
        }
        if (InternalText.isNote(typed) || InternalText.beginsWithMention(typed)) {
            throw new Refusal(Rule.LOOKS_INTERNAL);
        }
        if (SlackText.escape(typed).length() > SlackClient.LONGEST_TEXT) {
            throw new Refusal(Rule.TEXT_TOO_LONG, "…", SlackClient.LONGEST_TEXT);
        }
    }
}
