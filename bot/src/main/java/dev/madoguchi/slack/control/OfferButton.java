package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.voice.FinishNeed;
import dev.madoguchi.application.voice.Offers;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.ReplyForm;
import org.springframework.stereotype.Component;

/** Use as draft, on the draft for a customer who waits for a need: the form in which an agent sends it, or not. */
@Component
class OfferButton implements SlackControl {

    private final SlackControls controls;
    private final Offers offers;
    private final FinishNeed finish;
    private final Cards cards;
    private final ReplyByForm form;

    OfferButton(SlackControls controls, Offers offers, FinishNeed finish, Cards cards, ReplyByForm form) {
        this.controls = controls;
        this.offers = offers;
        this.finish = finish;
        this.cards = cards;
        this.form = form;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.USE_OFFER, controls.onMessage(this::use));
    }

    private void use(Click click) {
        var offer = offers.get(click.value());
        if (cards.all(offer.inquiry()).stream().noneMatch(card -> card.channel().equals(click.channel()))) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        form.open(click, offer.inquiry(), ReplyForm.OFFER + offer.id(), finish.filled(offer.id(), click.agent()));
    }
}
