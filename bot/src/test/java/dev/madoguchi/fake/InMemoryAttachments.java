package dev.madoguchi.fake;

import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.MessageId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

public class InMemoryAttachments implements Attachments {

    private final Map<Long, List<Attachment>> files = new HashMap<>();
    private final Map<Long, byte[]> contents = new HashMap<>();

    void add(MessageId message, List<NewAttachment> drafts) {
        var added = new ArrayList<Attachment>();
        for (var file : drafts) {
            long number = message.value() * 100 + added.size();
            added.add(new Attachment(
                    number, file.name(), file.contentType(), file.size(), file.slackFile(), file.content() != null));
            if (file.content() != null) {
                contents.put(number, bytes(file));
            }
        }
        files.put(message.value(), added);
    }

    @Override
    public List<Attachment> of(MessageId message) {
        return List.copyOf(files.get(message.value()));
    }

    @Override
    public void fill(long attachment, byte[] content) {
        contents.put(attachment, content);
        replace(
                attachment,
                old -> new Attachment(old.id(), old.name(), old.contentType(), content.length, old.slackFile(), true));
    }

    @Override
    public Optional<byte[]> content(long attachment) {
        return Optional.ofNullable(contents.get(attachment));
    }

    @Override
    public void copyContent(long attachment, OutputStream target) throws IOException {
        target.write(contents.getOrDefault(attachment, new byte[0]));
    }

    private static byte[] bytes(NewAttachment file) {
        try (var stream = file.content().get()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void changeSlackFile(long attachment, String slackFile) {
        replace(
                attachment,
                old -> new Attachment(old.id(), old.name(), old.contentType(), old.size(), slackFile, old.fetched()));
    }

    private void replace(long attachment, UnaryOperator<Attachment> change) {
        files.values().forEach(list -> list.replaceAll(file -> file.id() == attachment ? change.apply(file) : file));
    }
}
