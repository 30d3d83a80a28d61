package dev.madoguchi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madoguchi.fake.InMemorySettings;
import dev.madoguchi.mail.MailAccounts;
import dev.madoguchi.mailbridge.Credential;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.ClassUtils;

/** What an app needs to log in by OAuth 2; what cannot work stops the start with a sentence that names the key. */
class CredentialsTest {

    private final DeskConfiguration configuration = new DeskConfiguration();
    private final TestClock clock = new TestClock();
    private final Map<String, String> keys = new HashMap<>(Map.of(
            "desk.mailboxes[0].name", "support",
            "desk.mailboxes[0].address", "support@desk.example",
            "desk.mailboxes[0].channel", "C0SUPPORT",
            "desk.mailboxes[0].imap.host", "imap.desk.example",
            "desk.mailboxes[0].imap.password", "secret-of-imap",
            "desk.mailboxes[0].smtp.host", "smtp.desk.example",
            "desk.mailboxes[0].smtp.password", "secret-of-smtp"));

    @Test
    void an_app_of_microsoft_needs_no_more_than_this() {
        microsoft("imap");

        assertThat(account().imap().credential()).isInstanceOf(Credential.Token.class);
        assertThat(account().smtp().credential()).isInstanceOf(Credential.Password.class);
        assertThat(account().imap().toString()).doesNotContain("secret-of");
    }

    @Test
    void two_servers_with_the_same_app_share_its_tokens() {
        microsoft("imap");
        microsoft("smtp");

        var account = account();

        assertThat(account.imap().credential()).isEqualTo(account.smtp().credential());
    }

    @Test
    void in_yaml_the_second_server_may_say_the_same_again() throws Exception {
        var file = new ByteArrayResource("""
                desk:
                  mailboxes:
                    - imap:
                        oauth2: &login
                          provider: microsoft
                          client-id: the-app
                      smtp:
                        oauth2: *login
                """.getBytes(UTF_8));

        var sources = ConfigurationPropertySources.from(
                new YamlPropertySourceLoader().load("desk", file).get(0));
        var mailbox = new Binder(sources)
                .bindOrCreate("desk", DeskProperties.class)
                .mailboxes()
                .get(0);

        assertThat(mailbox.smtp().oauth2()).isEqualTo(mailbox.imap().oauth2());
        assertThat(mailbox.smtp().oauth2().clientId()).isEqualTo("the-app");
    }

    @Test
    void a_mailbox_of_google_needs_a_refresh_token() {
        oauth2("imap", Map.of("provider", "google", "client-id", "the-app", "client-secret", "secret-of-app"));
        assertRefused("desk.mailboxes[0].imap.oauth2.refresh-token is missing. Google");

        keys.put("desk.mailboxes[0].imap.oauth2.refresh-token", "secret-of-person");
        assertThat(account().imap().credential()).isInstanceOf(Credential.Token.class);
    }

    @Test
    void any_other_provider_is_named_by_its_address() {
        oauth2("imap", Map.of("client-id", "the-app", "client-secret", "secret-of-app", "scope", "mail"));
        assertRefused("desk.mailboxes[0].imap.oauth2.provider is missing");

        keys.put("desk.mailboxes[0].imap.oauth2.token-uri", "https://login.desk.example/token");
        assertThat(account().imap().credential()).isInstanceOf(Credential.Token.class);

        keys.put("desk.mailboxes[0].imap.oauth2.provider", "google");
        assertRefused("desk.mailboxes[0].imap.oauth2 has both provider and token-uri");
    }

    @ParameterizedTest
    @CsvSource({"tenant", "client-id", "client-secret"})
    void what_is_missing_of_an_app_is_named(String key) {
        microsoft("imap");
        keys.remove("desk.mailboxes[0].imap.oauth2." + key);

        assertRefused("desk.mailboxes[0].imap.oauth2." + key + " is missing");
    }

    @Test
    void another_provider_must_be_told_what_for() {
        oauth2("imap", Map.of("token-uri", "https://login.desk.example/", "client-id", "a", "client-secret", "b"));

        assertRefused("desk.mailboxes[0].imap.oauth2.scope is missing");
    }

    @Test
    void a_password_and_tokens_are_one_too_many() {
        microsoft("imap");
        keys.put("desk.mailboxes[0].imap.password", "secret-of-imap");

        assertRefused("desk.mailboxes[0].imap has both password and oauth2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.desk.example/token",
                "https:/token",
                "login.desk.example/token",
                "https://login desk.example/token",
                "https://kim:secret-of-kim@login.desk.example/token",
                "file:///etc/passwd"
            })
    void secrets_go_to_an_address_that_is_whole_and_encrypted(String address) {
        oauth2(
                "imap",
                Map.of("token-uri", address, "client-id", "a", "client-secret", "secret-of-app", "scope", "mail"));

        assertRefused("desk.mailboxes[0].imap.oauth2 cannot be used: token-uri: must be a whole address");
    }

    @Test
    void a_tenant_does_not_lead_elsewhere() {
        microsoft("imap");
        keys.put("desk.mailboxes[0].imap.oauth2.tenant", "../common");

        assertRefused("desk.mailboxes[0].imap.oauth2.tenant is no directory (tenant) id");
    }

    @Test
    void a_scope_has_the_letters_that_a_scope_may_have() {
        microsoft("imap");
        keys.put("desk.mailboxes[0].imap.oauth2.scope", "mail \"all\"");

        assertRefused("desk.mailboxes[0].imap.oauth2 cannot be used: scope: contains a character");
    }

    /** The desk's own web ports ask for no log-in; what Spring Security would set before them is not aboard. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.security.web.SecurityFilterChain",
                "org.springframework.security.config.annotation.web.builders.HttpSecurity",
                "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration"
            })
    void nothing_stands_before_the_web_ports(String type) {
        assertThat(ClassUtils.isPresent(type, getClass().getClassLoader())).isFalse();
    }

    private void microsoft(String server) {
        oauth2(
                server,
                Map.of(
                        "provider", "microsoft",
                        "tenant", "11111111-2222-3333-4444-555555555555",
                        "client-id", "the-app",
                        "client-secret", "secret-of-app"));
    }

    private void oauth2(String server, Map<String, String> values) {
        keys.remove("desk.mailboxes[0]." + server + ".password");
        values.forEach((key, value) -> keys.put("desk.mailboxes[0]." + server + ".oauth2." + key, value));
    }

    private MailAccounts.Account account() {
        return configuration
                .mailAccounts(desk(), configuration.mailboxes(desk(), InMemorySettings.untouched()), clock)
                .byMailbox()
                .get("support");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(() -> configuration.mailAccounts(
                        desk(), configuration.mailboxes(desk(), InMemorySettings.untouched()), clock))
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("secret-of")
                .hasMessageEndingWith(".");
    }

    private DeskProperties desk() {
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate("desk", DeskProperties.class);
    }
}
