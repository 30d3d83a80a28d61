package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.Triage;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.post.Actions;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Claims, however somebody says so, and shows them how the like was answered before. */
@Component
class ClaimAct implements SlackControl {

    private final SlackControls controls;
    private final Triage triage;
    private final AnsweredBefore before;

    ClaimAct(SlackControls controls, Triage triage, AnsweredBefore before) {
        this.controls = controls;
        this.triage = triage;
        this.before = before;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.CLAIM, controls.onCard(this::byClick));
    }

    void byClick(Click click) {
        claim(new InquiryId(click.value()), click.agent(), click.language());
    }

    void claim(InquiryId id, AgentId agent, Locale language) {
        triage.claim(id, agent);
        before.show(id, agent, language);
    }
}
