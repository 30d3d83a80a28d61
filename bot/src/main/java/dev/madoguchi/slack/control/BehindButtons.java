package dev.madoguchi.slack.control;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.madoguchi.application.report.Behind;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.FindBehind;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.BehindView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is behind a figure of a digest: for members of its channel, at every page again. */
@Component
class BehindButtons implements SlackControl {

    private static final Logger log = LoggerFactory.getLogger(BehindButtons.class);

    private final SlackControls controls;
    private final SlackMembers members;
    private final FindBehind behind;
    private final BehindView view;
    private final SlackClient slack;
    private final SupportMailboxes mailboxes;

    BehindButtons(
            SlackControls controls,
            SlackMembers members,
            FindBehind behind,
            BehindView view,
            SlackClient slack,
            SupportMailboxes mailboxes) {
        this.controls = controls;
        this.members = members;
        this.behind = behind;
        this.view = view;
        this.slack = slack;
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.BEHIND, this::ask);
        app.blockAction(Actions.BEHIND_NEW, this::ask);
        app.blockAction(Actions.BEHIND_OPEN, this::ask);
        app.blockAction(Actions.BEHIND_UNANSWERED, this::ask);
        app.blockAction(Actions.BEHIND_PREVIOUS, this::turn);
        app.blockAction(Actions.BEHIND_NEXT, this::turn);
    }

    private Response ask(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        var user = payload.getUser().getId();
        try {
            var asked = read(chosen(payload.getActions().get(0)));
            var digest = visible(asked[0], user);
            slack.open(payload.getTriggerId(), view.of(digest, figure(asked[1]), 0));
        } catch (Refusal refusal) {
            var channel = payload.getChannel().getId();
            var thread = payload.getContainer().getThreadTs();
            controls.tell(user, channel, thread, refusal, mailboxes.languageOf(channel));
        }
        return context.ack();
    }

    /** A sheet has no place for a no. */
    private Response turn(BlockActionRequest request, ActionContext context) {
        var payload = request.getPayload();
        try {
            var asked = read(payload.getView().getPrivateMetadata());
            var digest = visible(asked[0], payload.getUser().getId());
            int page = (int) number(payload.getActions().get(0).getValue());
            slack.update(payload.getView().getId(), view.of(digest, figure(asked[1]), page));
        } catch (Refusal refusal) {
            log.warn("Nothing is turned: {}", refusal.getMessage());
        }
        return context.ack();
    }

    private Digest visible(String id, String user) {
        controls.agent(user);
        var digest = behind.digest(number(id));
        if (!members.isIn(user, digest.channel())) {
            throw new Refusal(Rule.NOT_A_MEMBER);
        }
        return digest;
    }

    private static String chosen(Action action) {
        return action.getSelectedOption() == null
                ? action.getValue()
                : action.getSelectedOption().getValue();
    }

    /** The number of the digest, and the figure. */
    private static String[] read(String text) {
        var parts = text.split(" ", -1);
        if (parts.length < 2) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        return parts;
    }

    private static Behind figure(String text) {
        return Behind.read(text).orElseThrow(() -> new Refusal(Rule.WRONG_PLACE));
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        return Long.parseLong(text);
    }
}
