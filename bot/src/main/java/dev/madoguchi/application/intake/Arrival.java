package dev.madoguchi.application.intake;

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
public record Arrival(String mailbox, long uidValidity, long uid, Instant receivedAt, byte[] raw) {

    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return mailbox + "/" + uidValidity + "/" + uid;
    }
}
