package dev.madoguchi.fake;

import dev.madoguchi.application.find.Answered;
import dev.madoguchi.application.find.AnsweredInquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Status;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

public class FakeAnsweredInquiries implements AnsweredInquiries {

    private final InMemoryInquiries inquiries;
    private final InMemoryMessages messages;

    public FakeAnsweredInquiries(InMemoryInquiries inquiries, InMemoryMessages messages) {
        this.inquiries = inquiries;
        this.messages = messages;
    }

    @Override
    public Map<InquiryId, Answered> of(Collection<InquiryId> ids, Collection<String> mailboxes) {
        return ids.stream()
                .flatMap(id -> answered(id, mailboxes).stream())
                .collect(Collectors.toMap(Answered::inquiry, Function.identity()));
    }

    @Override
    public Optional<Answered> by(MessageId reply, Collection<String> mailboxes) {
        return answered(messages.get(reply).inquiry(), mailboxes)
                .filter(answered -> answered.reply().equals(reply));
    }

    private Optional<Answered> answered(InquiryId id, Collection<String> mailboxes) {
        var inquiry = inquiries.get(id).snapshot();
        return inquiry.status() == Status.RESOLVED && mailboxes.contains(inquiry.mailbox())
                ? messages.of(id).stream()
                        .filter(message -> message.kind() == Message.Kind.REPLY)
                        .filter(message -> message.state() == Message.State.SENT)
                        .reduce((earlier, later) -> later)
                        .map(reply -> new Answered(id, inquiry.subject(), reply.id(), reply.body(), null))
                : Optional.empty();
    }
}
