package dev.madoguchi.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMailsTest {

    private static final String SUPPORT = "support@madoguchi.example";

    @TempDir
    private Path folder;

    @Test
    void the_next_run_finds_the_mails_of_the_last_one_under_the_same_numbers() {
        long number;
        try (var first = SandboxMail.start(folder)) {
            first.addAccount(SUPPORT, "secret");
            first.customer("Anna", "anna@customer.example").writes(SUPPORT, "一つ目", "Hello");
            number = first.mails(SUPPORT).get(0).number();
        }

        try (var second = SandboxMail.start(folder)) {
            second.addAccount(SUPPORT, "secret");
            var anna = second.customer("Anna", "anna@customer.example");
            anna.writes(SUPPORT, "二つ目", "Hello again");

            assertThat(second.mails(SUPPORT)).extracting(ReceivedMail::subject).containsExactly("一つ目", "二つ目");
            assertThat(second.mails(SUPPORT).get(0).number()).isEqualTo(number);
            assertThat(anna.sent()).extracting(ReceivedMail::subject).containsExactly("一つ目", "二つ目");
        }
    }

    @Test
    void the_desk_finds_kept_mails_over_imap_with_its_password() throws MessagingException {
        try (var first = SandboxMail.start(folder)) {
            first.customer("Anna", "anna@customer.example").writes(SUPPORT, "Waiting", "Hello");
        }

        try (var second = SandboxMail.start(folder)) {
            second.addAccount(SUPPORT, "secret");
            try (var store = Session.getInstance(new Properties()).getStore("imap")) {
                store.connect("127.0.0.1", second.imapPort(), SUPPORT, "secret");
                var inbox = store.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessage(1).getSubject()).isEqualTo("Waiting");
            }
        }
    }
}
