package dev.madoguchi.mailbridge;

/** What may stand in a header that we write. */
final class HeaderGate {

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_ADDRESS = 254;

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
        var text = address.address();
        boolean ascii = text.chars().allMatch(c -> c > ' ' && c < 127 && "<>(),;:\\[]".indexOf(c) < 0);
        int at = text.lastIndexOf('@');
        if (!ascii || at < 1 || at == text.length() - 1 || text.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(field + ": not an address that mail can be sent to.");
        }
        var name = address.name();
        if (name != null) {
            line(field, name);
        }
    }

    static void id(String field, String id) {
        boolean allowed = id.chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>');
        if (!allowed || id.isEmpty() || id.length() > 250) {
            throw new IllegalArgumentException(field + ": not a message id.");
        }
    }

    static void attachment(Attachment attachment) {
        line("attachments", attachment.name());
        var type = attachment.contentType();
        boolean plain = type.indexOf('/') > 0
                && type.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 127 || "/.+-_!#$&^".indexOf(c) >= 0);
        if (!plain || type.length() > 127) {
            throw new IllegalArgumentException("attachments: not a content type.");
        }
        var contentId = attachment.contentId();
        if (contentId != null) {
            id("attachments", contentId);
        }
    }

    private static boolean isControl(int c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029;
    }
}
