package dev.madoguchi.slack.control;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.SettingsViews;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way through the settings: the first page, the list behind each entry, the form behind each line. */
@Component
class SettingsMenu implements SlackControl {

    private final SettingsDoor door;
    private final List<SettingsPage> pages;
    private final SlackClient slack;

    SettingsMenu(SettingsDoor door, List<SettingsPage> pages, SlackClient slack) {
        this.door = door;
        this.pages =
                pages.stream().sorted(Comparator.comparing(SettingsPage::place)).toList();
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.SETTINGS, (request, context) -> {
            var payload = request.getPayload();
            slack.open(payload.getTriggerId(), first(payload.getUser().getId()));
            return context.ack();
        });
        app.blockAction(Actions.SETTINGS_PAGE, (request, context) -> {
            push(request.getPayload(), SettingsMenu::list);
            return context.ack();
        });
        app.blockAction(Actions.SETTINGS_EDIT, (request, context) -> {
            push(request.getPayload(), SettingsPage::form);
            return context.ack();
        });
        app.blockAction(Actions.SETTINGS_PREVIOUS, this::turn);
        app.blockAction(Actions.SETTINGS_NEXT, this::turn);
    }

    private Response turn(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        slack.update(payload.getView().getId(), asked(payload, SettingsMenu::list));
        return context.ack();
    }

    /** What somebody sees who opens the settings. */
    View first(String userId) {
        var words = door.words(userId);
        try {
            door.admin(userId);
            return SettingsViews.root(pages.stream().map(SettingsPage::name).toList(), words);
        } catch (Refusal refusal) {
            return SettingsViews.no(words.of(refusal), words);
        }
    }

    private interface Wanted {
        View of(SettingsPage page, String what, Words words);
    }

    private void push(BlockActionPayload payload, Wanted wanted) {
        slack.push(payload.getTriggerId(), asked(payload, wanted));
    }

    /** The value of what was clicked is {@code page=what}. */
    private View asked(BlockActionPayload payload, Wanted wanted) {
        var user = payload.getUser().getId();
        var words = door.words(user);
        var value = payload.getActions().get(0).getValue();
        int sign = value.indexOf('=');
        try {
            door.admin(user);
            return wanted.of(page(value.substring(0, sign)), value.substring(sign + 1), words);
        } catch (Refusal refusal) {
            return SettingsViews.no(words.of(refusal), words);
        }
    }

    private SettingsPage page(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static View list(SettingsPage page, String number, Words words) {
        return SettingsViews.list(page.name(), page.isFixed(), page.entries(words), Integer.parseInt(number), words);
    }
}
