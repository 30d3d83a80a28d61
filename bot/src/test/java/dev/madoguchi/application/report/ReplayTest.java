package dev.madoguchi.application.report;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.anInquiry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The replay of a history ends where the inquiry itself stands, whatever people do to it. */
class ReplayTest {

    private static final int ACTS = 4_000;

    private Random chance;
    private Instant now = NOW;
    private Inquiry inquiry;
    private long messages = 1;
    private long unsent;
    private Instant writtenAt = NOW;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_replay_stands_where_the_inquiry_stands(long seed) {
        chance = new Random(seed);
        inquiry = anInquiry().build();
        inquiry.opened(new MessageId(1), now);
        follow();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void a_replay_stands_where_an_inquiry_stands_that_an_agent_began(long seed) {
        chance = new Random(seed);
        inquiry = anInquiry().begunBy(KIM).build();
        inquiry.noted(What.OPENED, new MessageId(1), KIM, null, now);
        follow();
    }

    private void follow() {
        var replay = new Replay();
        inquiry.takeEvents().forEach(replay::apply);

        for (int i = 0; i < ACTS; i++) {
            now = now.plus(Duration.ofMinutes(1 + chance.nextInt(90)));
            tried(this::act);
            inquiry.takeEvents().forEach(replay::apply);

            var stored = inquiry.snapshot();
            assertThat(replay.status()).as("act %d", i).isEqualTo(stored.status());
            assertThat(replay.agent()).isEqualTo(Optional.ofNullable(stored.agent()));
            if (replay.isOpen()) {
                assertThat(replay.waitingSince()).as("act %d", i).isEqualTo(Optional.ofNullable(stored.waitingSince()));
            }
        }
    }

    private void act(AgentId by) {
        switch (chance.nextInt(16)) {
            case 0, 1 -> inquiry.claim(by, now);
            case 2 -> inquiry.assign(by, inquiry.agent().orElse(null), "please", KIM, now);
            case 3 -> inquiry.release(by, now);
            case 4 -> inquiry.resolve(by, now);
            case 5 -> inquiry.needsNoAction(by, now);
            case 6 -> inquiry.isSpam(by, now);
            case 7 -> inquiry.isNoSpam(by, now);
            case 8 -> inquiry.snooze(now.plusSeconds(60), by, now);
            case 9 -> inquiry.wake(by, now);
            case 10 -> inquiry.reopen(by, now);
            case 11 -> inquiry.returnToQueue(now);
            case 12 -> customerWrites();
            case 13 -> write(by);
            case 14 -> giveAway(by);
            default -> send(by);
        }
    }

    private void customerWrites() {
        if (inquiry.takesMailAt(now)) {
            inquiry.customerWrote(new MessageId(++messages), now);
        }
    }

    private void giveAway(AgentId by) {
        var waits = chance.nextBoolean() ? inquiry.snapshot().waitingSince() : null;
        inquiry.gaveAway(new InquiryId(4711), new MessageId(++messages), waits, by, now);
    }

    @Test
    void the_customer_of_a_mail_that_was_split_off_has_waited_since_it_came() {
        inquiry = anInquiry().build();
        inquiry.opened(new MessageId(1), now);
        inquiry.splitFrom(new InquiryId(42), new MessageId(1), now.minusSeconds(90), KIM, now);
        var replay = new Replay();

        inquiry.takeEvents().forEach(replay::apply);

        assertThat(replay.waitingSince()).contains(now.minusSeconds(90));
        assertThat(inquiry.snapshot().waitingSince()).isEqualTo(now.minusSeconds(90));
    }

    private void write(AgentId by) {
        long reply = ++messages;
        inquiry.replyWritten(new MessageId(reply), by, now);
        unsent = reply;
        writtenAt = now;
    }

    private void send(AgentId by) {
        if (unsent > 0) {
            inquiry.replySent(new MessageId(unsent), by, writtenAt, now);
            unsent = 0;
        }
    }

    private void tried(Consumer<AgentId> act) {
        try {
            act.accept(chance.nextBoolean() ? KIM : LEE);
        } catch (Refusal no) {
            assertThat(no).isNotNull();
        }
    }
}
