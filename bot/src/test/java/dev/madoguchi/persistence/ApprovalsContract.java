package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.LEE;
import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.application.reply.Approvals.Approval;
import dev.madoguchi.application.reply.Approvals.Decision;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import org.junit.jupiter.api.Test;

abstract class ApprovalsContract {

    abstract Approvals approvals();

    abstract Messages messages();

    abstract Attachments attachments();

    /** With two files that are still in Slack. */
    abstract MessageId reply();

    @Test
    void a_request_is_open_until_somebody_decides() {
        var reply = reply();
        long id = approvals().ask(reply, "abc", "Here it is.", NOW);
        assertThat(approvals().get(id).isOpen()).isTrue();

        approvals().fetched(id, "files");
        approvals().posted(id, new Place("C0SUPPORT", "1.7"));
        approvals().decide(id, Decision.APPROVED, LEE, null, NOW);

        assertThat(approvals().of(reply))
                .containsExactly(new Approval(
                        id,
                        reply,
                        "abc",
                        "files",
                        "Here it is.",
                        NOW,
                        new Place("C0SUPPORT", "1.7"),
                        Decision.APPROVED,
                        LEE,
                        null));
    }

    @Test
    void the_first_decision_counts() {
        long id = approvals().ask(reply(), "abc", "Here it is.", NOW);

        approvals().decide(id, Decision.RETURNED, LEE, "Too short", NOW);
        approvals().decide(id, Decision.VOID, KIM, "Too long", NOW);

        assertThat(approvals().get(id).decision()).isEqualTo(Decision.RETURNED);
        assertThat(approvals().get(id).by()).isEqualTo(LEE);
        assertThat(approvals().get(id).comment()).isEqualTo("Too short");
    }

    @Test
    void other_bytes_of_a_file_are_another_file() {
        var reply = reply();
        var before = approvals().filesOf(reply);
        var file = attachments().of(reply).get(0).id();

        attachments().fill(file, new byte[] {1});
        var first = approvals().filesOf(reply);
        attachments().fill(file, new byte[] {2});

        assertThat(first).isNotEqualTo(before);
        assertThat(approvals().filesOf(reply)).isNotEqualTo(first);
        assertThat(approvals().filesOf(reply).split(" ")).hasSize(2);
    }
}
