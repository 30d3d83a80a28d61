package dev.madoguchi.application.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.reply.SealReply;
import dev.madoguchi.domain.Message;
import dev.madoguchi.fake.MemoryDesk;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MimeReader;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Half an hour with a machine that answers whatever it gets: at most one automatic mail goes each way. */
class MailLoopTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final MemoryDesk desk = new MemoryDesk();

    /** What a machine answers to a mail of ours. */
    interface Machine extends Function<IncomingMail, String> {}

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of("a helpdesk that marks its answers", machine("""
                        Auto-Submitted: auto-generated
                        Precedence: bulk
                        X-OTRS-Loop: otrs.example.net
                        Subject: [Ticket#2026112010000042] Your request

                        Your request has been received.""")),
                Arguments.of("a helpdesk that marks nothing and lets the subject grow", (Machine)
                        ours -> """
                        From: help@machine.example
                        To: madoguchi@desk.example
                        Message-ID: <%d@machine.example>
                        Subject: Ticket received: Ticket received: %s

                        We have got your request and come back to you soon.""".formatted(ours.subject().length(), ours.subject())),
                Arguments.of("a helpdesk that answers in the thread", (Machine)
                        ours -> """
                        From: help@machine.example
                        To: madoguchi@desk.example
                        In-Reply-To: <%s>
                        Subject: Re: %s

                        We have got your request.""".formatted(ours.messageId(), ours.subject())),
                Arguments.of("a vacation notice with headers", machine("""
                        Auto-Submitted: auto-replied
                        Subject: Out of office

                        I am away until Monday.""")),
                Arguments.of("a Japanese vacation notice without headers", machine("""
                        Subject: 不在のお知らせ
                        Content-Type: text/plain; charset=utf-8

                        ただいま不在にしております。""")),
                Arguments.of("a robot that returns every mail", (Machine) ours -> """
                        Return-Path: <>
                        From: MAILER-DAEMON@machine.example
                        To: madoguchi@desk.example
                        Subject: Undelivered Mail Returned to Sender
                        Content-Type: multipart/report; report-type=delivery-status; boundary=b

                        --b
                        Content-Type: message/delivery-status

                        Final-Recipient: rfc822; help@machine.example
                        Action: failed
                        Status: 5.1.1

                        --b
                        Content-Type: text/rfc822-headers

                        Message-ID: <%s>
                        --b--""".formatted(ours.messageId())),
                Arguments.of("another desk like this one", (Machine) MailLoopTest::answerOfAnotherDesk));
    }

    private static Machine machine(String mail) {
        return ours -> "From: help@machine.example\nTo: madoguchi@desk.example\n" + mail;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    void an_answering_machine_gets_one_automatic_mail_at_most(String name, Machine machine) {
        receive(desk, "From: help@machine.example\nTo: madoguchi@desk.example\nSubject: Hello\n\nHello", 1);
        var sent = new ArrayList<IncomingMail>();
        var answered = new ArrayList<String>();

        var end = desk.clock.instant().plus(HALF_AN_HOUR);
        while (desk.clock.instant().isBefore(end)) {
            for (var ours : newMails(desk, sent)) {
                answered.add(machine.apply(ours));
                receive(desk, answered.get(answered.size() - 1), 1 + answered.size());
            }
            desk.clock.advance(Duration.ofSeconds(30));
        }

        assertThat(sent).hasSizeLessThanOrEqualTo(1);
        assertThat(answered).hasSizeLessThanOrEqualTo(1);
    }

    /** It takes the desk for a customer. */
    private static String answerOfAnotherDesk(IncomingMail ours) {
        var other = new MemoryDesk();
        var headers = ours.headers().fields().stream()
                .filter(field -> !field.name().equals("From") && !field.name().equals("To"))
                .map(field -> field.name() + ": " + field.value() + "\n")
                .collect(Collectors.joining());
        receive(other, "From: info@first.example\nTo: madoguchi@desk.example\n" + headers + "\nx", 1);
        assertThat(newMails(other, new ArrayList<>())).isEmpty();
        return "From: help@machine.example\nTo: madoguchi@desk.example\nSubject: A person's answer\n\nThanks.";
    }

    private static List<IncomingMail> newMails(MemoryDesk from, List<IncomingMail> known) {
        var found = new ArrayList<IncomingMail>();
        for (var message : from.messages.all()) {
            boolean ours = message.kind() == Message.Kind.ACKNOWLEDGEMENT;
            boolean isKnown = known.stream().anyMatch(mail -> Objects.equals(message.mailId(), mail.messageId()));
            if (ours && !isKnown) {
                from.get(SealReply.class).seal(message.id());
                found.add(MimeReader.read(from.messages.mime(message.id()).orElseThrow()));
            }
        }
        known.addAll(found);
        return found;
    }

    private static void receive(MemoryDesk at, String mail, long uid) {
        var arrival = new Arrival("madoguchi", 1, uid, at.clock.instant(), RawMail.of((mail + uid).getBytes(UTF_8)));
        at.get(ReceiveMail.class).receive(arrival, MimeReader.read(mail.getBytes(UTF_8)));
    }
}
