package dev.madoguchi.application.find;

import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Questions;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Briefs whoever takes an inquiry over: what was asked, what was promised, what is open. */
@Component
public class Brief {

    private static final int OTHERS = 3;
    private static final int FILES = 10;
    private static final int QUESTIONS = 5;

    private final Inquiries inquiries;
    private final Messages messages;
    private final Attachments attachments;
    private final SupportMailboxes mailboxes;

    Brief(Inquiries inquiries, Messages messages, Attachments attachments, SupportMailboxes mailboxes) {
        this.inquiries = inquiries;
        this.messages = messages;
        this.attachments = attachments;
        this.mailboxes = mailboxes;
    }

    public Briefing about(InquiryId id) {
        var said = messages.of(id);
        var asked = said.stream().filter(Message::canOpen).findFirst().orElse(null);
        var latest = last(said, message -> message.kind() == Kind.INCOMING);
        var promised = last(said, Brief::hasLeft);
        var since = said.subList(promised == null ? 0 : said.indexOf(promised) + 1, said.size());
        return new Briefing(
                asked,
                Objects.equals(latest, asked) ? null : latest,
                promised,
                since.stream()
                        .filter(message -> message.kind() == Kind.INCOMING)
                        .flatMap(mail -> Questions.in(mail.body()).stream())
                        .distinct()
                        .limit(QUESTIONS)
                        .toList(),
                said.stream()
                        .filter(message -> message.kind() == Kind.INCOMING)
                        .flatMap(mail -> attachments.of(mail.id()).stream())
                        .map(Attachments.Attachment::name)
                        .limit(FILES)
                        .toList(),
                others(inquiries.get(id)));
    }

    /** Only of the mailboxes of the same channel: who reads it there may see those too. */
    private List<InquiryId> others(Inquiry inquiry) {
        var asked = inquiry.snapshot();
        var channel = mailboxes.get(asked.mailbox()).channel();
        var here = mailboxes.all().stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::name)
                .toList();
        return inquiries.ofCustomer(asked.customer(), here, OTHERS + 1).stream()
                .map(Inquiry::id)
                .filter(other -> !other.equals(inquiry.id()))
                .limit(OTHERS)
                .toList();
    }

    private static boolean hasLeft(Message message) {
        return message.kind() == Kind.REPLY && (message.state() == State.SENT || message.state() == State.PARTLY_SENT);
    }

    private static @Nullable Message last(List<Message> said, Predicate<Message> which) {
        Optional<Message> found = said.stream().filter(which).reduce((earlier, later) -> later);
        return found.orElse(null);
    }
}
