package dev.madoguchi.slack.post;

import dev.madoguchi.application.InquiryHistory;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackIdentity;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** One quiet line in the thread about something that happened elsewhere. */
@Component
class LineDelivery implements Carrier {

    private static final int REASON = 600;

    private final InquiryHistory history;
    private final Cards cards;
    private final SlackIdentity identity;
    private final ThreadPosts posts;

    LineDelivery(InquiryHistory history, Cards cards, SlackIdentity identity, ThreadPosts posts) {
        this.history = history;
        this.cards = cards;
        this.identity = identity;
        this.posts = posts;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.LINE);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var entry = history.get(delivery.ref());
        var at = entry.event().at();
        var said = note(line(entry.event(), this::link, posts.words(entry.inquiry())));
        boolean broadcast = entry.event().what() == What.LONG_OVERDUE;
        posts.in(entry.inquiry(), delivery, thread -> {
            if (broadcast) {
                posts.broadcast(delivery, thread, at, said);
            } else {
                posts.post(delivery, thread, at, said);
            }
        });
        return Progress.DONE;
    }

    /** The number, as the way to its card. */
    private String link(InquiryId id) {
        return cards.find(id)
                .map(place -> "<" + identity.linkTo(place) + "|" + id + ">")
                .orElseThrow(() -> new TryAgain("The other card has not been posted"));
    }

    static Note note(String line) {
        return new Note(line, List.of(Blocks.context(List.of(Blocks.mrkdwn(line)))));
    }

    static String line(InquiryEvent event, Function<InquiryId, String> links, Words words) {
        var detail = Objects.requireNonNullElse(event.detail(), "");
        return switch (event.what()) {
            case ASSIGNED -> assigned(event, detail, words);
            case SPLIT_OFF, SPLIT_FROM -> split(event, detail, links, words);
            case FORWARD_SENT -> forwarded(event, detail, words);
            case REPLY_APPROVED, REPLY_RETURNED -> decided(event, detail, words);
            case REPLY_SENT ->
                words.get(
                        "line.REPLY_SENT", Objects.requireNonNull(event.agent()).mention());
            case REPLY_HANDED ->
                words.get(
                        "line.REPLY_HANDED",
                        Objects.requireNonNull(event.agent()).mention(),
                        new AgentId(detail).mention());
            case REPLY_SCHEDULED ->
                words.get(
                        "line.REPLY_SCHEDULED",
                        Objects.requireNonNull(event.agent()).mention(),
                        words.time(Instant.parse(detail), "{date_short_pretty} {time}"));
            case WOKE -> words.get(detail.isEmpty() ? "line.WOKE" : "line.WOKE.agent", new AgentId(detail).mention());
            case DEADLINE_NEAR, OVERDUE, LONG_OVERDUE, RETURNED, CUSTOMER_SILENT ->
                words.get(
                        "line." + event.what(),
                        detail.isEmpty() ? words.get("line.nobody") : new AgentId(detail).mention());
            default -> words.get("line." + event.what(), SlackText.inert(detail, REASON));
        };
    }

    private static String decided(InquiryEvent event, String detail, Words words) {
        int end = detail.indexOf(' ');
        var author = new AgentId(end < 0 ? detail : detail.substring(0, end)).mention();
        var by = Objects.requireNonNull(event.agent()).mention();
        var comment = end < 0 ? "" : SlackText.inert(detail.substring(end + 1), REASON);
        return words.get("line." + event.what(), by, author, comment).strip();
    }

    private static String split(InquiryEvent event, String detail, Function<InquiryId, String> links, Words words) {
        int end = detail.indexOf(' ');
        var other = new InquiryId(Long.parseLong(end < 0 ? detail : detail.substring(0, end)));
        return words.get(
                "line." + event.what(), Objects.requireNonNull(event.agent()).mention(), links.apply(other));
    }

    private static String forwarded(InquiryEvent event, String detail, Words words) {
        int end = detail.indexOf('\n');
        var to = SlackText.inert(end < 0 ? detail : detail.substring(0, end), REASON);
        var said = end < 0 ? "" : SlackText.inert(detail.substring(end + 1), REASON);
        return words.get(
                        "line.FORWARD_SENT",
                        Objects.requireNonNull(event.agent()).mention(),
                        to,
                        said)
                .strip();
    }

    private static String assigned(InquiryEvent event, String detail, Words words) {
        int end = detail.indexOf(' ');
        var assignee = new AgentId(end < 0 ? detail : detail.substring(0, end)).mention();
        var by = Objects.requireNonNull(event.agent()).mention();
        if (by.equals(assignee)) {
            return words.get("line.ASSIGNED.self", by);
        }
        return end < 0
                ? words.get("line.ASSIGNED", by, assignee)
                : words.get("line.ASSIGNED.note", by, assignee, SlackText.inert(detail.substring(end + 1), REASON));
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        posts.missing(history.get(delivery.ref()).inquiry());
    }
}
