package dev.madoguchi;

import dev.madoguchi.DeskProperties.CustomerIs;
import dev.madoguchi.DeskProperties.MailboxProperties;
import dev.madoguchi.DeskProperties.Server;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.settings.LiveSettings;
import dev.madoguchi.domain.ServiceLevel;
import dev.madoguchi.domain.ServiceText;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mail.MailAccounts;
import dev.madoguchi.mailbridge.MailAccount;
import dev.madoguchi.mailbridge.MailAddress;
import dev.madoguchi.mailbridge.Tls;
import dev.madoguchi.persistence.DatabaseClock;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The configuration, checked and in the desk's own words. */
@Configuration
@EnableConfigurationProperties(DeskProperties.class)
class DeskConfiguration {

    private static final int IMAPS = 993;
    private static final int SUBMISSION = 587;
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(2);
    /** Well below the time after which a mailbox counts as not read. */
    private static final Duration LONGEST_POLL = Duration.ofMinutes(3);

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock(JdbcClient jdbc) {
        return new DatabaseClock(Clock.systemUTC(), jdbc);
    }

    @Bean
    SupportMailboxes mailboxes(DeskProperties desk, LiveSettings live) {
        if (desk.mailboxes().isEmpty()) {
            throw new NotConfigured("desk.mailboxes is empty. README.md, \"Install\", shows how to add the first one.");
        }
        var mailboxes = new ArrayList<SupportMailbox>();
        var names = new HashSet<String>();
        var addresses = new HashSet<String>();
        for (int i = 0; i < desk.mailboxes().size(); i++) {
            var key = "desk.mailboxes[" + i + "]";
            var mailbox = mailbox(key, desk.mailboxes().get(i), live);
            once(names, mailbox.name(), key + ".name");
            once(addresses, mailbox.address().toLowerCase(Locale.ROOT), key + ".address");
            for (var alias : mailbox.aliases()) {
                once(addresses, alias.toLowerCase(Locale.ROOT), key + ".aliases");
            }
            mailboxes.add(mailbox);
        }
        return new SupportMailboxes(mailboxes);
    }

    @Bean
    MailAccounts mailAccounts(DeskProperties desk, SupportMailboxes mailboxes, InstantSource clock) {
        var credentials = new Credentials(clock);
        var accounts = new LinkedHashMap<String, MailAccounts.Account>();
        for (int i = 0; i < desk.mailboxes().size(); i++) {
            var key = "desk.mailboxes[" + i + "]";
            var properties = desk.mailboxes().get(i);
            var mailbox = mailboxes.all().get(i);
            accounts.put(
                    mailbox.name(),
                    new MailAccounts.Account(
                            key,
                            mailbox.address(),
                            account(
                                    credentials,
                                    key + ".imap",
                                    properties.imap(),
                                    mailbox.address(),
                                    IMAPS,
                                    Tls.IMPLICIT),
                            account(
                                    credentials,
                                    key + ".smtp",
                                    properties.smtp(),
                                    mailbox.address(),
                                    SUBMISSION,
                                    Tls.STARTTLS),
                            properties.folder(),
                            junkFolder(key, properties),
                            properties.backlog(),
                            poll(key, properties.poll()),
                            sendable(key + ".journal", properties.journal())));
        }
        return new MailAccounts(accounts, sendable("desk.operator", desk.operator()));
    }

    private static Duration poll(String key, Duration poll) {
        if (poll.compareTo(SHORTEST_POLL) < 0 || poll.compareTo(LONGEST_POLL) > 0) {
            throw new NotConfigured(key + ".poll is " + poll.toSeconds() + "s. It may be from "
                    + SHORTEST_POLL.toSeconds() + "s to " + LONGEST_POLL.toSeconds() + "s.");
        }
        return poll;
    }

    private static @Nullable String sendable(String key, @Nullable String address) {
        if (address == null || new MailAddress(address, null).isSendable()) {
            return address;
        }
        throw new NotConfigured(key + " is no mail address: \"" + address + "\".");
    }

    private static @Nullable String junkFolder(String key, MailboxProperties properties) {
        var junk = properties.junkFolder();
        if (junk == null || junk.isBlank()) {
            return null;
        }
        if (junk.equalsIgnoreCase(properties.folder())) {
            throw new NotConfigured(key + ".junk-folder is the folder that is read already: \"" + junk + "\".");
        }
        return junk;
    }

    private static SupportMailbox mailbox(String key, MailboxProperties properties, LiveSettings live) {
        var name = required(key + ".name", properties.name());
        if (name.endsWith(JunkFolder.ENDING)) {
            throw new NotConfigured(key + ".name cannot end with \"" + JunkFolder.ENDING + "\": \"" + name + "\".");
        }
        var address = address(key + ".address", required(key + ".address", properties.address()));
        if (properties.undoWindow().isNegative()) {
            throw new NotConfigured(key + ".undo-window cannot be negative; \"30s\" is half a minute, \"0s\" none.");
        }
        return new SupportMailbox(
                name,
                address,
                properties.aliases().stream()
                        .map(alias -> address(key + ".aliases", alias))
                        .toList(),
                Objects.requireNonNullElse(properties.publicName(), name),
                required(key + ".channel", properties.channel()),
                properties.language(),
                properties.greeting(),
                properties.signature(),
                properties.undoWindow(),
                properties.quotes(),
                properties.customer() == CustomerIs.REPLY_TO,
                properties.authservId(),
                properties.acknowledgement(),
                properties.acknowledgementsADay(),
                ReplyRulesOf.mailbox(key, properties),
                service(name, ServiceLevels.of(key, properties), live),
                properties.categoriesRequired(),
                ServiceLevels.positive(key + ".silent-after", properties.silentAfter()));
    }

    private static String address(String key, String address) {
        if (!address.matches("[!-?A-~]+@[A-Za-z0-9.-]+")) {
            throw new NotConfigured(key + " is no mail address: \"" + address + "\".");
        }
        return address;
    }

    /** As admins set it in Slack, otherwise as it is configured. */
    private static Supplier<ServiceLevel> service(String mailbox, ServiceLevel configured, LiveSettings live) {
        var part = Setting.of(mailbox);
        return () -> live.inSlack(part).texts().isEmpty() ? configured : ServiceText.read(live.of(part));
    }

    private static MailAccount account(
            Credentials credentials, String key, @Nullable Server server, String address, int usualPort, Tls usualTls) {
        if (server == null) {
            throw new NotConfigured(key + " is missing: host, user and password of the mail server.");
        }
        var host = required(key + ".host", server.host());
        var credential = credentials.of(key, server);
        try {
            return new MailAccount(
                    host,
                    Objects.requireNonNullElse(server.port(), usualPort),
                    Objects.requireNonNullElse(server.tls(), usualTls),
                    Objects.requireNonNullElse(server.user(), address),
                    credential,
                    server.allowInsecure());
        } catch (IllegalArgumentException e) {
            throw new NotConfigured(key + " cannot be used: " + e.getMessage());
        }
    }

    private static void once(HashSet<String> taken, String value, String key) {
        if (!taken.add(value)) {
            throw new NotConfigured(key + " is \"" + value + "\", as that of another mailbox. Each needs its own.");
        }
    }

    static String required(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new NotConfigured(key + " is missing. A single value of a list, given as a variable or an option, "
                    + "replaces the whole list of the file.");
        }
        return value;
    }
}
