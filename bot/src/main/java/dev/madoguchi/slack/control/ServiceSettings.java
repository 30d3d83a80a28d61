package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import dev.madoguchi.application.settings.ChangeSettings;
import dev.madoguchi.application.settings.LiveSettings;
import dev.madoguchi.domain.ServiceText;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ServiceForm;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Business hours and deadlines of each mailbox in the settings. */
@Component
class ServiceSettings implements SlackControl, SettingsPage {

    private final SettingsDoor door;
    private final ChangeSettings change;
    private final LiveSettings live;
    private final SupportMailboxes mailboxes;

    ServiceSettings(SettingsDoor door, ChangeSettings change, LiveSettings live, SupportMailboxes mailboxes) {
        this.door = door;
        this.change = change;
        this.live = live;
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(ServiceForm.ID, door.sent(this, ServiceText.OPEN, this::sent));
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public List<Entry> entries(Words words) {
        return mailboxes.all().stream()
                .map(mailbox -> new Entry(mailbox.name(), mailbox.publicName(), counts(mailbox, words)))
                .toList();
    }

    /** Each thing that is set, and where it comes from. */
    private String counts(SupportMailbox mailbox, Words words) {
        var part = Setting.of(mailbox.name());
        var texts = live.of(part);
        var inSlack = live.inSlack(part).texts();
        return ServiceText.KEYS.stream()
                .filter(key -> !texts.getOrDefault(key, "").isBlank())
                .map(key -> words.get("settings.hours." + key) + ": "
                        + texts.getOrDefault(key, "").replace("\n", ", ")
                        + (inSlack.containsKey(key) ? " (Slack)" : ""))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public View form(String id, Words words) {
        var part = Setting.of(mailboxes.get(id).name());
        return ServiceForm.view(id, live.inSlack(part), live.inConfiguration(part), words);
    }

    private void sent(SettingsForm form) {
        var about = form.about().split(" ", 2);
        var typed = ServiceText.KEYS.stream().collect(Collectors.toMap(Function.identity(), form::text));
        change.ofMailbox(mailboxes.get(about[1]).name(), typed, Integer.parseInt(about[0]), form.admin());
    }
}
