package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

public class RecordedOutbox implements Outbox {

    private final List<NewDelivery> deliveries = new ArrayList<>();
    private final List<Delivery> effects = new ArrayList<>();

    @Override
    public void add(NewDelivery delivery) {
        deliveries.add(delivery);
    }

    @Override
    public boolean waits(NewDelivery delivery) {
        return deliveries.stream()
                .anyMatch(other -> other.queue().equals(delivery.queue())
                        && other.kind() == delivery.kind()
                        && other.ref() == delivery.ref());
    }

    @Override
    public void orderReplies(InquiryId inquiry) {
        // they are in order here
    }

    @Override
    public void reschedule(DeliveryKind kind, long ref, Instant dueAt) {
        deliveries.replaceAll(old -> old.kind() == kind && old.ref() == ref
                ? new NewDelivery(old.queue(), old.kind(), old.ref(), old.pace(), dueAt)
                : old);
    }

    @Override
    public void takesEffect(Delivery delivery) {
        effects.add(delivery);
    }

    /** The attempts that said so. */
    public List<Delivery> effects() {
        return List.copyOf(effects);
    }

    public List<NewDelivery> deliveries() {
        return List.copyOf(deliveries);
    }

    public List<NewDelivery> of(DeliveryKind kind) {
        return deliveries.stream().filter(delivery -> delivery.kind() == kind).toList();
    }

    public void clear() {
        deliveries.clear();
    }
}
