package dev.madoguchi.application.report;

import dev.madoguchi.domain.SupportMailboxes;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * In which zone a channel's week begins: the configured one, or Tokyo's for a Japanese channel and UTC otherwise;
 * never that of the server.
 */
public record DigestZones(@Nullable ZoneId configured, SupportMailboxes mailboxes) {

    public ZoneId of(String channel) {
        if (configured != null) {
            return configured;
        }
        return mailboxes.languageOf(channel).getLanguage().equals("ja") ? ZoneId.of("Asia/Tokyo") : ZoneOffset.UTC;
    }
}
