package dev.madoguchi.application.reply;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.reply.RecipientResults.Recipient;
import dev.madoguchi.application.reply.RecipientResults.Result;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.RefusedRecipient;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail server takes a reply, for all of its recipients, for some or for none: each is tried until it has it or was refused. */
@Component
public class HandOver {

    private final RecipientResults results;
    private final ReplyOutcome replies;
    private final Messages messages;
    private final Outbox outbox;
    private final InstantSource clock;

    HandOver(RecipientResults results, ReplyOutcome replies, Messages messages, Outbox outbox, InstantSource clock) {
        this.results = results;
        this.replies = replies;
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Of whom nothing is known yet. */
    public List<String> untried(Message reply) {
        var tried = results.of(reply.id()).stream().map(Recipient::address).collect(Collectors.toSet());
        return Stream.concat(reply.recipients().stream(), reply.copies().stream())
                .filter(address -> !tried.contains(address))
                .toList();
    }

    /** Who was asked to wait. */
    public List<String> waiting(Message reply) {
        return results.of(reply.id()).stream()
                .filter(recipient -> recipient.result() == Result.WAITING)
                .map(Recipient::address)
                .toList();
    }

    /** The server took it for all to whom it was offered but these; those who were asked to wait are tried again by themselves. */
    @Transactional
    public void answered(Message reply, List<String> offered, List<RefusedRecipient> refused) {
        var answers = new HashMap<String, RefusedRecipient>();
        refused.forEach(it -> answers.put(it.address(), it));
        var now = offered.stream().map(address -> result(address, answers)).toList();
        now.forEach(recipient -> results.keep(reply.id(), recipient, clock.instant()));
        settle(reply.id(), with(Result.REFUSED, now));
        if (!with(Result.WAITING, now).isEmpty()) {
            outbox.add(NewDelivery.rest(reply.id(), clock.instant()));
        }
    }

    /** Those who were asked to wait are not tried any more. */
    @Transactional
    public void gaveUpWaiting(MessageId reply, String reason) {
        var refused = with(Result.WAITING, results.of(reply)).stream()
                .map(recipient -> new Recipient(recipient.address(), Result.REFUSED, reason))
                .toList();
        refused.forEach(recipient -> results.keep(reply, recipient, clock.instant()));
        settle(reply, refused);
    }

    /** It came back although the server had taken it: those named have not got it, and all may not where none of them is. */
    @Transactional
    public void bounced(Message reply, List<String> named, String reason) {
        var lost = named.stream().map(HandOver::inLowerCase).collect(Collectors.toSet());
        var all = Stream.concat(reply.recipients().stream(), reply.copies().stream())
                .toList();
        var some = all.stream()
                .filter(address -> lost.contains(inLowerCase(address)))
                .toList();
        (some.isEmpty() ? all : some)
                .forEach(address ->
                        results.keep(reply.id(), new Recipient(address, Result.REFUSED, reason), clock.instant()));
    }

    private static String inLowerCase(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Nobody knows whether the server took it: unless a copy came back, an agent decides for all to whom it was offered. */
    @Transactional
    public void uncertain(MessageId reply, String reason) {
        if (results.of(reply).isEmpty() && results.cameBack(reply)) {
            replies.sent(reply);
            return;
        }
        results.forget(reply, Result.WAITING);
        replies.uncertain(reply, reason);
    }

    private static Recipient result(String address, Map<String, RefusedRecipient> answers) {
        var refused = answers.get(address);
        if (refused == null) {
            return new Recipient(address, Result.TAKEN, null);
        }
        return new Recipient(address, refused.permanent() ? Result.REFUSED : Result.WAITING, refused.answer());
    }

    private void settle(MessageId id, List<Recipient> refusedNow) {
        var reply = messages.get(id);
        var all = results.of(id);
        if (of(with(Result.REFUSED, all), reply.recipients())) {
            if (!refusedNow.isEmpty()) {
                replies.failed(id, inWords(with(Result.REFUSED, all)));
            }
            return;
        }
        if (reply.state() == State.LEAVING && !of(with(Result.WAITING, all), reply.recipients())) {
            replies.sent(id);
        }
        if (!refusedNow.isEmpty()) {
            replies.partly(id, inWords(with(Result.REFUSED, all)));
        }
    }

    private static List<Recipient> with(Result result, List<Recipient> all) {
        return all.stream().filter(recipient -> recipient.result() == result).toList();
    }

    private static boolean of(List<Recipient> some, List<String> addresses) {
        return some.stream().map(Recipient::address).anyMatch(addresses::contains);
    }

    private static String inWords(List<Recipient> refused) {
        return refused.stream()
                .map(recipient -> recipient.address() + ": " + recipient.answer())
                .collect(Collectors.joining("; "));
    }
}
