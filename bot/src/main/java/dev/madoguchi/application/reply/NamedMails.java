package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.mailbridge.OutgoingMail;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which mails the headers of a mail of ours name: what was exchanged with the customer, or with a third person. Neither learns of the
 * mails of the other.
 *
 * @param inReplyTo the last that came, if there is one
 * @param references all that came or reached them, oldest first
 */
record NamedMails(List<String> inReplyTo, List<String> references) {

    static NamedMails of(Message mail, List<Message> said) {
        return mail.kind() == Kind.FORWARD
                ? of(said, it -> isFrom(it, mail), it -> isTo(it, mail))
                : of(said, it -> it.kind() == Kind.INCOMING, NamedMails::isToCustomer);
    }

    private static NamedMails of(List<Message> said, Predicate<Message> came, Predicate<Message> left) {
        var ids = new LinkedHashSet<>(ids(said.stream()
                .filter(message -> came.test(message) || message.state() == State.SENT && left.test(message))));
        var last = said.stream().filter(came).reduce((earlier, later) -> later);
        var lastId = ids(last.stream());
        ids.removeAll(lastId);
        ids.addAll(lastId);
        return new NamedMails(lastId, List.copyOf(ids));
    }

    private static boolean isToCustomer(Message message) {
        return message.kind() == Kind.REPLY || message.kind() == Kind.ACKNOWLEDGEMENT;
    }

    private static boolean isFrom(Message message, Message forward) {
        return message.kind() == Kind.THIRD_PERSON
                && forward.recipients().stream().anyMatch(message.author()::equalsIgnoreCase);
    }

    private static boolean isTo(Message message, Message forward) {
        return message.kind() == Kind.FORWARD
                && forward.recipients().stream()
                        .anyMatch(address -> message.recipients().stream().anyMatch(address::equalsIgnoreCase));
    }

    private static List<String> ids(Stream<Message> mails) {
        return mails.map(Message::mailId)
                .filter(Objects::nonNull)
                .filter(OutgoingMail::canName)
                .toList();
    }
}
