package dev.madoguchi.application.thread;

import dev.madoguchi.domain.InquiryId;
import java.util.Collection;
import java.util.List;

/** Which mails belong to which inquiry, and who takes part in it. */
public interface MailThreads {

    /** Remembers ids that a mail of the inquiry bears or names, so that answers to any of them are found. */
    void remember(InquiryId inquiry, Collection<String> mailIds);

    /** Inquiries whose mails bear or name one of these ids, latest first; joined ones as what they were joined to in the end. */
    List<InquiryId> inquiriesOf(Collection<String> mailIds);

    /** The inquiry with this number, or what it was joined to in the end, if there is one. */
    List<InquiryId> inquiry(long number);

    void addParticipants(InquiryId inquiry, Collection<String> addresses);

    /** Both at once. */
    default void remember(InquiryId inquiry, Collection<String> mailIds, Collection<String> participants) {
        remember(inquiry, mailIds);
        addParticipants(inquiry, participants);
    }

    /** Whether this address belongs to the inquiry, compared without case. */
    boolean takesPart(InquiryId inquiry, String address);

    /** Moves ids and participants of one inquiry to another. */
    void move(InquiryId from, InquiryId to);
}
