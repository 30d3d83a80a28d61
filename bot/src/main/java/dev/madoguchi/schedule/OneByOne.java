package dev.madoguchi.schedule;

import dev.madoguchi.domain.InquiryId;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is due is done for each inquiry by itself: one that fails holds up no other, and is due again the next time. */
final class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() {}

    static void each(List<InquiryId> due, Consumer<InquiryId> act) {
        for (var id : due) {
            try {
                act.accept(id);
            } catch (RuntimeException e) {
                log.error("Inquiry {} is due and failed", id, e);
            }
        }
    }
}
