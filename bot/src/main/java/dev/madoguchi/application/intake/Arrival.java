package dev.madoguchi.application.intake;

import dev.madoguchi.mailbridge.raw.RawMail;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * A mail as the server holds it.
 *
 * @param mailbox name in the configuration
 * @param uidValidity of the folder, RFC 3501 section 2.3.1.1
 * @param receivedAt when the server took it
 * @param raw the bytes of RFC 5322; empty for what is only noted
 */
public record Arrival(String mailbox, long uidValidity, long uid, Instant receivedAt, RawMail raw) {

    public byte[] sha256() {
        try (var stream = raw.open();
                var digest =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(digest);
            return digest.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return mailbox + "/" + uidValidity + "/" + uid;
    }
}
