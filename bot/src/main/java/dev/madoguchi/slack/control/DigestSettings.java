package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.settings.ChangeSettings;
import dev.madoguchi.application.settings.LiveSettings;
import dev.madoguchi.domain.DigestTexts;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.DigestSettingForm;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The weekly digest of each channel in the settings: when it comes, in which zone and language. */
@Component
class DigestSettings implements SlackControl, SettingsPage {

    private final SettingsDoor door;
    private final ChangeSettings change;
    private final LiveSettings live;
    private final SupportMailboxes mailboxes;
    private final DigestPlans plans;

    DigestSettings(
            SettingsDoor door,
            ChangeSettings change,
            LiveSettings live,
            SupportMailboxes mailboxes,
            DigestPlans plans) {
        this.door = door;
        this.change = change;
        this.live = live;
        this.mailboxes = mailboxes;
        this.plans = plans;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(DigestSettingForm.ID, door.sent(this, DigestTexts.ZONE, this::sent));
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public boolean isFixed() {
        return true;
    }

    @Override
    public List<Entry> entries(Words words) {
        return plans.all().stream()
                .map(channel -> new Entry(channel, nameOf(channel), set(channel, words)))
                .toList();
    }

    /** A channel is known by what is answered there. */
    private String nameOf(String channel) {
        var here = mailboxes.all().stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::publicName)
                .collect(Collectors.joining(", "));
        return here.isEmpty() ? channel : here;
    }

    private String set(String channel, Words words) {
        var texts = live.inSlack(Setting.digestOf(channel)).texts();
        var set = DigestTexts.KEYS.stream()
                .filter(texts::containsKey)
                .map(key -> words.get("settings.digest." + key) + ": " + texts.get(key))
                .collect(Collectors.joining(" · "));
        return set.isEmpty() ? words.get("settings.as-configured") : set + " (Slack)";
    }

    @Override
    public View form(String id, Words words) {
        return DigestSettingForm.view(id, live.inSlack(Setting.digestOf(id)), words);
    }

    private void sent(SettingsForm form) {
        var about = form.about().split(" ", 2);
        var typed = new HashMap<String, String>();
        for (var key : List.of(DigestTexts.DAY, DigestTexts.LANGUAGE)) {
            form.chosen(key)
                    .filter(chosen -> !chosen.equals(DigestSettingForm.CONFIGURED))
                    .ifPresent(chosen -> typed.put(key, chosen));
        }
        typed.put(DigestTexts.TIME, form.time(DigestTexts.TIME));
        typed.put(DigestTexts.ZONE, form.text(DigestTexts.ZONE));
        change.ofDigest(about[1], typed, Integer.parseInt(about[0]), form.admin());
    }
}
