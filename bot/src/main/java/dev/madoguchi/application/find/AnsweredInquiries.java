package dev.madoguchi.application.find;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What was answered and resolved. */
public interface AnsweredInquiries {

    /** Those of these inquiries that are resolved, were answered, and belong to one of the mailboxes. */
    Map<InquiryId, Answered> of(Collection<InquiryId> inquiries, Collection<String> mailboxes);

    /** By the answer, under the same conditions. */
    Optional<Answered> by(MessageId reply, Collection<String> mailboxes);
}
