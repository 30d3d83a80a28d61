package dev.madoguchi.application;

import dev.madoguchi.domain.MessageId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Mails as they came, byte for byte. */
public interface MailSources {

    /** Empty where nothing was kept. */
    Optional<Source> find(MessageId message);

    /** Writes the whole mail, piece by piece. */
    void copy(MessageId message, OutputStream target) throws IOException;

    /**
     * What is known of it without reading all of it.
     *
     * @param beginning its first bytes, in which the headers are
     */
    record Source(long size, String beginning) {

        /** Up to the first empty line. */
        public String headers() {
            var lines = new StringBuilder();
            for (var line : beginning.lines().toList()) {
                if (line.isEmpty()) {
                    break;
                }
                lines.append(line).append('\n');
            }
            return lines.toString().stripTrailing();
        }
    }
}
