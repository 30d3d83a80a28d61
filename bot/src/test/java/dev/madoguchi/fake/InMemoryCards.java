package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public class InMemoryCards implements Cards {

    private final Map<InquiryId, Place> places = new HashMap<>();

    @Override
    public Optional<Place> find(InquiryId inquiry) {
        return Optional.ofNullable(places.get(inquiry));
    }

    @Override
    public Optional<InquiryId> inquiryAt(String channel, String ts) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Place(channel, ts)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public boolean isUsed(String channel) {
        return places.values().stream().anyMatch(place -> place.channel().equals(channel));
    }

    @Override
    public void remember(InquiryId inquiry, Place place, Instant now) {
        places.put(inquiry, place);
    }
}
