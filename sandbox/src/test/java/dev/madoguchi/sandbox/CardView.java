package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A card and its thread, as they stand now. */
record CardView(ChannelView channel, String ts) {

    ObjectNode message() {
        return channel.message(ts);
    }

    /** Everything that is written on it, but not on its buttons and in its menus. */
    String text() {
        return message().path("blocks").values().stream()
                .filter(block -> !"actions".equals(block.path("type").asString("")))
                .map(block ->
                        ((ObjectNode) block).deepCopy().without("accessory").toString())
                .collect(Collectors.joining());
    }

    CardView awaitText(String expected) {
        await("\"" + expected + "\" on the card").atMost(ChannelView.LIMIT).until(() -> text().contains(expected));
        return this;
    }

    /** The messages below it, oldest first. */
    List<ObjectNode> thread() {
        return channel.messages().stream()
                .filter(message -> ts.equals(message.path("thread_ts").asString("")))
                .filter(message -> !ts.equals(message.path("ts").asString("")))
                .toList();
    }

    ObjectNode awaitInThread(String expected) {
        return await("\"" + expected + "\" in the thread")
                .atMost(ChannelView.LIMIT)
                .until(
                        () -> thread().stream()
                                .filter(message -> message.toString().contains(expected))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    List<String> reactions(String messageTs) {
        return channel.message(messageTs).path("reactions").values().stream()
                .map(reaction -> reaction.path("name").asString(""))
                .toList();
    }

    void awaitReaction(String messageTs, String name) {
        await(name + " on the message")
                .atMost(ChannelView.LIMIT)
                .until(() -> reactions(messageTs).contains(name));
    }

    /** The ids of what can be clicked. */
    List<String> buttons() {
        return message().path("blocks").values().stream()
                .flatMap(block -> block.path("elements").values().stream())
                .map(element -> element.path("action_id"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    /** What its menus offer, as {@code act:number}. */
    List<String> menu() {
        return message().path("blocks").values().stream()
                .flatMap(block ->
                        Stream.concat(block.path("elements").values().stream(), Stream.of(block.path("accessory"))))
                .filter(element -> "overflow".equals(element.path("type").asString("")))
                .flatMap(element -> element.path("options").values().stream())
                .map(option -> option.path("value").asString(""))
                .toList();
    }
}
