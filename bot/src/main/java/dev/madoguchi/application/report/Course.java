package dev.madoguchi.application.report;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One inquiry over a period: where it stood before, what happened, where it stood at the end. */
final class Course {

    private final Story story;
    private final Instant from;
    private final Replay replay = new Replay();
    private final boolean openAtStart;

    private @Nullable Instant firstReplyAt;
    private @Nullable Instant resolvedAt;
    private boolean writtenFirst;
    private boolean answered;
    private boolean reopenedByMail;
    private int reopenings;
    private final Map<What, Integer> closings = new EnumMap<>(What.class);
    private final List<Answer> answers = new ArrayList<>();
    private final Set<AgentId> claimedBy = new HashSet<>();
    private final Set<AgentId> answeredBy = new HashSet<>();

    /** A customer who waited since then got an answer. */
    record Answer(Instant since, Instant at) {}

    Course(Story story, Instant from) {
        this.story = story;
        this.from = from;
        int next = 0;
        while (next < story.events().size() && story.events().get(next).at().isBefore(from)) {
            happened(story.events().get(next++));
        }
        openAtStart = next > 0 && replay.isOpen();
        story.events().stream().skip(next).forEach(this::happened);
    }

    Story story() {
        return story;
    }

    /** Opened in the period, and neither spam nor joined to another when it ended. */
    boolean isNew() {
        return isOfPeriod() && !isSetAside();
    }

    /** An inquiry that turned out to be none in the period in which it came is counted nowhere; an older one until that moment. */
    boolean counts() {
        return !isOfPeriod() || !isSetAside();
    }

    boolean wasOpen() {
        return openAtStart;
    }

    boolean isOpen() {
        return replay.isOpen();
    }

    boolean isSnoozed() {
        return replay.status() == Status.SNOOZED;
    }

    boolean waitsForCustomer() {
        return replay.status() == Status.WAITING;
    }

    /** Who has it at the end. */
    Optional<AgentId> agent() {
        return replay.agent();
    }

    /** Since when the customer waits at the end, if they do. */
    Optional<Instant> waitingSince() {
        return replay.waitingSince();
    }

    boolean wasAnswered() {
        return answered;
    }

    boolean isUnanswered() {
        return isOpen() && firstReplyAt == null && !writtenFirst;
    }

    /** When the first reply of all was sent, if that was in the period; a mail with which an agent began answers nobody. */
    Optional<Instant> firstReplyAt() {
        return Optional.ofNullable(writtenFirst ? null : firstReplyAt).filter(this::isOfPeriod);
    }

    /** When it was resolved in the period, if that still holds. */
    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(replay.status() == Status.RESOLVED ? resolvedAt : null)
                .filter(this::isOfPeriod);
    }

    /** How often it was closed in this way. */
    int closings(What how) {
        return closings.getOrDefault(how, 0);
    }

    /** How often it was opened again, by a mail, by an agent, or as no spam after all. */
    int reopenings() {
        return reopenings;
    }

    boolean wasReopenedByMail() {
        return reopenedByMail;
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    Set<AgentId> claimedBy() {
        return Set.copyOf(claimedBy);
    }

    Set<AgentId> answeredBy() {
        return Set.copyOf(answeredBy);
    }

    private void happened(InquiryEvent event) {
        boolean wasOpen = replay.isOpen();
        replay.apply(event);
        if (wasOpen && !replay.isOpen()) {
            closed(event);
        }
        if (!wasOpen && replay.isOpen()) {
            reopened(event);
        }
        writtenFirst |= event.what() == What.OPENED && event.agent() != null;
        if (event.what() == What.REPLY_SENT) {
            replied(event);
        }
        if (isOfPeriod(event.at()) && (event.what() == What.CLAIMED || event.what() == What.ASSIGNED)) {
            replay.agent().ifPresent(claimedBy::add);
        }
    }

    private void closed(InquiryEvent event) {
        if (isOfPeriod(event.at())) {
            closings.merge(event.what(), 1, Integer::sum);
        }
        resolvedAt = event.at();
    }

    private void reopened(InquiryEvent event) {
        if (isOfPeriod(event.at())) {
            reopenings++;
            reopenedByMail |= event.what() == What.REOPENED && event.agent() == null;
        }
    }

    private void replied(InquiryEvent event) {
        firstReplyAt = firstReplyAt == null ? event.at() : firstReplyAt;
        if (isOfPeriod(event.at())) {
            answered = true;
            replay.answered().ifPresent(since -> answers.add(new Answer(since, event.at())));
            Optional.ofNullable(event.agent()).ifPresent(answeredBy::add);
        }
    }

    private boolean isOfPeriod() {
        return isOfPeriod(story.openedAt());
    }

    private boolean isOfPeriod(Instant at) {
        return !at.isBefore(from);
    }

    private boolean isSetAside() {
        return replay.status() == Status.SPAM || replay.status() == Status.JOINED;
    }
}
