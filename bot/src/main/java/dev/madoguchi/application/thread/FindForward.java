package dev.madoguchi.application.thread;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.IncomingMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a mail answers what was forwarded to a third person: by its headers, by our signed reference. */
@Component
public class FindForward {

    private static final int LOOKED_AT = 20;

    private final Messages messages;
    private final MailThreads threads;
    private final ReferenceToken token;

    FindForward(Messages messages, MailThreads threads, ReferenceToken token) {
        this.messages = messages;
        this.threads = threads;
        this.token = token;
    }

    /**
     * What was found.
     *
     * @param known whether it went to this sender, or to somebody else who passed it on
     */
    public record Found(InquiryId inquiry, boolean known) {}

    /** Whoever takes part in the inquiry and was not written to as a third person answers as the customer's side. */
    public Optional<Found> of(IncomingMail mail, String author, boolean believed) {
        var home = inquiry(mail);
        if (home.isEmpty()) {
            return Optional.empty();
        }
        boolean known = messages.of(home.get()).stream()
                .filter(message -> message.kind() == Kind.FORWARD)
                .anyMatch(forward -> forward.recipients().stream().anyMatch(author::equalsIgnoreCase));
        return !known && believed && threads.takesPart(home.get(), author)
                ? Optional.empty()
                : Optional.of(new Found(home.get(), known));
    }

    private Optional<InquiryId> inquiry(IncomingMail mail) {
        var ids = Stream.concat(mail.inReplyTo().stream(), newest(mail.references()))
                .toList();
        return messages.outgoing(ids).stream()
                .filter(ours -> ours.kind() == Kind.FORWARD)
                .map(Message::inquiry)
                .findFirst()
                .or(() -> token.findForward(mail.text())
                        .flatMap(
                                found -> threads.inquiry(found.value()).stream().findFirst()));
    }

    private static Stream<String> newest(List<String> references) {
        var ids = new ArrayList<String>();
        for (int i = references.size() - 1; i >= 0 && ids.size() < LOOKED_AT; i--) {
            ids.add(references.get(i));
        }
        return ids.stream();
    }
}
