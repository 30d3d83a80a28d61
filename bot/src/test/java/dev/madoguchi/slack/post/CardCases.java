package dev.madoguchi.slack.post;

import dev.madoguchi.domain.Customer;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Status;
import dev.madoguchi.slack.post.CardReplies.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The card of an inquiry, whatever it is like. */
final class CardCases {

    private final Drawing drawing;
    private final Samples some;
    private final Data data;

    private CardCases(Drawing drawing) {
        this.drawing = drawing;
        some = drawing.some;
        data = drawing.data;
    }

    static void draw(Drawing drawing) {
        var cards = new CardCases(drawing);
        cards.statuses();
        cards.times();
        cards.openings();
        cards.replies();
    }

    /** Inquiries in every state. */
    static Stream<Inquiry.Snapshot> inquiries(Drawing drawing) {
        var cards = new CardCases(drawing);
        return Stream.of(Status.values())
                .flatMap(status -> Stream.of(false, true).map(claimed -> cards.inquiry(status, claimed, claimed)));
    }

    private void statuses() {
        for (var status : Status.values()) {
            for (boolean claimed : new boolean[] {false, true}) {
                var inquiry = inquiry(status, claimed, false);
                draw("card " + status + " claimed " + claimed, bare(inquiry));
                draw("card " + status + " with everything, claimed " + claimed, full(inquiry(status, claimed, true)));
            }
        }
    }

    /** Long before the deadline, and long after it; of a customer who never waited. */
    private void times() {
        for (long seconds : new long[] {60, 1_000_000}) {
            draw(
                    "card after " + seconds,
                    view(inquiry(Status.NEW, false, false), NOTHING, Samples.NOW.plusSeconds(seconds)));
        }
    }

    private void openings() {
        for (var kind : List.of(Kind.REPLY, Kind.NOTE)) {
            var opening = some.message(9, kind, State.SENT);
            for (var origin : List.of("", Samples.LINK)) {
                var around = new Around(List.of(), List.of(), List.of(), opening, origin.isEmpty() ? null : origin);
                draw(
                        "card opened by " + kind + " " + origin,
                        view(inquiry(Status.NEW, false, false), around, Samples.NOW));
            }
        }
    }

    private void replies() {
        for (var state : List.of(State.FAILED, State.UNCERTAIN, State.PARTLY_SENT)) {
            draw("card " + state, with(List.of(some.reply(state)), List.of(), List.of()));
            draw("card forward " + state, with(List.of(some.forward(state)), List.of(), List.of()));
        }
        for (var reason : Reason.values()) {
            var stopped = List.of(
                    new Waiting(some.reply(State.STOPPED), some.hold(reason)),
                    new Waiting(some.forward(State.STOPPED), some.hold(reason)));
            draw("card " + reason, with(List.of(), stopped, List.of()));
        }
        draw("card, a problem of Slack", with(List.of(), List.of(), List.of(data.text())));
    }

    /** What stands on a card beside the inquiry. */
    private record Around(
            List<Message> troubled,
            List<Waiting> waiting,
            List<String> notPosted,
            @Nullable Message opening,
            @Nullable String origin) {}

    private static final Around NOTHING = new Around(List.of(), List.of(), List.of(), null, null);

    private CardView with(List<Message> troubled, List<Waiting> waiting, List<String> notPosted) {
        var around = new Around(troubled, waiting, notPosted, null, null);
        return view(inquiry(Status.CLAIMED, true, false), around, Samples.NOW);
    }

    private CardView bare(Inquiry.Snapshot inquiry) {
        return new CardView(
                inquiry,
                some.mailbox(),
                new Customer(new CustomerId(1), data.address(), null),
                List.of(),
                data.text(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null,
                null,
                0,
                Samples.NOW);
    }

    private CardView full(Inquiry.Snapshot inquiry) {
        var troubled = Stream.of(State.FAILED, State.UNCERTAIN, State.PARTLY_SENT, State.FAILED)
                .map(state -> some.message(500 + state.ordinal(), Kind.REPLY, state))
                .distinct()
                .toList();
        var waiting = List.of(
                new Waiting(some.reply(State.STOPPED), some.hold(Reason.DRAFT)),
                new Waiting(some.forward(State.STOPPED), some.hold(Reason.CHECKS)),
                new Waiting(some.reply(State.SCHEDULED), Hold.none(new MessageId(4))));
        var opening = some.message(9, Kind.NOTE, State.INTERNAL);
        return view(inquiry, new Around(troubled, waiting, List.of(data.text()), opening, Samples.LINK), Samples.NOW);
    }

    private CardView view(Inquiry.Snapshot inquiry, Around around, Instant now) {
        return new CardView(
                inquiry,
                some.mailbox(),
                new Customer(new CustomerId(1), data.address(), data.person()),
                some.categories(data.many()),
                data.text(),
                List.of(Message.Remark.values()),
                data.files(),
                around.troubled,
                around.waiting,
                around.notPosted,
                data.many(),
                around.opening,
                around.origin,
                data.many(),
                now);
    }

    private Inquiry.Snapshot inquiry(Status status, boolean claimed, boolean linked) {
        return new Inquiry.Snapshot(
                Samples.INQUIRY,
                "support",
                new CustomerId(1),
                data.subject(),
                status,
                claimed ? Samples.AGENT : null,
                Samples.NOW,
                status == Status.NEW || status == Status.CLAIMED ? Samples.NOW : null,
                status.mayBeReopened() ? Samples.NOW : null,
                status == Status.SNOOZED && linked ? Samples.NOW : null,
                linked ? new InquiryId(7) : null,
                linked ? new InquiryId(8) : null,
                status == Status.JOINED ? new InquiryId(8) : null,
                Set.of());
    }

    private void draw(String name, CardView view) {
        drawing.card(name, new InquiryCard(view).note());
    }
}
