package dev.madoguchi.slack.control;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import org.springframework.stereotype.Component;

/** The reply whose button was clicked, and whether whoever clicked may answer customers. */
@Component
class ClickedReply {

    private final Messages messages;
    private final Cards cards;
    private final SlackUsers users;

    ClickedReply(Messages messages, Cards cards, SlackUsers users) {
        this.messages = messages;
        this.cards = cards;
        this.users = users;
    }

    /** A mail of the desk, an acknowledgement too, whose card stands where the click was made. */
    Message of(Click click) {
        var reply = messages.get(new MessageId(click.value()));
        boolean here = cards.find(reply.inquiry())
                .filter(card -> card.channel().equals(click.channel()))
                .isPresent();
        if (!here) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        return reply;
    }

    /** The same by somebody under whose name it can leave. */
    Message bySomebodyWithAName(Click click) {
        if (users.standing(click.agent().value()) != Standing.AGENT) {
            throw new Refusal(Rule.NO_PUBLIC_NAME);
        }
        return of(click);
    }
}
