package dev.madoguchi.mailbridge;

/** Who wrote a mail: a person, or one of the machines that must never be answered. */
public enum MailKind {
    /** Nothing says that it was not written by a person. */
    PERSON,
    /** An answering machine, a notice, a newsletter without a list. */
    AUTOMATIC,
    /** A mail could not be delivered; {@link IncomingMail#bounce()} says which and why. */
    BOUNCE,
    /** A mail is late but still being tried; {@link IncomingMail#bounce()} says which. */
    DELAY,
    /** A mailing list. */
    LIST,
    /** An invitation or the answer to one (RFC 6047): a person is behind it, but a calendar wrote it and would not read an answer. */
    CALENDAR
}
