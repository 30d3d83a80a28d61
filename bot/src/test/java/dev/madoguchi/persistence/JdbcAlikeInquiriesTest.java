package dev.madoguchi.persistence;

import static dev.madoguchi.Given.aMail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.find.AlikeInquiries;
import dev.madoguchi.application.find.AlikeInquiries.Alike;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcAlikeInquiriesTest {

    private final AlikeInquiries alike = TestDatabase.get(AlikeInquiries.class);

    @Test
    void what_has_rare_words_in_common_is_alike() {
        var same = opened("Der Quastenflosser klemmt", "Er klemmt im Wassertank.");
        var near = opened("Frage", "Mein Quastenflosser klemmt wieder im Wassertank.");
        var other = opened("Etwas anderes", "Wo ist mein Paket?");
        var asked = opened("Der Quastenflosser klemmt", "Er klemmt im Wassertank.");

        readEverything(asked);
        var found = alike.to(asked, 50);

        assertThat(found)
                .extracting(Alike::inquiry)
                .containsSubsequence(same, near)
                .doesNotContain(asked);
        assertThat(likeness(same, asked)).isGreaterThan(0.9);
        assertThat(likeness(near, asked)).isBetween(0.1, 0.9);
        assertThat(likeness(other, asked)).isLessThan(0.1);
    }

    @Test
    void japanese_words_are_compared_however_they_are_written() {
        var same = opened("シーラカンスの水槽", "水槽のポンプが故障しました。");
        var asked = opened("しーらかんすの水槽について", "ポンプの故障でしょうか。");

        readEverything(asked);
        assertThat(alike.to(asked, 1)).extracting(Alike::inquiry).containsExactly(same);
    }

    /** Each question reads a part of what other tests have written. */
    private void readEverything(InquiryId asked) {
        for (int i = 0; i < 100; i++) {
            alike.to(asked, 1);
        }
    }

    private double likeness(InquiryId of, InquiryId asked) {
        return alike.to(asked, 500).stream()
                .filter(found -> found.inquiry().equals(of))
                .mapToDouble(Alike::likeness)
                .findFirst()
                .orElse(0);
    }

    private static InquiryId opened(String subject, String text) {
        var unique = UUID.randomUUID().toString();
        var arrival = new Arrival(
                "support",
                Math.abs((long) unique.hashCode()),
                1,
                TestDatabase.clock().instant(),
                RawMail.of(unique.getBytes(StandardCharsets.UTF_8)));
        TestDatabase.get(ReceiveMail.class)
                .receive(
                        arrival,
                        aMail().from(unique + "@example.com")
                                .about(subject)
                                .saying(text)
                                .build());
        return new InquiryId(TestDatabase.jdbc()
                .sql(
                        "SELECT inquiry FROM mail_ledger WHERE mailbox = 'support' AND uid_validity = :validity AND uid = 1")
                .param("validity", arrival.uidValidity())
                .query(Long.class)
                .single());
    }
}
