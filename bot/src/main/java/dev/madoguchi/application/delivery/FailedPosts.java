package dev.madoguchi.application.delivery;

import dev.madoguchi.domain.InquiryId;
import java.util.List;

/** What could not be posted in Slack, so that an agent sees it and can have it tried again. */
public interface FailedPosts {

    /** Why posts about this inquiry failed; empty if all is well. */
    List<String> reasons(InquiryId inquiry);

    /** Lets them try again. */
    void repeat(InquiryId inquiry);
}
