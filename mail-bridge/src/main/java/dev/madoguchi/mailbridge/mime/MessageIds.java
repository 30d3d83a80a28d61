package dev.madoguchi.mailbridge.mime;

import java.util.ArrayList;
import java.util.List;

/** Finds message ids in headers and texts (RFC 5322 section 3.6.4), without their angle brackets. */
public final class MessageIds {

    private static final int LONGEST = 998;

    private MessageIds() {}

    /** All ids in their order: what stands in angle brackets, or, where there are none, the words with an {@code @}. */
    public static List<String> in(String value) {
        var ids = new ArrayList<String>();
        int at = 0;
        while (at < value.length()) {
            int start = value.indexOf('<', at);
            int end = start < 0 ? -1 : value.indexOf('>', start);
            if (end < 0) {
                break;
            }
            var id = value.substring(value.lastIndexOf('<', end) + 1, end).replaceAll("\\s", "");
            if (!id.isEmpty() && id.length() <= LONGEST) {
                ids.add(id);
            }
            at = end + 1;
        }
        if (ids.isEmpty()) {
            for (var word : value.split("[\\s,<>]+", -1)) {
                if (word.length() > 3 && word.length() <= LONGEST && word.indexOf('@') > 0) {
                    ids.add(word);
                }
            }
        }
        return ids;
    }
}
