package dev.madoguchi.slack.post;

import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** When a reply leaves, or why it does not. */
final class PreviewHeadline {

    private static final int FOUND = 150;
    private static final int ALL_FOUND = 2_000;

    /** Why a reply is stopped that an edit lets go on. */
    private static final Set<Reason> EDITED = EnumSet.of(Reason.NEW_MAIL, Reason.CHECKS, Reason.RETURNED);

    private PreviewHeadline() {}

    static String of(Message reply, Hold hold, Words words) {
        var said = new StringBuilder(first(reply, hold, words));
        if (reply.isStopped() && !hold.isOfAColleague()) {
            said.append(found(hold, words));
        }
        return said.toString();
    }

    /** A line for each thing that the checks found, as many as stand beside the reason; empty if they found nothing. */
    static String found(Hold hold, Words words) {
        var said = new StringBuilder();
        for (var finding : hold.findings()) {
            var line = "\n• " + words.get("found." + finding.guard(), SlackText.inert(finding.what(), FOUND));
            if (said.length() + line.length() > ALL_FOUND) {
                return said + "\n• …";
            }
            said.append(line);
        }
        return said.toString();
    }

    private static String first(Message reply, Hold hold, Words words) {
        var due = Objects.requireNonNullElse(reply.dueAt(), reply.at());
        if (reply.state() == State.SCHEDULED) {
            return words.get(key("preview.scheduled", reply), words.time(due, "{date_short_pretty} {time}"));
        }
        if (reply.isStopped()) {
            return why(reply, hold, words);
        }
        return words.get(key("preview.headline", reply), words.time(due, "{time_secs}"));
    }

    /** The reason in one sentence; what waits without one waits for a click. */
    static String why(Message reply, Hold hold, Words words) {
        var reason = Objects.requireNonNullElse(hold.reason(), Reason.CONFIRM);
        var who = reason == Reason.DRAFT ? reply.agent() : hold.holder();
        var key = EDITED.contains(reason) ? key("stopped." + reason, reply) : "stopped." + reason;
        return words.get(key, who == null ? words.get("line.nobody") : who.mention());
    }

    /** What does not stand in the thread cannot be edited there. */
    private static String key(String key, Message reply) {
        return reply.slackTs() == null ? key + ".fixed" : key;
    }
}
