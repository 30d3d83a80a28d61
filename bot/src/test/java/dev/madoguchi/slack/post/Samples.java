package dev.madoguchi.slack.post;

import dev.madoguchi.Given;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Attachments.Attachment;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.ReplyRules;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.guard.Finding;
import dev.madoguchi.domain.guard.Guard;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The things of the desk, made of one kind of data. */
record Samples(Data data, Locale language) {

    static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    static final AgentId AGENT = new AgentId("U0AGENT01");
    static final InquiryId INQUIRY = new InquiryId(1_000_000);
    static final String LINK = "https://desk.slack.com/archives/C0AAAAAAAA1/p1763769600000100";
    static final InquiryLines LINES = new InquiryLines(Given.MAILBOXES, place -> LINK);

    private static final int MOST_FINDINGS = 5;

    /** Called support, support2 and so on. */
    List<SupportMailbox> mailboxes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> mailbox(i == 1 ? "support" : "support" + i))
                .toList();
    }

    SupportMailbox mailbox() {
        return mailbox("support");
    }

    private SupportMailbox mailbox(String name) {
        return new SupportMailbox(
                name,
                "support@madoguchi.example",
                List.of(),
                data.person(),
                Drawing.CHANNEL,
                language,
                "",
                "",
                Duration.ofSeconds(30),
                true,
                false,
                null,
                null,
                1,
                ReplyRules.usual(),
                () -> Given.PROMISED,
                false,
                null);
    }

    Message incoming(int number) {
        return message(number, Message.Kind.INCOMING, Message.State.RECEIVED);
    }

    List<Message> mails(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::incoming).toList();
    }

    Message reply(Message.State state) {
        return message(300 + state.ordinal(), Message.Kind.REPLY, state);
    }

    Message forward(Message.State state) {
        return message(400 + state.ordinal(), Message.Kind.FORWARD, state);
    }

    Message message(int number, Message.Kind kind, Message.State state) {
        boolean byAgent = kind == Message.Kind.REPLY || kind == Message.Kind.FORWARD || kind == Message.Kind.NOTE;
        return new Message(
                new MessageId(number),
                INQUIRY,
                kind,
                state,
                NOW,
                byAgent ? AGENT.value() : data.address(),
                data == Data.EMPTY ? null : data.person(),
                List.of(data.address()),
                data.addresses(),
                data.subject(),
                data.text(),
                null,
                data.text(),
                "id@madoguchi.example",
                Drawing.CHANNEL,
                kind == Message.Kind.FORWARD ? null : "1763769600.000100",
                null,
                NOW,
                null,
                data == Data.EMPTY ? null : data.text(),
                data == Data.EMPTY ? List.of() : List.of(Message.Remark.values()));
    }

    /** The most that the checks find. */
    Hold hold(@Nullable Reason reason) {
        var found = Stream.of(Guard.values())
                .flatMap(guard -> Collections.nCopies(MOST_FINDINGS, new Finding(guard, data.text())).stream())
                .toList();
        return Hold.none(new MessageId(4))
                .because(reason, data == Data.EMPTY ? List.of() : found)
                .heldBy(data == Data.EMPTY ? null : AGENT);
    }

    List<Category> categories(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Category(new CategoryId(i), data.category()))
                .toList();
    }

    /** The first of every ten is above the others; every seventh is retired. */
    List<Category> families(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Category(
                        new CategoryId(i + 1L),
                        data.category(),
                        i % 10 == 0 ? null : new CategoryId(i - i % 10 + 1L),
                        i % 7 == 3,
                        i))
                .toList();
    }

    List<Attachment> files(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Attachment(i, data.file(), "image/png", 3, null, true))
                .toList();
    }

    List<Listed> listed(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Listed(
                        new InquiryId(i),
                        data.subject(),
                        data.person().isEmpty() ? data.address() : data.person(),
                        "madoguchi",
                        Status.values()[i % Status.values().length],
                        i % 2 == 0 ? null : AGENT,
                        NOW,
                        place(i)))
                .toList();
    }

    List<Found> found(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Found(
                        new InquiryId(i),
                        data.subject(),
                        data.person().isEmpty() ? data.address() : data.person(),
                        Status.values()[i % Status.values().length],
                        place(i),
                        NOW,
                        data.text()))
                .toList();
    }

    static String linked(InquiryId id) {
        return "<" + LINK + "|" + id + ">";
    }

    private static @Nullable Place place(int i) {
        return i % 5 == 4 ? null : new Place(Drawing.CHANNEL, "1763769600.000100");
    }
}
