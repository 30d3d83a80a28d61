package dev.madoguchi.mailbridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madoguchi.mailbridge.MailFailure.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** XOAUTH2: a token is shown as Google and Microsoft want to see it, and never as a password. */
class TokenLoginTest {

    private static final String TOKEN = "canary-token";
    private static final String SHOWN = Base64.getEncoder()
            .encodeToString(("user=anna@desk.example\1auth=Bearer " + TOKEN + "\1\1").getBytes(UTF_8));
    private static final String REASON =
            Base64.getEncoder().encodeToString("{\"status\":\"400\",\"schemes\":\"Bearer\"}".getBytes(UTF_8));
    private static final String CAPABILITIES = "CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR";

    private final Tokens tokens = new Tokens();

    @Test
    void an_imap_server_is_shown_the_token_in_the_first_line() throws Exception {
        try (var server = imap(CAPABILITIES).answers("AUTHENTICATE", "TAG OK in")) {
            Mailbox.check(server.account(tokens), "INBOX");

            assertThat(server.heard()).anyMatch(line -> line.endsWith(" AUTHENTICATE XOAUTH2 " + SHOWN));
            assertThat(tokens.refused).isEmpty();
        }
    }

    @Test
    void an_imap_server_that_takes_no_first_line_is_shown_it_when_it_asks() throws Exception {
        try (var server = imap("CAPABILITY IMAP4rev1 AUTH=XOAUTH2")
                .answers("AUTHENTICATE", "+ ")
                .answers(SHOWN, "TAG OK in")) {
            Mailbox.check(server.account(tokens), "INBOX");

            assertThat(server.heard()).contains(SHOWN);
        }
    }

    @Test
    void a_token_that_an_imap_server_refuses_is_a_login_failure_and_given_back() throws Exception {
        try (var server = imap(CAPABILITIES).answers("AUTHENTICATE", "TAG NO AUTHENTICATE failed.")) {
            var failure = failureOf(() -> Mailbox.check(server.account(tokens), "INBOX"));

            assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
            assertThat(failure)
                    .hasMessageContaining("refused the access token for this user: AUTHENTICATE failed.")
                    .hasMessageNotContaining(TOKEN);
            assertThat(tokens.refused).containsExactly(TOKEN);
        }
    }

    @Test
    void an_imap_server_may_say_first_why_it_refuses() throws Exception {
        try (var server = imap(CAPABILITIES)
                .answers("AUTHENTICATE", "+ " + REASON)
                .answers(SHOWN, "TAG NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)")) {
            var failure = failureOf(() -> Mailbox.check(server.account(tokens), "INBOX"));

            assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
            assertThat(failure).hasMessageContaining("Invalid credentials");
            assertThat(tokens.refused).containsExactly(TOKEN);
        }
    }

    @Test
    void an_imap_server_that_knows_no_tokens_is_not_shown_one_as_a_password() throws Exception {
        try (var server = imap("CAPABILITY IMAP4rev1 AUTH=PLAIN").answers("LOGIN", "TAG OK in")) {
            var failure = failureOf(() -> Mailbox.check(server.account(tokens), "INBOX"));

            assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
            assertThat(failure).hasMessageContaining("it offers no XOAUTH2");
            assertThat(server.heard()).noneMatch(line -> line.contains("LOGIN") || line.contains("AUTHENTICATE"));
        }
    }

    @Test
    void an_smtp_server_is_shown_the_token() throws Exception {
        try (var server = smtp().answers("AUTH", "235 2.7.0 welcome")) {
            MailSender.check(server.account(tokens));

            assertThat(server.heard()).contains("AUTH XOAUTH2 " + SHOWN);
        }
    }

    @Test
    void a_token_that_an_smtp_server_refuses_is_a_login_failure_and_given_back() throws Exception {
        try (var server = smtp().answers("AUTH", "535 5.7.3 Authentication unsuccessful")) {
            var failure = failureOf(() -> MailSender.check(server.account(tokens)));

            assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
            assertThat(failure).hasMessageContaining("refused the access token for this user: 535 5.7.3");
            assertThat(tokens.refused).containsExactly(TOKEN);
        }
    }

    @Test
    void what_an_smtp_server_says_in_base64_can_be_read() throws Exception {
        try (var server = smtp().answers("AUTH", "334 " + REASON)) {
            var failure = failureOf(() -> MailSender.check(server.account(tokens)));

            assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
            assertThat(failure).hasMessageContaining("{\"status\":\"400\",\"schemes\":\"Bearer\"}");
        }
    }

    @Test
    void an_smtp_server_that_cannot_look_now_does_not_make_the_token_a_bad_one() throws Exception {
        try (var server = smtp().answers("AUTH", "454 4.7.0 Temporary authentication failure")) {
            var failure = failureOf(() -> MailSender.check(server.account(tokens)));

            assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
            assertThat(tokens.refused).isEmpty();
        }
    }

    @Test
    void an_smtp_server_that_knows_no_tokens_is_not_shown_one() throws Exception {
        try (var server = ScriptedServer.smtp().answers("EHLO", "250-scripted\r\n250 AUTH PLAIN LOGIN")) {
            var failure = failureOf(() -> MailSender.check(server.account(tokens)));

            assertThat(failure.kind()).isEqualTo(Kind.LOGIN);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void without_a_token_no_server_is_called() throws Exception {
        try (var server = imap(CAPABILITIES)) {
            tokens.none = new MailFailure(Kind.LOGIN, "No token.", null);

            assertThat(failureOf(() -> Mailbox.check(server.account(tokens), "INBOX")))
                    .isSameAs(tokens.none);
            assertThat(failureOf(() -> MailSender.check(server.account(tokens))))
                    .isSameAs(tokens.none);
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void a_token_is_never_shown_to_who_prints_the_account() throws Exception {
        try (var server = smtp()) {
            assertThat(server.account(tokens).toString()).contains("hidden").doesNotContain(TOKEN);
        }
    }

    private static ScriptedServer imap(String capabilities) throws IOException {
        return ScriptedServer.greeting("* OK [" + capabilities + "] hello")
                .answers("CAPABILITY", "* " + capabilities + "\r\nTAG OK")
                .answers("EXAMINE", "* 0 EXISTS\r\n* OK [UIDVALIDITY 1] \r\nTAG OK [READ-ONLY] open");
    }

    private static ScriptedServer smtp() throws IOException {
        return ScriptedServer.smtp().answers("EHLO", "250-scripted\r\n250 AUTH LOGIN PLAIN XOAUTH2");
    }

    private static MailFailure failureOf(Runnable login) {
        return catchThrowableOfType(MailFailure.class, login::run);
    }

    private static final class Tokens implements TokenSource {

        private final List<String> refused = new ArrayList<>();
        private MailFailure none;

        @Override
        public String token() {
            if (none != null) {
                throw none;
            }
            return TOKEN;
        }

        @Override
        public void refused(String token) {
            refused.add(token);
        }

        @Override
        public String toString() {
            return TOKEN;
        }
    }
}
