package dev.madoguchi;

import dev.madoguchi.domain.guard.Guard.Strictness;
import dev.madoguchi.mailbridge.Tls;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailboxes and the agents of the desk.
 *
 * @param operator whom to tell by mail when a mailbox cannot be read
 * @param admins who may change settings in Slack: user ids such as {@code U024BE7LH}, and user groups such as {@code S0614TZR7}
 * @param voicesChannel id of the Slack channel to which voices of customers go
 * @param agents public names by Slack user id: {@code U024BE7LH: Kim}; whoever has none cannot write to customers
 */
@ConfigurationProperties("desk")
record DeskProperties(
        @DefaultValue List<MailboxProperties> mailboxes,
        @Nullable String operator,
        @DefaultValue List<String> admins,
        @Nullable String voicesChannel,
        @DefaultValue Map<String, String> agents) {

    /** Who the customer of a mail is. */
    enum CustomerIs {
        FROM,
        REPLY_TO
    }

    /**
     * One mailbox. {@code docs/operating.md} explains every key.
     *
     * @param voicesChannel another one than that of the desk
     * @param backlog how old a mail may be, when the desk reads the mailbox for the first time, to be still answered
     */
    record MailboxProperties(
            @Nullable String name,
            @Nullable String address,
            @DefaultValue List<String> aliases,
            @Nullable String publicName,
            @Nullable String channel,
            @DefaultValue("en") Locale language,
            @DefaultValue("") String greeting,
            @DefaultValue("") String signature,
            @DefaultValue("30s") Duration undoWindow,
            @DefaultValue("true") boolean quotes,
            @DefaultValue("FROM") CustomerIs customer,
            @DefaultValue("SEND") Reply reply,
            @DefaultValue("false") boolean approval,
            @DefaultValue List<String> approvers,
            @DefaultValue GuardProperties guards,
            @Nullable String authservId,
            @Nullable String acknowledgement,
            @DefaultValue("1") int acknowledgementsADay,
            @DefaultValue HoursProperties hours,
            @Nullable Duration firstAnswer,
            @Nullable Duration nextAnswer,
            @Nullable Duration silentClaim,
            @DefaultValue("false") boolean categoriesRequired,
            @Nullable Duration silentAfter,
            @DefaultValue("1d") Duration backlog,
            @DefaultValue("60s") Duration poll,
            @DefaultValue("INBOX") String folder,
            @Nullable String junkFolder,
            @Nullable String journal,
            @Nullable String voicesChannel,
            @Nullable Server imap,
            @Nullable Server smtp) {}

    /** What becomes of an answer that was written. */
    enum Reply {
        /** It leaves after the undo window. */
        SEND,
        /** It leaves with a click. */
        CONFIRM
    }

    /**
     * What is looked for in answers before they leave.
     *
     * @param warningWords for {@code warningWord}
     * @param orderNumbers such as {@code A-######}: how order numbers look, for {@code otherCustomer}
     * @param internalHosts whose links are for colleagues only, for {@code leak}
     */
    record GuardProperties(
            @DefaultValue("HOLD") Strictness otherCustomer,
            @DefaultValue("HOLD") Strictness missingFile,
            @DefaultValue("HOLD") Strictness warningWord,
            @DefaultValue("HOLD") Strictness leak,
            @DefaultValue("HOLD") Strictness newRecipient,
            @DefaultValue("OFF") Strictness money,
            @DefaultValue List<String> warningWords,
            @DefaultValue List<String> orderNumbers,
            @DefaultValue List<String> internalHosts) {}

    /**
     * When a mailbox is answered.
     *
     * @param open such as {@code Mon-Fri 09:00-12:00}, in English; none means day and night
     * @param zone without it Tokyo's for a Japanese channel and UTC otherwise
     * @param holidays whose holidays are days off
     * @param daysOff further ones: {@code 2026-12-28}, or {@code 12-29} for every year
     */
    record HoursProperties(
            @DefaultValue List<String> open,
            @Nullable ZoneId zone,
            @DefaultValue("NONE") Holidays holidays,
            @DefaultValue List<String> daysOff) {}

    /** Countries whose holidays are known. */
    enum Holidays {
        NONE,
        JAPAN
    }

    /**
     * A mail server.
     *
     * @param tls {@code implicit} from the first byte, {@code starttls} before the log-in, {@code none} on this machine only
     * @param oauth2 instead of a password
     * @param allowInsecure lets {@code none} leave this machine: passwords and mails are then readable on the way
     */
    record Server(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable Tls tls,
            @Nullable String user,
            @Nullable String password,
            @Nullable OAuth2 oauth2,
            @DefaultValue("false") boolean allowInsecure) {}

    /** Whose address and scopes are known. */
    enum Provider {
        GOOGLE,
        MICROSOFT
    }

    /**
     * How access tokens are got.
     *
     * @param tokenUri of any other provider
     * @param scope several stand with blanks between them
     * @param refreshToken without one, the app's own credentials are used
     */
    record OAuth2(
            @Nullable Provider provider,
            @Nullable String tenant,
            @Nullable String tokenUri,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String scope,
            @Nullable String refreshToken) {}
}
