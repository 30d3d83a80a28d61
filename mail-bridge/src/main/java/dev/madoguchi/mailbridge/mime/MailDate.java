package dev.madoguchi.mailbridge.mime;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads the Date header (RFC 5322 section 3.3), and the ISO form some programs write instead. */
public final class MailDate {

    private MailDate() {}

    public static Optional<Instant> parse(String value) {
        try {
            return Optional.of(new MailDateFormat().parse(value.strip()).toInstant());
        } catch (ParseException notSo) {
            return iso(value.strip());
        }
    }

    private static Optional<Instant> iso(String value) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(value.replaceFirst(" ", "T")).toInstant());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
