package dev.madoguchi.slack.control;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.voice.ProductChannels;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The door through which every click comes: who may, where it belongs, and how a no is told. */
@Component
class SlackControls {

    private static final Logger log = LoggerFactory.getLogger(SlackControls.class);

    private final SlackUsers users;
    private final SlackMembers members;
    private final Cards cards;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final ProductChannels channels;
    private final Whisper whisper;

    SlackControls(
            SlackUsers users,
            SlackMembers members,
            Cards cards,
            Inquiries inquiries,
            SupportMailboxes mailboxes,
            ProductChannels channels,
            Whisper whisper) {
        this.users = users;
        this.members = members;
        this.cards = cards;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.channels = channels;
        this.whisper = whisper;
    }

    /** A button of a card: it counts only on the card of its own inquiry. */
    BlockActionHandler onCard(Consumer<Click> effect) {
        return onMessage(onItsOwnCard(effect));
    }

    /** The menu of a card, whose entries bear its number. */
    BlockActionHandler onMenu(Map<String, Consumer<Click>> acts) {
        return onAnyMenu(acts, this::onItsOwnCard);
    }

    /** A menu anywhere in a channel. */
    BlockActionHandler onMessageMenu(Map<String, Consumer<Click>> acts) {
        return onAnyMenu(acts, UnaryOperator.identity());
    }

    /** Its entries are called {@code act:number}. */
    private BlockActionHandler onAnyMenu(Map<String, Consumer<Click>> acts, UnaryOperator<Consumer<Click>> where) {
        return (request, context) -> {
            var chosen =
                    request.getPayload().getActions().get(0).getSelectedOption().getValue();
            int colon = chosen.indexOf(':');
            var act = colon < 0 ? null : acts.get(chosen.substring(0, colon));
            if (act == null) {
                log.warn("A menu has no entry for \"{}\"", chosen);
                return context.ack();
            }
            return handle(request, context, chosen.substring(colon + 1), where.apply(act));
        };
    }

    private Consumer<Click> onItsOwnCard(Consumer<Click> effect) {
        return click -> {
            if (!isItsCard(new InquiryId(click.value()), click)) {
                throw new Refusal(Rule.WRONG_PLACE);
            }
            effect.accept(click);
        };
    }

    /** A click may come before whoever posted the card has noted where it stands: then its channel must do. */
    private boolean isItsCard(InquiryId inquiry, Click click) {
        var stands = cards.all(inquiry);
        return stands.isEmpty()
                ? inquiries
                        .find(inquiry)
                        .map(it -> mailboxes.get(it.snapshot().mailbox()).channel())
                        .filter(click.channel()::equals)
                        .isPresent()
                : cards.find(inquiry)
                        .filter(new Place(click.channel(), click.messageTs())::equals)
                        .isPresent();
    }

    /** A button anywhere in a channel. */
    BlockActionHandler onMessage(Consumer<Click> effect) {
        return (request, context) -> handle(
                request, context, request.getPayload().getActions().get(0).getValue(), effect);
    }

    /** A button about something as it was shown: its value is {@code number:version}. */
    BlockActionHandler onVersion(BiConsumer<Click, Integer> effect) {
        return (request, context) -> {
            var value = request.getPayload().getActions().get(0).getValue();
            int colon = value.indexOf(':');
            var version = colon < 0 ? "" : value.substring(colon + 1);
            return handle(
                    request,
                    context,
                    colon < 0 ? value : value.substring(0, colon),
                    click -> effect.accept(click, (int) number(version)));
        };
    }

    /** The same for a button whose value says more than a number. */
    BlockActionHandler onMessage(String number, Consumer<Click> effect) {
        return (request, context) -> handle(request, context, number, effect);
    }

    private Response handle(BlockActionRequest request, ActionContext context, String value, Consumer<Click> effect) {
        var payload = request.getPayload();
        var channel = payload.getChannel().getId();
        var container = payload.getContainer();
        var language = channels.languageOf(channel);
        var user = payload.getUser().getId();
        try {
            var click = new Click(
                    agent(user),
                    number(value),
                    channel,
                    container.getMessageTs(),
                    payload.getTriggerId(),
                    payload.getResponseUrl(),
                    language);
            effect.accept(click);
        } catch (Refusal refusal) {
            tell(user, channel, container.getThreadTs(), refusal, language);
        }
        return context.ack();
    }

    /** The person as an agent, if they may act at all. */
    AgentId agent(String userId) {
        if (users.standing(userId) == Standing.OUTSIDER) {
            log.warn("Slack user {} is not of the desk and was refused", userId);
            throw new Refusal(Rule.NOT_ALLOWED);
        }
        return new AgentId(userId);
    }

    /** The same where nothing shows that they are in the channel of the inquiry: in a form, or on a sheet. */
    AgentId member(String userId, InquiryId inquiry) {
        var agent = agent(userId);
        var channel = cards.find(inquiry)
                .map(Place::channel)
                .orElseGet(() -> mailboxes
                        .get(inquiries.get(inquiry).snapshot().mailbox())
                        .channel());
        if (!members.mayActIn(userId, channel)) {
            log.warn("Slack user {} is not in the channel of {} and was refused", userId, inquiry);
            throw new Refusal(Rule.LEFT_CHANNEL);
        }
        return agent;
    }

    void tell(String user, String channel, @Nullable String threadTs, Refusal refusal, Locale language) {
        whisper.to(user, channel, threadTs, Words.in(language).of(refusal), List.of());
    }

    private static long number(String value) {
        if (value == null || !value.matches("[0-9]{1,18}")) {
            throw new Refusal(Rule.WRONG_PLACE);
        }
        return Long.parseLong(value);
    }
}
