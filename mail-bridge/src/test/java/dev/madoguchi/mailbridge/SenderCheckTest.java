package dev.madoguchi.mailbridge;

import static dev.madoguchi.mailbridge.Mails.bareMail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderCheckTest {

    private static final String OURS = "mx.desk.example";
    private static final String OWN_HOP =
            "from gate.example.com by mx.desk.example with ESMTPS; Fri, 20 Nov 2026 10:15:00 +0900";
    private static final String FOREIGN_HOP =
            "from pc by mail.example.com with ESMTPSA; Fri, 20 Nov 2026 10:14:59 +0900";

    @Test
    void dmarc_of_our_server_is_believed() {
        assertThat(checked(OURS
                        + "; spf=fail smtp.mailfrom=list.example.net; dmarc=pass (p=REJECT) header.from=example.com"))
                .isEqualTo(SenderCheck.PASSED);
        assertThat(checked(OURS + "; dkim=pass header.d=eve.example.net; dmarc=fail header.from=example.com"))
                .isEqualTo(SenderCheck.FAILED);
    }

    @Test
    void without_a_policy_a_signature_of_the_same_organisation_is_a_proof() {
        assertThat(checked(OURS + "; dkim=pass header.d=mail.example.com; dmarc=none"))
                .isEqualTo(SenderCheck.PASSED);
        assertThat(checked(
                        OURS + "; dkim=pass header.i=@example.net; spf=pass smtp.mailfrom=eve@example.net; dmarc=none"))
                .isEqualTo(SenderCheck.UNPROVEN);
    }

    @Test
    void an_envelope_that_the_domain_forbids_is_a_forgery() {
        assertThat(checked(OURS + "; spf=fail smtp.mailfrom=anna@example.com")).isEqualTo(SenderCheck.FAILED);
        assertThat(checked(OURS + "; spf=softfail smtp.mailfrom=anna@example.com"))
                .isEqualTo(SenderCheck.UNPROVEN);
    }

    @Test
    void several_fields_of_our_server_that_stand_together_count_together() {
        var mail = bareMail()
                .header("Authentication-Results", OURS + "; spf=none smtp.mailfrom=example.com")
                .header("Authentication-Results", OURS + "; dkim=pass header.d=example.com")
                .header("Received", OWN_HOP)
                .header("From", "anna@example.com");

        assertThat(SenderCheck.of(mail.body("x").read(), OURS)).isEqualTo(SenderCheck.PASSED);
    }

    @Test
    void what_another_server_claims_is_not_believed() {
        assertThat(checked("mx.example.net; dmarc=pass")).isEqualTo(SenderCheck.UNPROVEN);
    }

    @Test
    void what_stands_below_a_foreign_server_was_written_by_the_sender() {
        var mail = bareMail()
                .header("Received", OWN_HOP)
                .header("Received", FOREIGN_HOP)
                .header("Authentication-Results", OURS + "; dmarc=pass")
                .header("From", "anna@example.com");

        assertThat(SenderCheck.of(mail.body("x").read(), OURS)).isEqualTo(SenderCheck.UNPROVEN);
    }

    @Test
    void a_second_block_below_our_own_does_not_count() {
        var mail = bareMail()
                .header("Authentication-Results", OURS + "; dmarc=fail")
                .header("Received", OWN_HOP)
                .header("Authentication-Results", OURS + "; dmarc=pass")
                .header("From", "anna@example.com");

        assertThat(SenderCheck.of(mail.body("x").read(), OURS)).isEqualTo(SenderCheck.FAILED);
    }

    @Test
    void words_in_a_comment_prove_nothing() {
        assertThat(checked(OURS + "; dmarc=none (dmarc=pass); spf=none (\"; dmarc=pass\")"))
                .isEqualTo(SenderCheck.UNPROVEN);
    }

    @Test
    void the_field_of_a_server_that_leaves_out_its_name_is_found() {
        var mail = bareMail()
                .header(
                        "Authentication-Results",
                        "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.com; dmarc=pass action=none")
                .header("From", "anna@example.com");

        assertThat(SenderCheck.of(mail.body("x").read(), "none")).isEqualTo(SenderCheck.PASSED);
        assertThat(SenderCheck.of(mail.read(), OURS)).isEqualTo(SenderCheck.UNPROVEN);
    }

    @Test
    void nobody_vouches_for_a_mail_with_several_senders() {
        var mail = bareMail()
                .header("Authentication-Results", OURS + "; dmarc=pass")
                .header("From", "anna@example.com")
                .header("From", "eve@example.net");

        assertThat(SenderCheck.of(mail.body("x").read(), OURS)).isEqualTo(SenderCheck.UNPROVEN);
    }

    @Test
    void a_domain_belongs_to_whoever_registered_it() {
        assertThat(Organisation.of("mail.Example.co.jp")).isEqualTo("example.co.jp");
        assertThat(Organisation.of("a.b.example.com.")).isEqualTo("example.com");
        assertThat(Organisation.of("example.de")).isEqualTo("example.de");
        assertThat(Organisation.of("co.jp")).isEqualTo("co.jp");
        assertThat(Organisation.of("localhost")).isEqualTo("localhost");
    }

    private static SenderCheck checked(String results) {
        var mail = bareMail()
                .header("Received", OWN_HOP)
                .header("Authentication-Results", results)
                .header("Received", FOREIGN_HOP)
                .header("From", "Anna <anna@example.com>");
        return SenderCheck.of(mail.body("x").read(), OURS);
    }
}
