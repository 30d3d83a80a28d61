package dev.madoguchi.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files that came with mails or go with replies; they are added with their message. */
public interface Attachments {

    /** Of one message, in the order in which they came. */
    List<Attachment> of(MessageId message);

    /** The bytes of an attachment, fetched from Slack meanwhile. */
    void fill(long attachment, byte[] content);

    /** The bytes of an attachment; empty while they are still in Slack. */
    Optional<byte[]> content(long attachment);

    /** Writes the bytes of an attachment, piece by piece; none while they are still in Slack. */
    void copyContent(long attachment, OutputStream target) throws IOException;

    /** Under which id Slack holds an attachment that was put there. */
    void changeSlackFile(long attachment, String slackFile);

    /** A file before it has a number: with a way to its bytes, or with the id under which Slack holds it. */
    record NewAttachment(
            String name,
            String contentType,
            long size,
            @Nullable Supplier<InputStream> content,
            @Nullable String slackFile) {}

    /** A file that came with a mail or goes with a reply. */
    record Attachment(
            long id,
            String name,
            String contentType,
            long size,
            @Nullable String slackFile,
            boolean fetched) {}
}
