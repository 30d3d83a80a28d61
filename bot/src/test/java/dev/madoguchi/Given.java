package dev.madoguchi;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.BusinessHours;
import dev.madoguchi.domain.ReplyRules;
import dev.madoguchi.domain.ServiceLevel;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.guard.Guard;
import dev.madoguchi.domain.guard.InternalLinks;
import dev.madoguchi.domain.guard.Phrases;
import dev.madoguchi.domain.voice.ProductChannels;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The people and things of which tests speak. */
public final class Given {

    /** Agents with public names. */
    public static final AgentId KIM = new AgentId("U0KIM0001");

    public static final AgentId LEE = new AgentId("U0LEE0002");

    /** A customer, somebody she knows, and a stranger. */
    public static final String ANNA = "anna@example.com";

    public static final String BOB = "bob@example.org";
    public static final String EVE = "eve@example.net";

    /** A Monday. */
    public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    public static final Agents AGENTS =
            new Agents(Map.of(KIM, "Kim", LEE, "Lee"), Map::of, () -> Map.of(LEE.value(), "Lee Summers\nReturns"));

    /** Weekdays nine to five in UTC: the first answer within four hours, later ones within eight, claims end after a day of eight. */
    public static final ServiceLevel PROMISED = new ServiceLevel(
            new BusinessHours(
                    ZoneOffset.UTC,
                    List.of(new BusinessHours.Opening(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                            LocalTime.of(9, 0),
                            LocalTime.of(17, 0))),
                    false,
                    Set.of(),
                    Set.of()),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    public static final SupportMailbox SUPPORT = aMailbox("support", "C0SUPPORT", Locale.ENGLISH, null, false);

    /** Japanese; acknowledges; its customers stand in Reply-To; categories are required. */
    public static final SupportMailbox MADOGUCHI =
            aMailbox("madoguchi", "C0MADOGUCHI", Locale.JAPANESE, "受け付けました。", true);

    /** Its mail server says whether senders can be believed; acknowledges. */
    public static final SupportMailbox CHECKED =
            aMailbox("checked", "C0SUPPORT", Locale.ENGLISH, "We have got your mail.", false);

    /** Nothing leaves it without a second person. */
    public static final SupportMailbox APPROVED = aMailbox(
            "approved",
            "C0SUPPORT",
            Locale.ENGLISH,
            null,
            false,
            new ReplyRules(
                    false,
                    true,
                    Set.of(),
                    Map.of(Guard.MONEY, Guard.Strictness.APPROVE),
                    new Phrases(List.of()),
                    List.of(),
                    new InternalLinks(List.of())));

    public static final SupportMailboxes MAILBOXES = new SupportMailboxes(List.of(SUPPORT, MADOGUCHI, CHECKED));

    public static final SupportMailboxes WITH_APPROVED =
            new SupportMailboxes(List.of(SUPPORT, MADOGUCHI, CHECKED, APPROVED));

    /** The English mailbox has one, of its own. */
    public static final String PRODUCT = "C0PRODUCT";

    private Given() {}

    public static ProductChannels productChannels(SupportMailboxes mailboxes) {
        return new ProductChannels(Map.of(SUPPORT.name(), PRODUCT), mailboxes);
    }

    public static InquiryBuilder anInquiry() {
        return new InquiryBuilder();
    }

    public static MailBuilder aMail() {
        return new MailBuilder();
    }

    public static MessageBuilder aMessage() {
        return new MessageBuilder();
    }

    public static SupportMailbox aMailbox(
            String name, String channel, Locale language, String acknowledgement, boolean customerIsReplyTo) {
        return aMailbox(name, channel, language, acknowledgement, customerIsReplyTo, ReplyRules.usual());
    }

    public static SupportMailbox aMailbox(
            String name,
            String channel,
            Locale language,
            String acknowledgement,
            boolean customerIsReplyTo,
            ReplyRules rules) {
        return new SupportMailbox(
                name,
                name + "@desk.example",
                List.of("old-" + name + "@desk.example"),
                "The " + name + " team",
                channel,
                language,
                "Dear {customer},",
                "Kind regards\n{agent}",
                Duration.ofSeconds(30),
                true,
                customerIsReplyTo,
                name.equals("checked") ? "mx.desk.example" : null,
                acknowledgement,
                1,
                rules,
                () -> name.equals("checked")
                        ? PROMISED
                        : new ServiceLevel(BusinessHours.always(zone(language)), null, null, null),
                name.equals("madoguchi"),
                name.equals("checked") ? Duration.ofDays(7) : null);
    }

    private static ZoneId zone(Locale language) {
        return ZoneId.of(language.equals(Locale.JAPANESE) ? "Asia/Tokyo" : "UTC");
    }
}
