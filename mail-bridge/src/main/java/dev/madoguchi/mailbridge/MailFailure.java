package dev.madoguchi.mailbridge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail server did not do what it was asked; the message is for people and holds no secret. */
public final class MailFailure extends RuntimeException {

    /** What a failure means for the next attempt. */
    public enum Kind {
        /** The server asks to come back later (4xx), or the connection broke before anything was handed over. */
        TEMPORARY,
        /** The server will never take this (5xx). */
        PERMANENT,
        /** The connection was lost after the mail had been handed over: it may or may not have been sent. */
        UNCERTAIN,
        /** User name, password or access token were refused. */
        LOGIN,
        /** No connection: wrong host or port, nobody listens, no or wrong TLS. */
        UNREACHABLE
    }

    private final Kind kind;
    private final transient List<RefusedRecipient> refused;

    /** For a {@link TokenSource} too; nobody else outside has reason to. */
    public MailFailure(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, List.of());
    }

    MailFailure(Kind kind, String message, @Nullable Throwable cause, List<RefusedRecipient> refused) {
        super(message, cause);
        this.kind = kind;
        this.refused = List.copyOf(refused);
    }

    public Kind kind() {
        return kind;
    }

    /** What the server said of each recipient, if it took the mail for none of them. */
    public List<RefusedRecipient> refused() {
        return refused;
    }
}
