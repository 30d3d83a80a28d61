package dev.madoguchi.sandbox.page;

import dev.madoguchi.sandbox.mail.ReceivedMail;
import dev.madoguchi.sandbox.mail.SandboxMail;
import dev.madoguchi.sandbox.slack.SlackWorld;
import dev.madoguchi.sandbox.slack.User;
import dev.madoguchi.sandbox.slack.UserKind;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that the page shows: Slack as one person sees it, and the mailboxes of all customers. */
final class PageState implements Door {

    private static final int SNIPPET = 140;

    private final SlackWorld world;
    private final SandboxMail mail;
    private final SandboxActions actions;

    PageState(SlackWorld world, SandboxMail mail, SandboxActions actions) {
        this.actions = actions;
        this.world = world;
        this.mail = mail;
    }

    @Override
    public void answer(Call call) throws IOException {
        var me = call.query("user")
                .filter(id -> world.users().stream().anyMatch(user -> user.id().equals(id)))
                .orElseGet(this::firstMember);
        var state = Call.JSON.createObjectNode();
        state.set("slack", slack(me));
        state.set("mail", mailboxes());
        call.json(state);
    }

    private ObjectNode slack(String me) {
        var slack = world.stateFor(me);
        var shortcuts = slack.putArray("shortcuts");
        actions.shortcuts()
                .forEach(shortcut -> shortcuts
                        .addObject()
                        .put("type", shortcut.type())
                        .put("callbackId", shortcut.callbackId())
                        .put("name", shortcut.name()));
        return slack;
    }

    private String firstMember() {
        return world.users().stream()
                .filter(user -> user.kind() == UserKind.MEMBER)
                .map(User::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is in the workspace."));
    }

    private ObjectNode mailboxes() {
        var state = Call.JSON.createObjectNode();
        var boxes = state.putArray("mailboxes");
        mail.accounts().forEach(boxes::add);
        var customers = state.putArray("customers");
        mail.customers().forEach(customer -> {
            var json = customers.addObject().put("name", customer.name()).put("address", customer.address());
            json.set("in", summaries(customer.mails()));
            json.set("sent", summaries(customer.sent()));
        });
        var elsewhere = state.putArray("elsewhere");
        mail.elsewhere()
                .forEach((address, mails) ->
                        elsewhere.addObject().put("address", address).set("in", summaries(mails)));
        return state;
    }

    private static ArrayNode summaries(List<ReceivedMail> mails) {
        var json = Call.JSON.createArrayNode();
        mails.forEach(mail -> {
            var text = mail.text().strip().replaceAll("\\s+", " ");
            json.addObject()
                    .put("number", mail.number())
                    .put("at", mail.at().toString())
                    .put("from", mail.from())
                    .put("to", String.join(", ", mail.to()))
                    .put("subject", mail.subject())
                    .put(
                            "snippet",
                            text.substring(
                                    0,
                                    text.offsetByCodePoints(
                                            0, Math.min(SNIPPET, text.codePointCount(0, text.length())))))
                    .put("attachments", mail.attachments().size());
        });
        return json;
    }
}
