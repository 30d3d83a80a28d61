package dev.madoguchi.mailbridge.mime;

/** Comments in structured headers (RFC 5322 section 3.2.2). */
public final class Comments {

    private Comments() {}

    /** The value with a blank for each comment; quoted text and comments within comments are minded. */
    public static String without(String value) {
        var kept = new StringBuilder(value.length());
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '\\' && (quoted || depth > 0)) {
                at++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (c == '(' && !quoted) {
                depth++;
                kept.append(' ');
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
