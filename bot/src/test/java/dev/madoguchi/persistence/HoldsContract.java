package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.Hold.Reason;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.guard.Finding;
import dev.madoguchi.domain.guard.Guard;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class HoldsContract {

    abstract Holds holds();

    abstract MessageId reply();

    @Test
    void nothing_holds_a_reply_of_which_nothing_was_noted() {
        var reply = reply();

        assertThat(holds().of(reply)).isEqualTo(Hold.none(reply));
    }

    @Test
    void everything_that_was_noted_is_known_again() {
        var found = List.of(new Finding(Guard.MONEY, "1,200 yen"), new Finding(Guard.LEAK, "#triage"));
        var hold = Hold.none(reply())
                .because(Reason.CHECKS, found)
                .heldBy(KIM)
                .naming(List.of("#triage"))
                .seenUpTo(17)
                .accepting("abc")
                .writtenBy(LEE);

        holds().keep(hold);

        assertThat(holds().of(hold.reply()))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(hold);
    }

    @Test
    void every_change_makes_another_version() {
        var first = holds().keep(Hold.none(reply()).because(Reason.CONFIRM, List.of()));
        var second = holds().keep(first);

        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(holds().of(first.reply())).isEqualTo(second);
    }
}
