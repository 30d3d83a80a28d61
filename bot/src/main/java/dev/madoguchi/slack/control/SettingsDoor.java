package dev.madoguchi.slack.control;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackAdmins;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.SettingsViews;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The door to the settings: only admins, asked again when a form comes back; a no stands in the form. */
@Component
class SettingsDoor {

    private static final Logger log = LoggerFactory.getLogger(SettingsDoor.class);

    private final SlackControls controls;
    private final SlackAdmins admins;
    private final SlackUsers users;
    private final SupportMailboxes mailboxes;
    private final SlackClient slack;

    SettingsDoor(
            SlackControls controls,
            SlackAdmins admins,
            SlackUsers users,
            SupportMailboxes mailboxes,
            SlackClient slack) {
        this.controls = controls;
        this.admins = admins;
        this.users = users;
        this.mailboxes = mailboxes;
        this.slack = slack;
    }

    AgentId admin(String userId) {
        var agent = controls.agent(userId);
        if (!admins.isAdmin(userId)) {
            throw new Refusal(Rule.NOT_AN_ADMIN);
        }
        return agent;
    }

    /** The language of the person: settings belong to no channel. */
    Words words(String userId) {
        return Words.in(users.language(userId).orElseGet(mailboxes::defaultLanguage));
    }

    /** {@code errors} is the input under which a no is written; the list behind the form then shows what was stored. */
    ViewSubmissionHandler sent(SettingsPage page, String errors, Consumer<SettingsForm> effect) {
        return (request, context) -> handle(request, context, page, errors, effect);
    }

    private Response handle(
            ViewSubmissionRequest request,
            ViewSubmissionContext context,
            SettingsPage page,
            String errors,
            Consumer<SettingsForm> effect) {
        var view = request.getPayload().getView();
        var user = request.getPayload().getUser().getId();
        try {
            effect.accept(new SettingsForm(
                    admin(user), view.getPrivateMetadata(), view.getState().getValues()));
        } catch (Refusal refusal) {
            var said = words(user).inForm(refusal);
            return context.ack(response -> response.responseAction("errors").errors(Map.of(errors, said)));
        }
        if (view.getPreviousViewId() != null) {
            refresh(view.getPreviousViewId(), page, words(user));
        }
        return context.ack();
    }

    /** What is stored is stored, whether the list behind the form shows it or not. */
    private void refresh(String list, SettingsPage page, Words words) {
        try {
            slack.update(list, SettingsViews.list(page.name(), page.isFixed(), page.entries(words), 0, words));
        } catch (RuntimeException e) {
            log.warn("A list of the settings was not drawn again: {}", e.getMessage());
        }
    }
}
