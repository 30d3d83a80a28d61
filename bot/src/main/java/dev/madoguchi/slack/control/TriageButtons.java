package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.JoinInquiry;
import dev.madoguchi.application.MarkSpam;
import dev.madoguchi.application.Snooze;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.delivery.FailedPosts;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.post.Actions;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The buttons of a card that need no more than a click: Release, Reopen, Not spam, Wake, Join, Post again. */
@Component
class TriageButtons implements SlackControl {

    private final SlackControls controls;
    private final Triage triage;
    private final MarkSpam spam;
    private final Snooze snooze;
    private final JoinInquiry join;
    private final FailedPosts failedPosts;

    TriageButtons(
            SlackControls controls,
            Triage triage,
            MarkSpam spam,
            Snooze snooze,
            JoinInquiry join,
            FailedPosts failedPosts) {
        this.controls = controls;
        this.triage = triage;
        this.spam = spam;
        this.snooze = snooze;
        this.join = join;
        this.failedPosts = failedPosts;
    }

    @Override
    public void register(App app) {
        button(app, Actions.RELEASE, triage::release);
        button(app, Actions.REOPEN, triage::reopen);
        button(app, Actions.NOT_SPAM, spam::noSpam);
        button(app, Actions.WAKE, snooze::wake);
        button(app, Actions.JOIN, join::intoTheOneItMayBelongTo);
        button(app, Actions.POST_AGAIN, (inquiry, agent) -> failedPosts.repeat(inquiry));
    }

    private void button(App app, String id, BiConsumer<InquiryId, AgentId> effect) {
        app.blockAction(id, controls.onCard(click -> effect.accept(new InquiryId(click.value()), click.agent())));
    }
}
