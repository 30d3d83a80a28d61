package dev.madoguchi.fake;

import dev.madoguchi.application.Openings;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.InquiryId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What agents opened with a form, in memory. */
public final class InMemoryOpenings implements Openings {

    private final Set<String> forms = new HashSet<>();
    private final Set<InquiryId> inquiries = new HashSet<>();
    private final Map<InquiryId, Place> origins = new HashMap<>();

    @Override
    public boolean begin(String form) {
        return forms.add(form);
    }

    @Override
    public void opened(String form, InquiryId inquiry, @Nullable Place origin) {
        inquiries.add(inquiry);
        if (origin != null) {
            origins.put(inquiry, origin);
        }
    }

    @Override
    public boolean isByHand(InquiryId inquiry) {
        return inquiries.contains(inquiry);
    }

    @Override
    public Optional<Place> originOf(InquiryId inquiry) {
        return Optional.ofNullable(origins.get(inquiry));
    }
}
