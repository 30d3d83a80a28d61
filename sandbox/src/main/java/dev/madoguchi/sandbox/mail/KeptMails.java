package dev.madoguchi.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mails on disk, one {@code .eml} each, in the order in which they came; without a folder, nothing is kept. */
final class KeptMails {

    enum Box {
        IN,
        SENT
    }

    /** One mail in one box of one address. */
    record Letter(Box box, String address, ReceivedMail mail) {

        MimeMessage message() {
            try {
                return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final Pattern NAME = Pattern.compile("(\\d+)_(in|sent)_(.+)\\.eml");

    private final @Nullable Path folder;
    private long last;

    KeptMails(@Nullable Path folder) {
        this.folder = folder;
    }

    synchronized List<Letter> load() {
        if (folder == null) {
            return List.of();
        }
        try {
            Files.createDirectories(folder);
            var letters = new ArrayList<Letter>();
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    load(file, letters);
                }
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException("The mails in " + folder + " cannot be read", e);
        }
    }

    private void load(Path file, List<Letter> letters) throws IOException {
        var name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
            last = Math.max(last, Long.parseLong(name.group(1)));
            var box = Box.valueOf(name.group(2).toUpperCase(Locale.ROOT));
            var at = Files.getLastModifiedTime(file).toInstant();
            letters.add(new Letter(
                    box, name.group(3), MailParts.read(Long.parseLong(name.group(1)), at, Files.readAllBytes(file))));
        }
    }

    synchronized Letter keep(Box box, String address, byte[] raw) {
        last++;
        if (folder != null) {
            // An address may hold a slash; a file name may not.
            var name = "%08d_%s_%s.eml".formatted(last, box.name().toLowerCase(Locale.ROOT), address.replace('/', '_'));
            try {
                Files.write(folder.resolve(name), raw);
            } catch (IOException e) {
                throw new UncheckedIOException("The mail cannot be kept in " + folder, e);
            }
        }
        return new Letter(box, address, MailParts.read(last, Instant.now(), raw));
    }
}
