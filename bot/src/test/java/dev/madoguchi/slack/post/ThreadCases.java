package dev.madoguchi.slack.post;

import dev.madoguchi.application.InquiryHistory.Entry;
import dev.madoguchi.application.find.Briefing;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Status;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is posted below a card, and what somebody is told of it directly. */
final class ThreadCases {

    private static final String AGENT = Samples.AGENT.value();
    private static final String COLLEAGUE = "U0AGENT02";

    private final Drawing drawing;
    private final Samples some;
    private final Data data;

    private ThreadCases(Drawing drawing) {
        this.drawing = drawing;
        some = drawing.some;
        data = drawing.data;
    }

    static void draw(Drawing drawing) {
        var thread = new ThreadCases(drawing);
        thread.lines();
        thread.details();
        thread.briefings();
        thread.direct();
    }

    private void lines() {
        for (var what : What.values()) {
            if (drawing.has("line." + what)) {
                for (var detail : details(what)) {
                    line(new InquiryEvent(what, Samples.NOW, Samples.AGENT, null, detail));
                }
            }
        }
    }

    /** What the history notes with such an event. */
    private List<@Nullable String> details(What what) {
        return switch (what) {
            case ASSIGNED, REPLY_APPROVED, REPLY_RETURNED -> List.of(AGENT, COLLEAGUE, COLLEAGUE + note());
            case SPLIT_OFF, SPLIT_FROM -> List.of("57", "57 " + Samples.NOW);
            case REPLY_SCHEDULED -> List.of(Samples.NOW.toString());
            case REPLY_HANDED -> List.of(COLLEAGUE);
            case FORWARD_SENT -> List.of(data.address(), data.address() + "\n" + data.text());
            case WOKE, CUSTOMER_SILENT, DEADLINE_NEAR, OVERDUE, LONG_OVERDUE, RETURNED -> List.of("", COLLEAGUE);
            default -> List.of("", data.text());
        };
    }

    private String note() {
        return data == Data.EMPTY ? "" : " " + data.text();
    }

    private void line(InquiryEvent event) {
        var line = LineDelivery.line(event, Samples::linked, drawing.words);
        drawing.post("line " + event.what(), LineDelivery.note(line));
    }

    private void details() {
        for (var kind : List.of(Kind.INCOMING, Kind.AUTOMATIC, Kind.REPLY, Kind.NOTE, Kind.THIRD_PERSON)) {
            var mail = some.message(9, kind, State.RECEIVED);
            for (var before : List.of(List.<Message>of(), List.of(some.message(8, Kind.FORWARD, State.SENT)))) {
                var third = kind == Kind.THIRD_PERSON
                        ? ThirdPersonPost.of(mail, before, drawing.words)
                        : ThirdPersonPost.NONE;
                details("details " + kind, mail, third);
            }
        }
    }

    private void details(String name, Message mail, ThirdPersonPost third) {
        var posts = DetailsDelivery.posts(mail, false, drawing.words);
        for (int step = 0; step < Math.min(3, posts.size()); step++) {
            var part = step == 0 ? third : ThirdPersonPost.NONE;
            var title = step == 0 ? DetailsDelivery.title(mail, data.many(), drawing.words) : null;
            drawing.post(
                    name + " " + step,
                    part.text(String.join("\n", posts.get(step))),
                    part.around(title, MailPost.blocks(mail, posts.get(step), step == 0, drawing.words)));
        }
    }

    private void briefings() {
        var full = new Briefing(
                some.incoming(1),
                some.incoming(2),
                some.reply(State.SENT),
                data.each().mapToObj(i -> data.text()).toList(),
                data.files(),
                List.of());
        var none = new Briefing(null, null, null, List.of(), List.of(), List.of());
        for (var briefing : List.of(full, none)) {
            var packet =
                    new BriefingBlocks(briefing, some.listed(briefing == full ? 3 : 0), Samples.LINES, drawing.words);
            drawing.post("briefing", packet.note(Samples.AGENT));
        }
    }

    private void direct() {
        for (var event : List.of(
                new InquiryEvent(What.ASSIGNED, Samples.NOW, Samples.AGENT, null, COLLEAGUE + note()),
                new InquiryEvent(What.ASSIGNED, Samples.NOW, Samples.AGENT, null, COLLEAGUE),
                new InquiryEvent(What.OVERDUE, Samples.NOW, null, null, COLLEAGUE))) {
            var entry = new Entry(Samples.INQUIRY, event);
            drawing.post("direct " + event.what(), DirectDelivery.note(entry, inquiry(), Samples.LINK, drawing.words));
        }
    }

    private Inquiry.Snapshot inquiry() {
        return new Inquiry.Snapshot(
                Samples.INQUIRY,
                "support",
                new CustomerId(1),
                data.subject(),
                Status.CLAIMED,
                Samples.AGENT,
                Samples.NOW,
                Samples.NOW,
                null,
                null,
                null,
                new InquiryId(8),
                null,
                Set.of());
    }
}
