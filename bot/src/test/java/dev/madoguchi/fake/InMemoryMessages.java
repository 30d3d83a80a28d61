package dev.madoguchi.fake;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

public class InMemoryMessages implements Messages {

    public final InMemoryAttachments attachments = new InMemoryAttachments();
    private final TreeMap<Long, Message> rows = new TreeMap<>();
    private final Map<Long, byte[]> mimes = new HashMap<>();

    @Override
    public Message get(MessageId id) {
        return rows.get(id.value());
    }

    @Override
    public Message lock(MessageId id) {
        return get(id);
    }

    @Override
    public List<Message> of(InquiryId inquiry) {
        return all(message -> message.inquiry().equals(inquiry));
    }

    @Override
    public Optional<Message> findBySlack(String channel, String ts) {
        return all(message -> channel.equals(message.slackChannel()) && ts.equals(message.slackTs())).stream()
                .findFirst();
    }

    @Override
    public List<Message> outgoing(List<String> mailIds) {
        return mailIds.stream()
                .flatMap(mailId -> all(message -> mailId.equals(message.mailId())
                                && (message.isAgentsMail() || message.kind() == Kind.ACKNOWLEDGEMENT))
                        .stream())
                .toList();
    }

    @Override
    public long lastIncoming(InquiryId inquiry, Instant until) {
        return of(inquiry).stream()
                .filter(message ->
                        message.kind() == Kind.INCOMING && !message.at().isAfter(until))
                .mapToLong(message -> message.id().value())
                .max()
                .orElse(0);
    }

    @Override
    public Message add(NewMessage draft) {
        var id = new MessageId(rows.size() + 1L);
        put(new Message(
                id,
                draft.inquiry(),
                draft.kind(),
                draft.state(),
                draft.at(),
                draft.author(),
                draft.sender(),
                draft.recipients(),
                draft.copies(),
                draft.subject(),
                draft.body(),
                draft.html(),
                draft.folded(),
                draft.mailId(),
                draft.slackChannel(),
                draft.slackTs(),
                null,
                draft.dueAt(),
                null,
                null,
                draft.remarks()));
        attachments.add(id, draft.attachments());
        return get(id);
    }

    @Override
    public void changeText(MessageId id, String body, String html) {
        var old = get(id);
        mimes.remove(id.value());
        put(copy(old, old.inquiry(), old.state(), body, html, old.mark(), old.dueAt(), old.sentAt(), old.problem()));
    }

    @Override
    public void changeState(MessageId id, Message.State state, Instant at, String problem) {
        var old = get(id);
        put(copy(old, old.inquiry(), state, old.body(), old.html(), old.mark(), old.dueAt(), at, problem));
    }

    @Override
    public void changeDue(MessageId id, Instant dueAt) {
        var old = get(id);
        put(copy(
                old,
                old.inquiry(),
                old.state(),
                old.body(),
                old.html(),
                old.mark(),
                dueAt,
                old.sentAt(),
                old.problem()));
    }

    @Override
    public void changeAuthor(MessageId id, String author) {
        var old = get(id);
        mimes.remove(id.value());
        put(readdressed(old, author, old.recipients(), old.copies()));
    }

    @Override
    public void changeRecipients(MessageId id, List<String> recipients, List<String> copies) {
        var old = get(id);
        mimes.remove(id.value());
        put(readdressed(old, old.author(), recipients, copies));
    }

    private static Message readdressed(Message old, String author, List<String> recipients, List<String> copies) {
        return new Message(
                old.id(),
                old.inquiry(),
                old.kind(),
                old.state(),
                old.at(),
                author,
                old.sender(),
                recipients,
                copies,
                old.subject(),
                old.body(),
                old.html(),
                old.folded(),
                old.mailId(),
                old.slackChannel(),
                old.slackTs(),
                old.mark(),
                old.dueAt(),
                old.sentAt(),
                old.problem(),
                old.remarks());
    }

    @Override
    public void changeMark(MessageId id, String mark) {
        var old = get(id);
        put(copy(
                old,
                old.inquiry(),
                old.state(),
                old.body(),
                old.html(),
                mark,
                old.dueAt(),
                old.sentAt(),
                old.problem()));
    }

    @Override
    public void keepMime(MessageId id, byte[] mime) {
        mimes.put(id.value(), mime);
    }

    @Override
    public Optional<byte[]> mime(MessageId id) {
        return Optional.ofNullable(mimes.get(id.value()));
    }

    @Override
    public int acknowledgementsOf(String mailbox, Instant since) {
        return all(message -> message.kind() == Kind.ACKNOWLEDGEMENT
                        && !message.at().isBefore(since)
                        && message.author().equals(mailbox))
                .size();
    }

    @Override
    public int acknowledgementsTo(String address, Instant since) {
        return all(message -> message.kind() == Kind.ACKNOWLEDGEMENT
                        && !message.at().isBefore(since)
                        && message.recipients().get(0).equalsIgnoreCase(address))
                .size();
    }

    @Override
    public void move(MessageId id, InquiryId to) {
        var old = get(id);
        put(copy(old, to, old.state(), old.body(), old.html(), old.mark(), old.dueAt(), old.sentAt(), old.problem()));
    }

    @Override
    public void move(InquiryId from, InquiryId to) {
        of(from).forEach(old -> move(old.id(), to));
    }

    /** Everything said in any inquiry. */
    public List<Message> all() {
        return List.copyOf(rows.values());
    }

    private List<Message> all(Predicate<Message> wanted) {
        return rows.values().stream().filter(wanted).toList();
    }

    private void put(Message message) {
        rows.put(message.id().value(), message);
    }

    private static Message copy(
            Message old,
            InquiryId inquiry,
            Message.State state,
            String body,
            String html,
            String mark,
            Instant dueAt,
            Instant sentAt,
            String problem) {
        return new Message(
                old.id(),
                inquiry,
                old.kind(),
                state,
                old.at(),
                old.author(),
                old.sender(),
                old.recipients(),
                old.copies(),
                old.subject(),
                body,
                html,
                old.folded(),
                old.mailId(),
                old.slackChannel(),
                old.slackTs(),
                mark,
                dueAt,
                sentAt,
                problem,
                old.remarks());
    }
}
