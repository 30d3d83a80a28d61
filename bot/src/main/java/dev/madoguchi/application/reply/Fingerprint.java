package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Attachments.Attachment;
import dev.madoguchi.domain.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** What was looked at, in one word: a change of the text, the recipients or the files makes another. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String text) {
        var digest = sha256();
        add(digest, List.of(text));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Message reply, List<Attachment> files) {
        var digest = sha256();
        add(digest, reply.recipients());
        add(digest, reply.copies());
        add(digest, List.of(reply.subject(), reply.body(), Objects.requireNonNullElse(reply.html(), "")));
        for (var file : files) {
            add(digest, List.of(file.name(), file.contentType(), Objects.requireNonNullElse(file.slackFile(), "")));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each with its length in front, so that no two lists read the same. */
    private static void add(MessageDigest digest, List<String> texts) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(texts.size()).array());
        for (var text : texts) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
