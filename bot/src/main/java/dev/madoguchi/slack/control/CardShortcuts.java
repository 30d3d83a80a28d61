package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.post.Actions;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Shortcuts on a card or on any message of its thread: the same acts as on the card. */
@Component
class CardShortcuts implements SlackControl {

    private final SlackControls controls;
    private final CardMenu menu;
    private final ClaimAct claim;
    private final ResolveAct resolve;
    private final Cards cards;
    private final SupportMailboxes mailboxes;

    CardShortcuts(
            SlackControls controls,
            CardMenu menu,
            ClaimAct claim,
            ResolveAct resolve,
            Cards cards,
            SupportMailboxes mailboxes) {
        this.controls = controls;
        this.menu = menu;
        this.claim = claim;
        this.resolve = resolve;
        this.cards = cards;
        this.mailboxes = mailboxes;
    }

    /** Their names stand in manifest.yml. */
    @Override
    public void register(App app) {
        on(app, Actions.CLAIM, claim::byClick);
        on(app, Actions.RESOLVE, resolve::byClick);
        on(app, Actions.ASSIGN, menu.act(Actions.ASSIGN));
        on(app, Actions.SNOOZE, menu.act(Actions.SNOOZE));
    }

    private void on(App app, String id, Consumer<Click> act) {
        app.messageShortcut(id, (request, context) -> handle(request, context, act));
    }

    private Response handle(MessageShortcutRequest request, MessageShortcutContext context, Consumer<Click> act) {
        var payload = request.getPayload();
        var channel = payload.getChannel().getId();
        var user = payload.getUser().getId();
        var language = mailboxes.languageOf(channel);
        var card = Objects.requireNonNullElse(payload.getMessage().getThreadTs(), payload.getMessageTs());
        try {
            var inquiry = cards.inquiryAt(channel, card).orElseThrow(() -> new Refusal(Rule.NO_INQUIRY_HERE));
            var agent = controls.member(user, inquiry);
            act.accept(new Click(
                    agent, inquiry.value(), channel, card, payload.getTriggerId(), payload.getResponseUrl(), language));
        } catch (Refusal refusal) {
            controls.tell(user, channel, payload.getMessage().getThreadTs(), refusal, language);
        }
        return context.ack();
    }
}
