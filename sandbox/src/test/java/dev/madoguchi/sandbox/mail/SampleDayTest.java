package dev.madoguchi.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleDayTest {

    private final SandboxMail mail = SandboxMail.start();
    private final SampleDay day = new SampleDay(mail);

    @BeforeEach
    void theDeskHasTwoMailboxes() {
        mail.addAccount(SampleDay.SUPPORT, "secret");
        mail.addAccount(SampleDay.OTOIAWASE, "secret");
    }

    @AfterEach
    void stop() {
        day.close();
        mail.close();
    }

    @Test
    void twelve_mails_reach_the_two_mailboxes_and_none_goes_elsewhere() {
        day.play(Duration.ZERO);

        assertThat(mail.mails(SampleDay.SUPPORT)).hasSize(8);
        assertThat(mail.mails(SampleDay.OTOIAWASE)).hasSize(4);
        assertThat(mail.elsewhere()).isEmpty();
    }

    @Test
    void among_them_are_an_automatic_answer_a_bounce_and_a_follow_up() {
        day.play(Duration.ZERO);

        var mails = all();
        assertThat(mails)
                .anyMatch(it ->
                        it.header("Auto-Submitted").isPresent() && it.text().contains("out of the office"));
        assertThat(mails).anyMatch(it -> it.header("Content-Type").orElse("").startsWith("multipart/report"));
        assertThat(mails)
                .anyMatch(it ->
                        it.header("In-Reply-To").equals(Optional.of(mails.get(0).messageId())));
        assertThat(mails).anyMatch(it -> it.header("Content-Type").orElse("").contains("ISO-2022-JP"));
    }

    @Test
    void the_attached_picture_can_be_seen() throws IOException {
        day.play(Duration.ZERO);

        var picture = all().stream()
                .flatMap(it -> it.attachments().stream())
                .filter(file -> file.name().equals("画面.png"))
                .findFirst()
                .orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                .isEqualTo(480);
    }

    private List<ReceivedMail> all() {
        var all = new ArrayList<>(mail.mails(SampleDay.SUPPORT));
        all.addAll(mail.mails(SampleDay.OTOIAWASE));
        return all;
    }
}
