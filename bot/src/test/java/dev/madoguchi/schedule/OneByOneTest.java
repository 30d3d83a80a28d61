package dev.madoguchi.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.InquiryId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    @Test
    void an_inquiry_that_fails_holds_up_no_other() {
        var done = new ArrayList<InquiryId>();

        OneByOne.each(List.of(new InquiryId(1), new InquiryId(2), new InquiryId(3)), id -> {
            if (id.value() == 1) {
                throw new IllegalStateException("its reminder fails");
            }
            done.add(id);
        });

        assertThat(done).containsExactly(new InquiryId(2), new InquiryId(3));
    }
}
