package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import dev.madoguchi.application.settings.ChangeSettings;
import dev.madoguchi.application.settings.LiveSettings;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.AgentForm;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Public names and signatures in the settings: who may write to customers, and how customers know them. */
@Component
class AgentSettings implements SlackControl, SettingsPage {

    private final SettingsDoor door;
    private final ChangeSettings change;
    private final LiveSettings live;
    private final SlackUsers users;

    AgentSettings(SettingsDoor door, ChangeSettings change, LiveSettings live, SlackUsers users) {
        this.door = door;
        this.change = change;
        this.live = live;
        this.users = users;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(AgentForm.ID, door.sent(this, AgentForm.NAME, this::sent));
    }

    @Override
    public String name() {
        return "agents";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public List<Entry> entries(Words words) {
        var inSlack = live.inSlack(Setting.AGENTS).texts();
        return live.of(Setting.AGENTS).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(agent -> new Entry(
                        agent.getKey(),
                        agent.getValue().isBlank() ? words.get("settings.agents.none") : agent.getValue(),
                        agent.getKey() + (inSlack.containsKey(agent.getKey()) ? " (Slack)" : "")))
                .toList();
    }

    @Override
    public View form(String id, Words words) {
        var signatures = live.inSlack(Setting.SIGNATURES);
        return AgentForm.view(
                id.isEmpty() ? null : new AgentId(id),
                live.of(Setting.AGENTS).getOrDefault(id, ""),
                signatures.texts().getOrDefault(id, ""),
                live.inSlack(Setting.AGENTS).version() + ":" + signatures.version(),
                words);
    }

    /** Only whom Slack shows as a member who works here. */
    private void sent(SettingsForm form) {
        var about = form.about().split(" ", 2);
        var agent = about[1].isEmpty() ? form.user(AgentForm.AGENT) : new AgentId(about[1]);
        var name = form.text(AgentForm.NAME);
        if (!name.isEmpty() && users.standing(agent.value()) == Standing.OUTSIDER) {
            throw new Refusal(Rule.NOT_AN_AGENT, users.nameFor(agent.value()));
        }
        int colon = about[0].indexOf(':');
        change.ofAgent(
                agent,
                name,
                form.text(AgentForm.SIGNATURE),
                Integer.parseInt(about[0].substring(0, colon)),
                Integer.parseInt(about[0].substring(colon + 1)),
                form.admin());
    }
}
