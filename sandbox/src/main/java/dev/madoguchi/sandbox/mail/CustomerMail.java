package dev.madoguchi.sandbox.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mail that a customer is about to send: {@code CustomerMail.to("support@…").subject("…").text("…")}. */
public final class CustomerMail {

    final List<String> to = new ArrayList<>();
    final List<String> cc = new ArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    final List<MailFile> files = new ArrayList<>();
    String subject = "";
    String text = "";
    String html = "";
    Charset charset = StandardCharsets.UTF_8;

    private CustomerMail() {}

    public static CustomerMail to(String... addresses) {
        var mail = new CustomerMail();
        mail.to.addAll(List.of(addresses));
        return mail;
    }

    public CustomerMail cc(String... addresses) {
        cc.addAll(List.of(addresses));
        return this;
    }

    public CustomerMail subject(String subject) {
        this.subject = subject;
        return this;
    }

    public CustomerMail text(String text) {
        this.text = text;
        return this;
    }

    /** With a text as well, both go out as alternatives. */
    public CustomerMail html(String html) {
        this.html = html;
        return this;
    }

    /** How subject and text are written; {@code ISO-2022-JP} is what Japanese mail programs have long used. */
    public CustomerMail charset(String name) {
        charset = Charset.forName(name);
        return this;
    }

    public CustomerMail attach(String name, String type, byte[] bytes) {
        files.add(new MailFile(name, type, bytes));
        return this;
    }

    public CustomerMail header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public CustomerMail answering(ReceivedMail mail) {
        headers.put("In-Reply-To", mail.messageId());
        headers.put("References", (mail.header("References").orElse("") + " " + mail.messageId()).strip());
        return this;
    }
}
