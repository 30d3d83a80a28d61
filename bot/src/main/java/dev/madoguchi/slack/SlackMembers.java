package dev.madoguchi.slack;

import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which mailboxes somebody may see, and where they may act: in the channels that they are in; remembered for a minute to see. */
@Component
public class SlackMembers {

    private static final Logger log = LoggerFactory.getLogger(SlackMembers.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    /** Several acts in a row are asked about once. */
    private static final Duration ASKED_JUST_NOW = Duration.ofSeconds(5);

    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 20;

    private final SlackClient slack;
    private final SupportMailboxes mailboxes;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    SlackMembers(SlackClient slack, SupportMailboxes mailboxes, InstantSource clock) {
        this.slack = slack;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    private record Known(Set<String> members, Instant at) {}

    public List<SupportMailbox> mailboxesFor(String userId) {
        var channels = new HashSet<>(mailboxes.channels());
        channels.removeIf(channel -> !isIn(userId, channel));
        return mailboxes.all().stream()
                .filter(mailbox -> channels.contains(mailbox.channel()))
                .toList();
    }

    /** Where Slack does not say who is in a channel, nobody is. */
    public boolean isIn(String userId, String channel) {
        try {
            return members(channel, REMEMBERED).contains(userId);
        } catch (RuntimeException e) {
            log.warn("Nobody sees what is in {} at the moment: {}", channel, e.getMessage());
            return false;
        }
    }

    /** For an act, asked just now; where Slack does not say who is in a channel, that lets nobody in and throws nobody out. */
    public boolean mayActIn(String userId, String channel) {
        return members(channel, ASKED_JUST_NOW).contains(userId);
    }

    private Set<String> members(String channel, Duration oldest) {
        var now = clock.instant();
        var there = known.get(channel);
        if (there != null && there.at.plus(oldest).isAfter(now)) {
            return there.members;
        }
        var members = ask(channel);
        known.put(channel, new Known(members, now));
        return members;
    }

    private Set<String> ask(String channel) {
        var members = new HashSet<String>();
        var cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var from = cursor;
            var answer = slack.call(methods -> methods.conversationsMembers(
                    request -> request.channel(channel).limit(PAGE).cursor(from)));
            members.addAll(answer.getMembers());
            var next = answer.getResponseMetadata();
            if (next == null
                    || next.getNextCursor() == null
                    || next.getNextCursor().isEmpty()) {
                return members;
            }
            cursor = next.getNextCursor();
        }
        return members;
    }
}
