package dev.madoguchi.mailbridge.mime;

/** A mail exceeds a limit; the message says which. */
public final class TooMuch extends RuntimeException {

    TooMuch(String reason) {
        super(reason);
    }
}
