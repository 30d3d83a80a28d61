package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMail;
import static dev.madoguchi.persistence.AtOnce.won;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.application.reply.ApproveReply;
import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.application.reply.ReplyLock;
import dev.madoguchi.application.reply.ReplyToCustomer;
import dev.madoguchi.application.reply.SealReply;
import dev.madoguchi.application.reply.ThreadTexts.ThreadText;
import dev.madoguchi.application.reply.WrittenInThread;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two people, or a person and a mail, at the same moment: one wins, and nothing leaves that should not. */
class AnswerRacesTest {

    private static final int TIMES = 200;
    private static final int FEWER_TIMES = 50;
    private static final ThreadText OTHER = new ThreadText("Something else", "Something else", List.of());
    private static final AgentId MIO = new AgentId("U0MIO0003");

    private final Approvals approvals = TestDatabase.get(Approvals.class);
    private final ApproveReply approve = TestDatabase.get(ApproveReply.class);
    private final ReplyLock lock = TestDatabase.get(ReplyLock.class);
    private final ReplyToCustomer replies = TestDatabase.get(ReplyToCustomer.class);
    private final SealReply seal = TestDatabase.get(SealReply.class);
    private final Messages messages = TestDatabase.get(Messages.class);
    private final Inquiries inquiries = TestDatabase.get(Inquiries.class);
    private final AtOnce two = new AtOnce();
    private final String unique = UUID.randomUUID().toString();

    @AfterEach
    void stop() {
        two.close();
    }

    @RepeatedTest(TIMES)
    void of_two_colleagues_who_take_over_at_once_one_wins_and_the_other_is_told() throws Exception {
        var inquiry = inquiry();
        TestDatabase.get(Triage.class).claim(inquiry, KIM);
        var lees = writes(LEE, inquiry, "1.1");
        var mios = writes(MIO, inquiry, "1.2");
        int lee = version(lees);
        int mio = version(mios);

        var won = two.both(
                () -> won(() -> lock.takeOver(lees.id(), lee, LEE)),
                () -> won(() -> lock.takeOver(mios.id(), mio, MIO)));

        assertThat(won).containsExactlyInAnyOrder(true, false);
        var states = Stream.of(lees, mios).map(reply -> messages.get(reply.id()).state());
        assertThat(states).containsExactlyInAnyOrder(State.HELD, State.STOPPED);
        assertThat(inquiries.get(inquiry).agent())
                .hasValueSatisfying(agent -> assertThat(agent).isNotEqualTo(KIM));
    }

    @RepeatedTest(FEWER_TIMES)
    void a_reply_leaves_before_a_mail_of_the_customer_or_waits_for_its_author() throws Exception {
        var inquiry = inquiry();
        var reply = writes(KIM, inquiry, "1.1");
        replies.sendNow(reply.id());

        var left = two.both(() -> seal.seal(reply.id()), () -> customerWritesAgain());

        var state = messages.get(reply.id()).state();
        assertThat(state).isEqualTo(left.get(0) ? State.LEAVING : State.STOPPED);
        assertThat(messages.mime(reply.id()).isPresent()).isEqualTo(left.get(0));
    }

    @RepeatedTest(FEWER_TIMES)
    void a_reply_leaves_or_is_kept_internal() throws Exception {
        var reply = writes(KIM, inquiry(), "1.1");
        replies.sendNow(reply.id());

        var done = two.both(() -> seal.seal(reply.id()), () -> replies.cancel(reply.id(), true));

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(messages.get(reply.id()).state()).isEqualTo(done.get(0) ? State.LEAVING : State.INTERNAL);
    }

    @RepeatedTest(TIMES)
    void of_two_people_who_approve_and_return_at_once_one_wins_and_the_other_is_told() throws Exception {
        var reply = writes(KIM, inquiryAt("approved"), "1.1");
        long asked = posted(reply);

        var won = two.both(
                () -> won(() -> approve.approve(asked, LEE)), () -> won(() -> approve.giveBack(asked, "", MIO)));

        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(messages.get(reply.id()).state()).isEqualTo(won.get(0) ? State.HELD : State.STOPPED);
    }

    @RepeatedTest(FEWER_TIMES)
    void an_edit_at_the_moment_of_the_approval_is_never_approved_with_it() throws Exception {
        var reply = writes(KIM, inquiryAt("approved"), "1.1");
        long asked = posted(reply);

        two.both(() -> won(() -> approve.approve(asked, LEE)), () -> replies.edit(reply.id(), OTHER));

        assertThat(messages.get(reply.id()).state()).isEqualTo(State.STOPPED);
        assertThat(messages.get(reply.id()).body()).isEqualTo(OTHER.text());
        assertThat(approvals.of(reply.id())).hasSize(2);
    }

    private long posted(Message reply) {
        long asked = approvals.of(reply.id()).get(0).id();
        approvals.fetched(asked, approvals.filesOf(reply.id()));
        return asked;
    }

    private boolean customerWritesAgain() {
        receive(
                "support",
                2,
                aMail().id("second-" + unique + "@x")
                        .from(unique + "@example.com")
                        .answering("first-" + unique + "@x")
                        .build());
        return true;
    }

    private InquiryId inquiry() {
        return inquiryAt("support");
    }

    private InquiryId inquiryAt(String mailbox) {
        receive(
                mailbox,
                1,
                aMail().id("first-" + unique + "@x")
                        .from(unique + "@example.com")
                        .build());
        return new InquiryId(TestDatabase.jdbc()
                .sql("SELECT max(inquiry) FROM message WHERE author = :author")
                .param("author", unique + "@example.com")
                .query(Long.class)
                .single());
    }

    private void receive(String mailbox, long uid, IncomingMail mail) {
        var raw = RawMail.of((uid + unique).getBytes(StandardCharsets.UTF_8));
        var arrival = new Arrival(mailbox, Math.abs(unique.hashCode()), uid, NOW, raw);
        TestDatabase.get(ReceiveMail.class).receive(arrival, mail);
    }

    private Message writes(AgentId agent, InquiryId inquiry, String ts) {
        return replies.write(new WrittenInThread(inquiry, agent, "C-" + unique, ts, NOW, ts, ts, List.of(), List.of()));
    }

    private int version(Message reply) {
        return TestDatabase.get(Holds.class).of(reply.id()).version();
    }
}
