package dev.madoguchi.persistence;

import static dev.madoguchi.Given.ANNA;
import static dev.madoguchi.Given.BOB;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.reply.RecipientResults;
import dev.madoguchi.application.reply.RecipientResults.Recipient;
import dev.madoguchi.application.reply.RecipientResults.Result;
import dev.madoguchi.domain.MessageId;
import org.junit.jupiter.api.Test;

abstract class RecipientResultsContract {

    private static final Recipient TAKEN = new Recipient(ANNA, Result.TAKEN, null);
    private static final Recipient WAITING = new Recipient(BOB, Result.WAITING, "450 later");
    private static final Recipient REFUSED = new Recipient(BOB, Result.REFUSED, "550 never");

    abstract RecipientResults results();

    abstract MessageId reply();

    @Test
    void the_last_word_about_a_recipient_counts() {
        var reply = reply();

        results().keep(reply, TAKEN, NOW);
        results().keep(reply, WAITING, NOW);
        results().keep(reply, REFUSED, NOW);

        assertThat(results().of(reply)).containsExactly(TAKEN, REFUSED);
    }

    @Test
    void who_was_refused_can_be_forgotten_and_who_has_it_is_not() {
        var reply = reply();
        results().keep(reply, TAKEN, NOW);
        results().keep(reply, REFUSED, NOW);

        results().forget(reply, Result.REFUSED);

        assertThat(results().of(reply)).containsExactly(TAKEN);
        assertThat(results().of(reply())).isEmpty();
    }
}
