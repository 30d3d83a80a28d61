package dev.madoguchi.sandbox.page;

import dev.madoguchi.sandbox.slack.Outcome;
import dev.madoguchi.sandbox.slack.SlackPeople;
import dev.madoguchi.sandbox.slack.UploadedFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one does in Slack, one address for each act. */
final class SlackActs implements Door {

    private final SlackPeople people;

    SlackActs(SlackPeople people) {
        this.people = people;
    }

    @Override
    public boolean acts() {
        return true;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.json(act(call.name(), new Act(call.body())));
    }

    private ObjectNode act(String name, Act act) {
        return switch (name) {
            case "post" -> done(act, () -> post(act));
            case "edit" -> done(act, () -> people.edit(act.user(), act.channel(), act.ts(), act.text()));
            case "delete" -> done(act, () -> people.delete(act.user(), act.channel(), act.ts()));
            case "react" -> done(act, () -> people.react(act.user(), act.channel(), act.ts(), act.get("name")));
            case "unreact" -> done(act, () -> people.unreact(act.user(), act.channel(), act.ts(), act.get("name")));
            case "home" -> done(act, () -> people.openHome(act.user()));
            case "click" ->
                outcome(people.click(act.user(), act.channel(), act.ts(), act.get("actionId"), act.values()));
            case "click-view" ->
                outcome(people.clickInView(act.user(), act.get("view"), act.get("actionId"), act.values()));
            case "submit-view" -> outcome(people.submitView(act.user(), act.get("view"), act.state()));
            case "close-view" -> outcome(people.closeView(act.user(), act.get("view")));
            case "suggest" ->
                outcome(people.suggest(
                        act.user(), act.get("place"), act.get("blockId"), act.get("actionId"), act.get("query")));
            case "slash" -> outcome(people.slash(act.user(), act.channel(), act.get("command"), act.text()));
            case "shortcut" -> outcome(people.shortcut(act.user(), act.get("callbackId")));
            case "message-shortcut" ->
                outcome(people.messageShortcut(act.user(), act.channel(), act.ts(), act.get("callbackId")));
            default -> throw new IllegalArgumentException("Nobody can \"" + name + "\" here.");
        };
    }

    private void post(Act act) {
        var thread = act.get("thread");
        if (!thread.isEmpty() && act.isTrue("broadcast")) {
            people.replyAlsoToChannel(act.user(), act.channel(), thread, act.text());
            return;
        }
        people.post(act.user(), act.channel(), thread.isEmpty() ? null : thread, act.text(), act.files());
    }

    private static ObjectNode done(Act act, Runnable doing) {
        act.user(); // nobody does nothing
        doing.run();
        return Call.JSON.createObjectNode().put("ok", true);
    }

    private static ObjectNode outcome(Outcome outcome) {
        var json = Call.JSON.createObjectNode().put("ok", outcome.ok()).put("problem", outcome.problem());
        json.set("body", outcome.body().isMissingNode() ? Call.JSON.nullNode() : outcome.body());
        return json;
    }

    /** The words of the request. */
    private record Act(JsonNode body) {

        String get(String name) {
            return body.path(name).asString("");
        }

        boolean isTrue(String name) {
            return body.path(name).asBoolean(false);
        }

        String user() {
            return get("user");
        }

        String channel() {
            return get("channel");
        }

        String ts() {
            return get("ts");
        }

        String text() {
            return get("text");
        }

        String[] values() {
            return StreamSupport.stream(body.path("values").spliterator(), false)
                    .map(value -> value.asString(""))
                    .toArray(String[]::new);
        }

        List<UploadedFile> files() {
            return SentFile.in(body).stream()
                    .map(file -> new UploadedFile(file.name(), file.type(), file.bytes()))
                    .toList();
        }

        Map<String, Map<String, JsonNode>> state() {
            var state = new LinkedHashMap<String, Map<String, JsonNode>>();
            body.path("state").properties().forEach(block -> {
                var actions = new LinkedHashMap<String, JsonNode>();
                block.getValue().properties().forEach(action -> actions.put(action.getKey(), action.getValue()));
                state.put(block.getKey(), actions);
            });
            return state;
        }
    }
}
