package dev.madoguchi.slack;

import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Gone;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.application.reply.ThreadTexts;
import dev.madoguchi.domain.Message;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads one message of a thread again. */
@Component
class CurrentThreadTexts implements ThreadTexts {

    private static final int A_FEW = 5;

    private final SlackClient slack;
    private final Cards cards;
    private final Mrkdwn mrkdwn;

    CurrentThreadTexts(SlackClient slack, Cards cards, Mrkdwn mrkdwn) {
        this.slack = slack;
        this.cards = cards;
        this.mrkdwn = mrkdwn;
    }

    @Override
    public Optional<ThreadText> current(Message reply) {
        var threads = cards.all(reply.inquiry());
        if (threads.isEmpty()) {
            throw new Undeliverable("The thread is gone.");
        }
        return threads.stream()
                .flatMap(thread -> current(reply, thread).stream())
                .findFirst();
    }

    /** A thread of which nothing is left says nothing. */
    private Optional<ThreadText> current(Message reply, Place card) {
        try {
            return read(reply, card);
        } catch (Gone e) {
            return Optional.empty();
        }
    }

    private Optional<ThreadText> read(Message reply, Place card) {
        var ts = Objects.requireNonNull(reply.slackTs());
        return slack
                .callIn(
                        card.channel(),
                        methods -> methods.conversationsReplies(ConversationsRepliesRequest.builder()
                                .channel(card.channel())
                                .ts(card.ts())
                                .oldest(ts)
                                .latest(ts)
                                .inclusive(true)
                                .limit(A_FEW)
                                .build()))
                .getMessages()
                .stream()
                .filter(message -> ts.equals(message.getTs()) && !"tombstone".equals(message.getSubtype()))
                .findFirst()
                .map(message -> message.getText() == null ? "" : message.getText())
                .filter(text -> !InternalText.isNote(text) && !InternalText.beginsWithMention(text))
                .map(mrkdwn::read)
                .map(readable -> new ThreadText(readable.text(), readable.html(), readable.internal()));
    }
}
