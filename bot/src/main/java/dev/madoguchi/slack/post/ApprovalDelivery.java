package dev.madoguchi.slack.post;

import dev.madoguchi.application.ReplaceCard;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.application.reply.Approvals.Approval;
import dev.madoguchi.application.reply.ApproveReply;
import dev.madoguchi.application.reply.SlackFiles;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.slack.SlackClient;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The request to a second person, in the thread; drawn anew when somebody has decided or the reply has changed. */
@Component
class ApprovalDelivery implements Carrier {

    private final Approvals approvals;
    private final ApproveReply approve;
    private final Messages messages;
    private final Attachments attachments;
    private final SlackFiles files;
    private final Cards cards;
    private final ApprovalPost post;
    private final SlackClient slack;
    private final PostOnce once;
    private final ReplaceCard replace;

    ApprovalDelivery(
            Approvals approvals,
            ApproveReply approve,
            Messages messages,
            Attachments attachments,
            SlackFiles files,
            Cards cards,
            ApprovalPost post,
            SlackClient slack,
            PostOnce once,
            ReplaceCard replace) {
        this.approvals = approvals;
        this.approve = approve;
        this.messages = messages;
        this.attachments = attachments;
        this.files = files;
        this.cards = cards;
        this.post = post;
        this.slack = slack;
        this.once = once;
        this.replace = replace;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.APPROVAL);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var asked = approvals.get(delivery.ref());
        var reply = messages.get(asked.reply());
        if (asked.place() != null) {
            drawAnew(asked, reply, asked.place());
        } else if (asked.isOpen() && delivery.step() == 0) {
            fetchFiles(asked, reply);
            return Progress.MORE;
        } else if (asked.isOpen()) {
            ask(delivery, asked, reply);
        }
        return Progress.DONE;
    }

    /** What is approved is what is here by now: a file in Slack may be another one tomorrow. */
    private void fetchFiles(Approval asked, Message reply) {
        for (var file : attachments.of(reply.id())) {
            if (!file.fetched()) {
                attachments.fill(file.id(), files.fetch(Objects.requireNonNull(file.slackFile())));
            }
        }
        approvals.fetched(asked.id(), approvals.filesOf(reply.id()));
    }

    private void ask(Delivery delivery, Approval asked, Message reply) {
        var thread = cards.find(reply.inquiry()).orElseThrow(() -> new TryAgain("The card has not been posted"));
        var note = post.note(asked, reply);
        try {
            var posted = once.post(
                    delivery,
                    thread.channel(),
                    thread.ts(),
                    asked.askedAt(),
                    () -> slack.post(thread.channel(), thread.ts(), note.text(), note.blocks(), delivery.stepToken()));
            approvals.posted(asked.id(), posted.place());
        } catch (Gone e) {
            replace.lost(reply.inquiry(), thread);
            throw new TryAgain("The card is posted anew");
        }
    }

    private void drawAnew(Approval asked, Message reply, Place place) {
        if (asked.isOpen()) {
            return;
        }
        try {
            var note = post.note(asked, reply);
            slack.update(place, note.text(), note.blocks());
        } catch (Undeliverable deletedMeanwhile) {
            // nobody can click on it either
        }
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        approve.couldNotAsk(delivery.ref());
    }
}
