package dev.madoguchi.mailbridge.mime;

import dev.madoguchi.mailbridge.decode.Charsets;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.mailbridge.decode.EncodedWords;
import org.jspecify.annotations.Nullable;

/**
 * One header field as its bytes came.
 *
 * @param value unfolded, without the line ends
 */
public record RawHeader(String name, byte[] value) {

    /** Characters, but with the encoded words still in place: for values with a structure of their own. */
    public String undecoded() {
        return Charsets.decode(value);
    }

    /** What had to be guessed to read it, or null. */
    public @Nullable String warning() {
        return EncodedWords.warning(value);
    }

    /** As people should read it. */
    public String decoded() {
        return CleanText.oneLine(EncodedWords.decode(value));
    }
}
