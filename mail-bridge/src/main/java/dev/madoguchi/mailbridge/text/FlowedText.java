package dev.madoguchi.mailbridge.text;

/** Puts the paragraphs of {@code format=flowed} together again (RFC 3676). */
public final class FlowedText {

    private FlowedText() {}

    /** Lines that end in a blank go on in the next one of the same quote depth; the signature's {@code "-- "} does not. */
    public static String unflow(String text, boolean deleteBlank) {
        var unflowed = new StringBuilder(text.length());
        int openDepth = -1;
        for (var line : text.split("\n", -1)) {
            int depth = depth(line);
            var content = line.substring(depth);
            content = content.startsWith(" ") ? content.substring(1) : content;
            boolean signature = content.equals("-- ");
            if (openDepth == depth && !signature) {
                unflowed.append(content);
            } else {
                unflowed.append(unflowed.isEmpty() && openDepth < 0 ? "" : "\n").append(">".repeat(depth));
                unflowed.append(depth > 0 ? " " : "").append(content);
            }
            boolean flows = content.endsWith(" ") && !signature;
            if (flows && deleteBlank) {
                unflowed.setLength(unflowed.length() - 1);
            }
            openDepth = flows ? depth : -2;
        }
        return unflowed.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && depth < 100 && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
