package dev.madoguchi.mailbridge;

/** A mail that cannot be read with any fallback, or that is beyond a limit; the message says why in plain words. */
public final class UnreadableMail extends RuntimeException {

    UnreadableMail(String reason) {
        super(reason);
    }

    UnreadableMail(String reason, Throwable cause) {
        super(reason, cause);
    }
}
