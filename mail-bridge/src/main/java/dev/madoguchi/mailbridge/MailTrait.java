package dev.madoguchi.mailbridge;

/** What keeps a mail from being read whole. */
public enum MailTrait {
    /** Its content is encrypted or packed into a signature; it is attached as it came. */
    LOCKED,
    /** Only the beginning of its text is in the mail; all of it is attached. */
    TEXT_CUT
}
