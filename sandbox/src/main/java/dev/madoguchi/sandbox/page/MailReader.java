package dev.madoguchi.sandbox.page;

import dev.madoguchi.sandbox.mail.ReceivedMail;
import dev.madoguchi.sandbox.mail.SandboxMail;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** One mail to read: its words, its HTML in a frame where nothing runs and nothing is loaded, its files. */
final class MailReader implements Door {

    private static final String NOTHING_FROM_OUTSIDE =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

    private final SandboxMail mail;

    MailReader(SandboxMail mail) {
        this.mail = mail;
    }

    @Override
    public void answer(Call call) throws IOException {
        var number = Long.parseLong(call.query("number").orElse("0"));
        var found = mail.find(number);
        if (found.isEmpty()) {
            call.refuse(404, "There is no mail " + number + ".");
            return;
        }
        switch (call.query("as").orElse("")) {
            case "html" -> html(call, found.get());
            case "file" -> {
                var file = found.get()
                        .attachments()
                        .get(Integer.parseInt(call.query("index").orElse("0")));
                Download.answer(call, file.name(), file.type(), file.bytes());
            }
            default -> call.json(json(found.get()));
        }
    }

    private static void html(Call call, ReceivedMail mail) throws IOException {
        var html = mail.html();
        for (var file : mail.attachments()) {
            if (!file.contentId().isEmpty()) {
                var inline =
                        "data:" + file.type() + ";base64," + Base64.getEncoder().encodeToString(file.bytes());
                html = html.replace("cid:" + file.contentId(), inline);
            }
        }
        call.header("Content-Security-Policy", NOTHING_FROM_OUTSIDE);
        call.bytes(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode json(ReceivedMail mail) {
        var json = Call.JSON.createObjectNode();
        json.put("number", mail.number()).put("at", mail.at().toString()).put("messageId", mail.messageId());
        json.put("from", mail.from()).put("to", String.join(", ", mail.to())).put("cc", String.join(", ", mail.cc()));
        json.put("replyTo", mail.header("Reply-To").orElse(mail.from())).put("subject", mail.subject());
        json.put("text", mail.text()).put("hasHtml", !mail.html().isBlank()).put("source", source(mail.raw()));
        var files = json.putArray("attachments");
        mail.attachments()
                .forEach(file -> files.addObject()
                        .put("name", file.name())
                        .put("type", file.type())
                        .put("size", file.bytes().length));
        return json;
    }

    private static String source(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }
}
