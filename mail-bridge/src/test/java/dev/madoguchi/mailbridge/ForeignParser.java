package dev.madoguchi.mailbridge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail as Apache James Mime4j sees it, which shares no line with our own reader and is told to forgive nothing. */
final class ForeignParser {

    private final Message message;
    private final List<Entity> leaves = new ArrayList<>();

    ForeignParser(byte[] mail) {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        try {
            message = builder.parseMessage(new ByteArrayInputStream(mail));
        } catch (IOException refused) {
            throw new AssertionError("Mime4j does not read the mail.", refused);
        }
        leavesOf(message);
    }

    private void leavesOf(Entity entity) {
        if (entity.getBody() instanceof Multipart parts) {
            parts.getBodyParts().forEach(this::leavesOf);
        } else {
            leaves.add(entity);
        }
    }

    List<String> headerNames() {
        return names(message);
    }

    /** Of all parts, once each. */
    List<String> partHeaderNames() {
        return leaves.stream()
                .flatMap(leaf -> names(leaf).stream())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    String subject() {
        return message.getSubject();
    }

    List<MailAddress> from() {
        return message.getFrom().stream().map(ForeignParser::address).toList();
    }

    List<MailAddress> recipients() {
        var all = new ArrayList<MailAddress>();
        message.getTo().flatten().stream().map(ForeignParser::address).forEach(all::add);
        if (message.getCc() != null) {
            message.getCc().flatten().stream().map(ForeignParser::address).forEach(all::add);
        }
        return all;
    }

    String text() {
        return new String(content(leaves.get(0)), StandardCharsets.UTF_8);
    }

    String html() {
        return new String(content(leaves.get(1)), StandardCharsets.UTF_8);
    }

    /** Names and contents of what comes after the texts. */
    List<Attachment> files() {
        return leaves.stream()
                .skip(2)
                .map(leaf -> new Attachment(leaf.getFilename(), leaf.getMimeType(), content(leaf), null, false))
                .toList();
    }

    private static List<String> names(Entity entity) {
        return entity.getHeader().getFields().stream().map(Field::getName).toList();
    }

    private static MailAddress address(Mailbox mailbox) {
        return new MailAddress(mailbox.getAddress(), mailbox.getName());
    }

    private static byte[] content(Entity leaf) {
        var bytes = new ByteArrayOutputStream();
        try {
            ((SingleBody) leaf.getBody()).writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
