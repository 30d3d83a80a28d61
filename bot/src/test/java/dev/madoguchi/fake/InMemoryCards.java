package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

public class InMemoryCards implements Cards {

    private final Map<InquiryId, Place> places = new HashMap<>();
    private final Map<Place, InquiryId> former = new HashMap<>();

    @Override
    public Optional<Place> find(InquiryId inquiry) {
        return Optional.ofNullable(places.get(inquiry));
    }

    @Override
    public Optional<InquiryId> inquiryAt(String channel, String ts) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().equals(new Place(channel, ts)))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.ofNullable(former.get(new Place(channel, ts))));
    }

    @Override
    public boolean isUsed(String channel) {
        return places.values().stream().anyMatch(place -> place.channel().equals(channel));
    }

    @Override
    public void remember(InquiryId inquiry, Place place, Instant now) {
        find(inquiry).filter(before -> !before.equals(place)).ifPresent(before -> forget(inquiry, before));
        former.remove(place);
        places.put(inquiry, place);
    }

    @Override
    public List<Place> all(InquiryId inquiry) {
        var past = former.entrySet().stream()
                .filter(entry -> entry.getValue().equals(inquiry))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Place::ts).reversed());
        return Stream.concat(find(inquiry).stream(), past).toList();
    }

    @Override
    public boolean forget(InquiryId inquiry, Place place) {
        return places.remove(inquiry, place) && rememberFormer(inquiry, place);
    }

    @Override
    public boolean rememberFormer(InquiryId inquiry, Place place) {
        return former.putIfAbsent(place, inquiry) == null;
    }
}
