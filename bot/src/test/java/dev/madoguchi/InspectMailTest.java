package dev.madoguchi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectMailTest {

    private static final String LETTER = """
            From: Anna Adams <anna@example.com>
            To: Desk <desk@example.com>
            Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
            Date: Fri, 20 Nov 2026 10:00:00 +0000

            It is order 4711.

            > Which order?
            """;

    private static final String BOUNCE = """
            From: MAILER-DAEMON@mx.example.com
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.com

            Final-Recipient: rfc822; anna@example.com
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such user
            --b--
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void each_mail_is_one_line() throws IOException {
        int exit = show("", file("a.eml", LETTER), file("b.eml", LETTER));

        assertThat(exit).isZero();
        assertThat(lines())
                .extracting(line -> line.get("file").asString())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("a.eml"),
                        second -> assertThat(second).endsWith("b.eml"));
    }

    @Test
    void a_letter_is_shown_field_by_field() throws IOException {
        show("", file("a.eml", LETTER));

        var mail = lines().get(0);
        assertThat(mail.get("from").asString()).isEqualTo("anna@example.com");
        assertThat(mail.get("toName").asString()).isEqualTo("Desk");
        assertThat(mail.get("subject").asString()).isEqualTo("Grüße");
        assertThat(mail.get("date").asString()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(mail.get("replyText").asString()).isEqualTo("It is order 4711.");
        assertThat(mail.get("bounce").asBoolean()).isFalse();
    }

    @Test
    void a_bounce_says_whom_it_concerns_and_why() throws IOException {
        show("", file("a.eml", BOUNCE));

        var mail = lines().get(0);
        assertThat(mail.get("bounceReason").asString()).isEqualTo("userunknown");
        assertThat(mail.get("bounceStatus").asString()).isEqualTo("5.1.1");
        assertThat(mail.get("bounceHard").asBoolean()).isTrue();
        assertThat(mail.get("bouncedRecipients").get(0).asString()).isEqualTo("anna@example.com");
    }

    @Test
    void a_mail_can_be_piped_in() {
        show(LETTER, "-");

        assertThat(lines().get(0).get("subject").asString()).isEqualTo("Grüße");
    }

    @Test
    void a_mail_that_cannot_be_read_is_an_error_with_a_glance_at_it() throws IOException {
        int exit = show("", file("a.eml", "Subject: Deep\nX-A: b\n".repeat(1_100)));

        assertThat(exit).isZero();
        assertThat(lines().get(0).get("error").asString()).contains("1,000");
        assertThat(lines().get(0).get("subject").asString()).isEqualTo("Deep");
    }

    @Test
    void a_file_that_is_not_there_does_not_keep_the_next_from_being_shown() throws IOException {
        int exit = show("", folder.resolve("missing.eml").toString(), file("a.eml", LETTER));

        assertThat(exit).isEqualTo(1);
        assertThat(lines().get(0).get("error").asString()).contains("cannot be opened");
        assertThat(lines().get(1).get("subject").asString()).isEqualTo("Grüße");
    }

    private int show(String piped, String... files) {
        var in = new ByteArrayInputStream(piped.getBytes(UTF_8));
        return new InspectMail(in, new PrintStream(shown, true, UTF_8)).show(List.of(files));
    }

    private String file(String name, String mail) throws IOException {
        return Files.writeString(folder.resolve(name), mail).toString();
    }

    private List<JsonNode> lines() {
        var json = JsonMapper.builder().build();
        return shown.toString(UTF_8).lines().map(json::readTree).toList();
    }
}
