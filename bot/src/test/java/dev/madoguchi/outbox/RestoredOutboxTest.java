package dev.madoguchi.outbox;

import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Restores;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that finds itself somewhere else than before. */
class RestoredOutboxTest {

    private final JdbcClient jdbc = TestDatabase.jdbc();
    private final OutboxTable table = TestDatabase.get(OutboxTable.class);
    private final OutboxAttempts attempts = TestDatabase.get(OutboxAttempts.class);
    private final Restores restores = TestDatabase.get(Restores.class);

    @BeforeEach
    void start() {
        jdbc.sql("TRUNCATE outbox, outbox_attempt, pace, desk_home").update();
        restores.notice(NOW);
    }

    @AfterEach
    void forget() {
        jdbc.sql("TRUNCATE outbox, outbox_attempt, pace, desk_home").update();
        restores.notice(NOW);
    }

    @Test
    void a_desk_that_stays_where_it_is_was_not_restored() {
        assertThat(restores.notice(NOW)).isFalse();
        assertThat(restores.lastAt()).isEmpty();
    }

    @Test
    void a_desk_that_finds_itself_in_another_database_was_restored_once() {
        move();

        assertThat(restores.notice(NOW)).isTrue();
        assertThat(restores.notice(NOW)).isFalse();
        assertThat(restores.lastAt()).contains(NOW);
    }

    @Test
    void posts_of_the_backup_are_looked_for_at_every_step_and_mails_are_taken_out() {
        add(DeliveryKind.DETAILS, 7);
        add(DeliveryKind.REPLY, 8);
        add(DeliveryKind.OPERATOR_MAIL, 9);
        move();
        restores.notice(NOW);
        jdbc.sql("UPDATE message SET state = 'INTERNAL' WHERE state = 'STOPPED'")
                .update();

        var mails = TestDatabase.get(RestoredOutbox.class).doubtAll();

        assertThat(mails).extracting(id -> id.value()).containsExactly(8L);
        var details =
                TestDatabase.get(NextInOutbox.class).claim(NOW.plusSeconds(1)).orElseThrow();
        assertThat(details.kind()).isEqualTo(DeliveryKind.DETAILS);
        var delivery = attempts.begin(details, false, NOW);
        assertThat(delivery.uncertain()).isTrue();
        assertThat(delivery.since(NOW.plus(Duration.ofDays(1)))).isEqualTo(delivery.doubtfulSince());
    }

    @Test
    void the_card_of_a_mail_that_is_read_again_bears_the_token_that_it_bore_before_the_backup() {
        var mail = aMail().about("Once " + UUID.randomUUID());
        receive(mail.build(), 1);
        var first = tokenOfCard();
        jdbc.sql("TRUNCATE outbox, outbox_attempt").update();

        receive(mail.build(), 2);

        assertThat(tokenOfCard()).isEqualTo(first);
        receive(mail.build(), 3);
        assertThat(jdbc.sql("SELECT count(DISTINCT token) FROM outbox WHERE kind = 'CARD'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static void receive(IncomingMail mail, int content) {
        var arrival =
                new Arrival("support", UUID.randomUUID().getLeastSignificantBits(), 1, NOW, RawMail.of(new byte[] {
                    (byte) content,
                    (byte) System.nanoTime(),
                    (byte) (System.nanoTime() >> 8),
                    (byte) (System.nanoTime() >> 16)
                }));
        TestDatabase.get(ReceiveMail.class).receive(arrival, mail);
    }

    private UUID tokenOfCard() {
        return jdbc.sql("SELECT token FROM outbox WHERE kind = 'CARD'")
                .query(UUID.class)
                .single();
    }

    private void move() {
        jdbc.sql("UPDATE desk_home SET database = 'elsewhere/16384'").update();
    }

    private void add(DeliveryKind kind, long ref) {
        table.add(new NewDelivery("queue:" + kind, kind, ref, null, NOW));
    }
}
