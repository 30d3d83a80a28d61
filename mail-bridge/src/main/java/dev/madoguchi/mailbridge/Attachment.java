package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.FileNames;
import dev.madoguchi.mailbridge.raw.Content;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail or leaves with one. Two are equal when everything is, the content byte by byte.
 *
 * @param name made safe: no path, no control characters, at most 150 characters of letters, digits, {@code . _ -} and blanks
 * @param contentType lower case and without parameters, such as {@code image/png}; what the sender claims, not what it is
 * @param content the decoded bytes
 * @param contentId without angle brackets, when the mail's HTML may refer to it
 * @param inline whether the sender meant it to be seen within the text
 */
public record Attachment(
        String name,
        String contentType,
        Content content,
        @Nullable String contentId,
        boolean inline) {

    public Attachment {
        name = FileNames.safe(name);
    }

    /** With bytes in memory; they are not copied, so nobody may change them. */
    public Attachment(String name, String contentType, byte[] content, @Nullable String contentId, boolean inline) {
        this(name, contentType, Content.of(content), contentId, inline);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && contentType.equals(that.contentType)
                && content.size() == that.content.size()
                && Arrays.equals(content.bytes(), that.content.bytes())
                && Objects.equals(contentId, that.contentId)
                && inline == that.inline;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, contentType, content.size(), contentId, inline);
    }

    @Override
    public String toString() {
        return "Attachment[" + name + ", " + contentType + ", " + content.size() + " bytes]";
    }
}
