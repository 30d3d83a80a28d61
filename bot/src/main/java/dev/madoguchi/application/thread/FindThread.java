package dev.madoguchi.application.thread;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.mailbridge.IncomingMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To which inquiry a mail belongs: by its headers, by our signed reference, by a number in the subject. */
@Component
public class FindThread {

    private final MailThreads threads;
    private final ReferenceToken token;

    FindThread(MailThreads threads, ReferenceToken token) {
        this.threads = threads;
        this.token = token;
    }

    /**
     * What was found.
     *
     * @param belongs the inquiry that the mail continues
     * @param mayBelong the inquiry that it answers although its sender is a stranger there
     */
    public record Found(Optional<InquiryId> belongs, Optional<InquiryId> mayBelong) {}

    /**
     * Where a mail belongs.
     *
     * @param believed whether the mail is really of this customer; a mail that may be forged belongs nowhere by itself
     */
    public Found of(IncomingMail mail, String customer, boolean believed) {
        var candidates = new ArrayList<>(named(mail));
        token.find(mail.text()).ifPresent(found -> candidates.addAll(threads.inquiry(found.value())));
        var home = believed ? participates(candidates, customer) : Optional.<InquiryId>empty();
        if (believed && home.isEmpty()) {
            home = participates(numberIn(mail.subject()), customer);
        }
        return new Found(
                home, home.isPresent() ? Optional.empty() : candidates.stream().findFirst());
    }

    /** What it answers goes before what it only mentions. */
    private List<InquiryId> named(IncomingMail mail) {
        var all = Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                .distinct()
                .toList();
        var named = threads.inquiriesOf(all);
        return named.size() < 2
                ? named
                : Stream.concat(threads.inquiriesOf(mail.inReplyTo()).stream(), named.stream())
                        .distinct()
                        .toList();
    }

    private Optional<InquiryId> participates(List<InquiryId> candidates, String customer) {
        return candidates.stream()
                .filter(candidate -> threads.takesPart(candidate, customer))
                .findFirst();
    }

    private List<InquiryId> numberIn(String subject) {
        var number = numberAfterHash(subject);
        return number.isPresent() ? threads.inquiry(number.getAsLong()) : List.of();
    }

    private static OptionalLong numberAfterHash(String subject) {
        for (int hash = subject.indexOf('#'); hash >= 0; hash = subject.indexOf('#', hash + 1)) {
            int end = hash + 1;
            while (end < subject.length() && end - hash < 18 && isDigit(subject.charAt(end))) {
                end++;
            }
            if (end > hash + 1) {
                return OptionalLong.of(Long.parseLong(subject.substring(hash + 1, end)));
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
