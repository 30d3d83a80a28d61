package dev.madoguchi.slack.post;

import dev.madoguchi.application.Openings;
import dev.madoguchi.application.delivery.FailedPosts;
import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.post.CardReplies.Waiting;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the card of an inquiry shows. */
@Component
class CardOf {

    private final Inquiries inquiries;
    private final Customers customers;
    private final Categories categories;
    private final Messages messages;
    private final Attachments attachments;
    private final Holds holds;
    private final SupportMailboxes mailboxes;
    private final FailedPosts failedPosts;
    private final Openings openings;
    private final InquiryLines lines;
    private final InstantSource clock;

    CardOf(
            Inquiries inquiries,
            Customers customers,
            Categories categories,
            Messages messages,
            Attachments attachments,
            Holds holds,
            SupportMailboxes mailboxes,
            FailedPosts failedPosts,
            Openings openings,
            InquiryLines lines,
            InstantSource clock) {
        this.clock = clock;
        this.inquiries = inquiries;
        this.customers = customers;
        this.categories = categories;
        this.messages = messages;
        this.attachments = attachments;
        this.holds = holds;
        this.mailboxes = mailboxes;
        this.failedPosts = failedPosts;
        this.openings = openings;
        this.lines = lines;
    }

    CardView inquiry(InquiryId id) {
        var inquiry = inquiries.get(id).snapshot();
        var said = messages.of(id);
        var mails = said.stream()
                .filter(message -> message.kind() == Message.Kind.INCOMING)
                .toList();
        var opening =
                openings.isByHand(id) ? said.stream().filter(Message::canOpen).findFirst() : Optional.<Message>empty();
        var first = opening.or(() -> mails.stream().findFirst());
        return new CardView(
                inquiry,
                mailboxes.get(inquiry.mailbox()),
                customers.get(inquiry.customer()),
                categories.named(inquiry.categories()),
                first.map(Message::body).orElse(""),
                first.map(Message::remarks).orElse(List.of()),
                first.map(Message::id).map(attachments::of).orElse(List.of()).stream()
                        .map(Attachments.Attachment::name)
                        .toList(),
                said.stream().filter(Message::isInTrouble).toList(),
                said.stream()
                        .filter(reply -> reply.isStopped() || reply.state() == Message.State.SCHEDULED)
                        .map(reply -> new Waiting(reply, holds.of(reply.id())))
                        .toList(),
                failedPosts.reasons(id),
                mails.size(),
                opening.orElse(null),
                openings.originOf(id).map(lines::link).orElse(null),
                inquiries.earlierOf(id),
                clock.instant());
    }
}
