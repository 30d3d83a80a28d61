package dev.madoguchi.mailbridge;

/** What may stand in a header that we write. */
final class HeaderGate {

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_ID = 250;
    private static final int LONGEST_TYPE = 127;

    private HeaderGate() {}

    static void line(String field, String value) {
        if (value.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(field + ": longer than 2,000 characters.");
        }
        if (value.chars().anyMatch(HeaderGate::isControl)) {
            throw new IllegalArgumentException(field + ": control characters may not stand in a mail's header.");
        }
    }

    static void address(String field, MailAddress address) {
        if (!isSendable(address.address())) {
            throw new IllegalArgumentException(
                    field + ": \"" + address.address() + "\" is not an address that mail can be sent to.");
        }
        var name = address.name();
        if (name != null) {
            line(field, name);
        }
    }

    static boolean isSendable(String text) {
        int at = text.lastIndexOf('@');
        boolean quoted = at > 2 && text.charAt(0) == '"' && text.charAt(at - 1) == '"';
        boolean sound = at > 0
                && at < text.length() - 1
                && isPlain(quoted ? text.substring(1, at - 1) : text.substring(0, at))
                && isDomain(text.substring(at + 1));
        return sound && text.length() <= LONGEST_ADDRESS;
    }

    static void id(String field, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException(field + ": not a message id.");
        }
    }

    static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>');
    }

    static void attachment(Attachment attachment) {
        line("attachments", attachment.name());
        if (!isType(attachment.contentType())) {
            throw new IllegalArgumentException("attachments: not a content type.");
        }
        var contentId = attachment.contentId();
        if (contentId != null) {
            id("attachments", contentId);
        }
    }

    private static boolean isDomain(String domain) {
        return isPlain(domain) && !("." + domain + ".").contains("..");
    }

    /** Dots may stand where Japanese carriers allow them. */
    private static boolean isPlain(String half) {
        return half.chars().allMatch(c -> c > ' ' && c < 127 && "<>()[],;:\\\"@".indexOf(c) < 0);
    }

    static boolean isType(String type) {
        int slash = type.indexOf('/');
        return slash > 0
                && type.length() <= LONGEST_TYPE
                && isToken(type.substring(0, slash))
                && isToken(type.substring(slash + 1));
    }

    private static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 127 || ".+-_!#$&^".indexOf(c) >= 0);
    }

    private static boolean isControl(int c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029;
    }
}
