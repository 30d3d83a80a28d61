package dev.madoguchi.fake;

import dev.madoguchi.application.find.AlikeInquiries;
import dev.madoguchi.domain.InquiryId;
import java.util.ArrayList;
import java.util.List;

/** Likeness as a test says it is, for whatever is asked. */
public class FakeAlikeInquiries implements AlikeInquiries {

    private final List<Alike> told = new ArrayList<>();

    public void tell(InquiryId inquiry, double likeness) {
        told.add(new Alike(inquiry, likeness));
    }

    @Override
    public List<Alike> to(InquiryId id, int most) {
        return told.stream()
                .filter(other -> !other.inquiry().equals(id))
                .limit(most)
                .toList();
    }
}
