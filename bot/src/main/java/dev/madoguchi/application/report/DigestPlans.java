package dev.madoguchi.application.report;

import dev.madoguchi.domain.DigestTexts;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each channel is reported, and how.
 *
 * @param zone in which weeks begin; without it Tokyo's for a Japanese channel and UTC otherwise, never that of the server
 * @param people whether figures of people are shown
 * @param channels what is different in some
 * @param set what admins set for a channel in Slack, as it is now: {@link DigestTexts}
 */
public record DigestPlans(
        @Nullable ZoneId zone,
        boolean people,
        Map<String, Own> channels,
        SupportMailboxes mailboxes,
        Function<String, Map<String, String>> set) {

    /** Where nothing is set in Slack. */
    public DigestPlans(@Nullable ZoneId zone, boolean people, Map<String, Own> channels, SupportMailboxes mailboxes) {
        this(zone, people, channels, mailboxes, channel -> Map.of());
    }

    /**
     * What one channel has of its own; null for what it has like all.
     *
     * @param mailboxes what is counted there; without it those whose cards stand there
     */
    public record Own(
            @Nullable ZoneId zone,
            @Nullable Locale language,
            @Nullable Boolean people,
            @Nullable List<String> mailboxes) {}

    /** The plan of a channel. */
    public record Plan(ZoneId zone, Locale language, boolean people, List<String> mailboxes) {}

    private static final Own NOTHING = new Own(null, null, null, null);

    /** The channels that are reported to. */
    public Set<String> all() {
        var all = new LinkedHashSet<>(mailboxes.channels());
        all.addAll(channels.keySet());
        return all;
    }

    public Plan of(String channel) {
        var own = channels.getOrDefault(channel, NOTHING);
        var texts = set.apply(channel);
        var language = texts.containsKey(DigestTexts.LANGUAGE)
                ? Locale.forLanguageTag(texts.get(DigestTexts.LANGUAGE))
                : Objects.requireNonNullElseGet(own.language, () -> mailboxes.languageOf(channel));
        return new Plan(
                texts.containsKey(DigestTexts.ZONE) ? ZoneId.of(texts.get(DigestTexts.ZONE)) : zone(own, language),
                language,
                Objects.requireNonNullElse(own.people, people),
                Objects.requireNonNullElseGet(own.mailboxes, () -> mailboxesIn(channel)));
    }

    private ZoneId zone(Own own, Locale language) {
        if (own.zone != null) {
            return own.zone;
        }
        if (zone != null) {
            return zone;
        }
        return language.getLanguage().equals("ja") ? ZoneId.of("Asia/Tokyo") : ZoneOffset.UTC;
    }

    private List<String> mailboxesIn(String channel) {
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::name)
                .toList();
    }
}
