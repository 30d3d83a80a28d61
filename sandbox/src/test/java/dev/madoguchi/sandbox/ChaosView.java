package dev.madoguchi.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a channel at one moment, sorted once: by subject the cards, by card the thread. */
final class ChaosView {

    private final ChannelView channel;
    private final Map<String, List<CardView>> cards = new HashMap<>();
    private final Map<String, List<String>> threads = new HashMap<>();

    ChaosView(ChannelView channel) {
        this.channel = channel;
        channel.messages().forEach(this::sort);
    }

    private void sort(ObjectNode message) {
        var ts = message.path("ts").asString("");
        var thread = message.path("thread_ts").asString("");
        if (thread.isEmpty() || thread.equals(ts)) {
            var header = message.at("/blocks/0/text/text").asString("");
            var subject = header.substring(Math.max(0, header.indexOf("Chaos ")));
            cards.computeIfAbsent(subject, it -> new ArrayList<>()).add(new CardView(channel, ts));
        } else {
            threads.computeIfAbsent(thread, it -> new ArrayList<>()).add(message.toString());
        }
    }

    List<CardView> cards(String subject) {
        return cards.getOrDefault(subject, List.of());
    }

    /** In which order these texts stand in the thread, each as often as it does. */
    List<String> inThread(CardView card, List<String> texts) {
        return threads.getOrDefault(card.ts(), List.of()).stream()
                .flatMap(message -> texts.stream().filter(message::contains))
                .toList();
    }
}
