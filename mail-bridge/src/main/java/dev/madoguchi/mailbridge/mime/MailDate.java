package dev.madoguchi.mailbridge.mime;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** Reads the Date header (RFC 5322 section 3.3), and the ISO form some programs write instead. */
public final class MailDate {

    private static final DateTimeFormatter WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("MMMM d, uuuu h:mm:ss a [z][xx]")
            .toFormatter(Locale.ENGLISH);

    private MailDate() {}

    public static Optional<Instant> parse(String value) {
        try {
            return Optional.of(new MailDateFormat().parse(value.strip()).toInstant());
        } catch (ParseException notSo) {
            return iso(value.strip());
        }
    }

    /** {@code January 6, 2009 4:44:14 PM CST}, as some scripts write it. */
    private static Optional<Instant> inWords(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, WORDS).toInstant());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String value) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(value.replaceFirst(" ", "T")).toInstant());
        } catch (DateTimeException unknown) {
            return inWords(value);
        }
    }
}
