package dev.madoguchi.mailbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAccountTest {

    private static final Credential PASSWORD = new Credential.Password("canary-secret");

    @ParameterizedTest
    @ValueSource(strings = {"imap.example.com", "10.0.0.1", "localhost.example.com", "127.0.0.1.example.com"})
    void a_password_does_not_cross_the_network_in_clear(String host) {
        assertThatThrownBy(() -> new MailAccount(host, 143, Tls.NONE, "desk", PASSWORD, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowInsecure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.0.0.53", "::1"})
    void this_very_machine_needs_no_tls(String host) {
        assertThatCode(() -> new MailAccount(host, 143, Tls.NONE, "desk", PASSWORD, false))
                .doesNotThrowAnyException();
    }

    @Test
    void who_insists_may_do_without_tls() {
        assertThat(new MailAccount("mail", 25, Tls.NONE, "desk", PASSWORD, true).host())
                .isEqualTo("mail");
    }

    @Test
    void a_password_is_never_shown() {
        assertThat(new MailAccount("mail", 993, Tls.IMPLICIT, "desk", PASSWORD, false).toString())
                .doesNotContain("canary-secret");
    }

    @Test
    void a_port_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> new MailAccount("mail", 0, Tls.IMPLICIT, "desk", PASSWORD, false))
                .hasMessageStartingWith("port");
        assertThatThrownBy(() -> new MailAccount("mail", 70_000, Tls.IMPLICIT, "desk", PASSWORD, false))
                .hasMessageStartingWith("port");
    }
}
