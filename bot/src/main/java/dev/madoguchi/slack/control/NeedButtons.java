package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.FinishNeed;
import dev.madoguchi.application.voice.Needs;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.ProductChannels;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.DoneForm;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Done and Reopen on the card of a need: for those in the product channel who are in a channel of the desk, too. */
@Component
class NeedButtons implements SlackControl {

    private final SlackControls controls;
    private final SlackMembers members;
    private final Needs needs;
    private final Offers offers;
    private final FinishNeed finish;
    private final ProductChannels channels;
    private final SlackClient slack;

    NeedButtons(
            SlackControls controls,
            SlackMembers members,
            Needs needs,
            Offers offers,
            FinishNeed finish,
            ProductChannels channels,
            SlackClient slack) {
        this.controls = controls;
        this.members = members;
        this.needs = needs;
        this.offers = offers;
        this.finish = finish;
        this.channels = channels;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.NEED_DONE, controls.onMessage(this::open));
        app.blockAction(
                Actions.NEED_REOPEN,
                controls.onMessage(click -> finish.reopen(clicked(click).id(), click.agent())));
        app.viewSubmission(DoneForm.ID, this::sent);
    }

    private void open(Click click) {
        var need = clicked(click);
        need.refuseIfDone();
        slack.open(click.triggerId(), DoneForm.view(need, offers.waiting(need.id()), Words.in(click.language())));
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var need = needs.get(new NeedId(Long.parseLong(view.getPrivateMetadata())));
        try {
            var agent = controls.agent(request.getPayload().getUser().getId());
            refuseUnlessOfTheDesk(agent, need);
            finish.done(need.id(), typed(view.getState()), agent);
            return context.ack();
        } catch (Refusal refusal) {
            var said = Words.in(channels.languageOf(need.channel())).inForm(refusal);
            return context.ack(response -> response.responseAction("errors").errors(Map.of(DoneForm.TEXT, said)));
        }
    }

    private static String typed(ViewState state) {
        return Optional.ofNullable(state.getValues().get(DoneForm.TEXT))
                .map(block -> block.get(DoneForm.TEXT))
                .map(ViewState.Value::getValue)
                .orElse("")
                .strip();
    }

    /** It counts only on its own card; a click may be faster than the note of where that stands, then the channel counts. */
    private Need clicked(Click click) {
        var need = needs.get(new NeedId(click.value()));
        var here = new Place(click.channel(), click.messageTs());
        if (!need.channel().equals(click.channel())
                || needs.place(need.id()).filter(place -> !place.equals(here)).isPresent()) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        refuseUnlessOfTheDesk(click.agent(), need);
        return need;
    }

    private void refuseUnlessOfTheDesk(AgentId agent, Need need) {
        if (!members.mayActIn(agent.value(), need.channel())
                || members.mailboxesFor(agent.value()).isEmpty()) {
            throw new Refusal(Rule.NOT_ALLOWED);
        }
    }
}
