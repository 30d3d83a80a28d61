package dev.madoguchi.broken.mail;

import dev.madoguchi.broken.outbox.CallsSlack;
import java.util.ArrayList;
import java.util.List;

/** One half of a circle. */
public class KnowsTheOutbox {

    private final List<CallsSlack> others = new ArrayList<>();

    @Override
    public String toString() {
        return String.valueOf(others.stream().map(CallsSlack::toString).toList());
    }
}
