package dev.madoguchi.mailbridge;

/** How a connection to a mail server is protected. */
public enum Tls {
    /** TLS from the first byte (RFC 8314): ports 993 and 465. */
    IMPLICIT,
    /** Starts in clear and must change to TLS before anything else is said (RFC 3207, RFC 3501): ports 143 and 587. */
    STARTTLS,
    /** No protection: for this very machine only, unless an account allows it in so many words. */
    NONE
}
