package dev.madoguchi.sandbox.page;

import dev.madoguchi.sandbox.mail.Customer;
import dev.madoguchi.sandbox.mail.CustomerMail;
import dev.madoguchi.sandbox.mail.SandboxMail;
import java.io.IOException;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** What customers do in their mail program: write, answer, come in for the first time. */
final class MailActs implements Door {

    // A comma within a name separates nothing: only one after an address does.
    private static final String BETWEEN_ADDRESSES = "(?<=@[^,;]{1,254})[,;]";

    private final SandboxMail mail;

    MailActs(SandboxMail mail) {
        this.mail = mail;
    }

    @Override
    public boolean acts() {
        return true;
    }

    @Override
    public void answer(Call call) throws IOException {
        var body = call.body();
        switch (call.name()) {
            case "send" -> send(body);
            case "customer" ->
                mail.customer(
                        body.path("name").asString(""),
                        address(body.path("address").asString("")));
            default -> throw new IllegalArgumentException("No mail program can \"" + call.name() + "\".");
        }
        call.json(Call.JSON.createObjectNode().put("ok", true));
    }

    private void send(JsonNode body) {
        var letter = CustomerMail.to(addresses(body, "to"))
                .cc(addresses(body, "cc"))
                .subject(body.path("subject").asString(""))
                .text(body.path("text").asString(""));
        if (body.path("japanese").asBoolean(false)) {
            letter.charset("ISO-2022-JP");
        }
        mail.find(body.path("answering").asLong(-1)).ifPresent(letter::answering);
        SentFile.in(body).forEach(file -> letter.attach(file.name(), file.type(), file.bytes()));
        customer(body.path("from").asString("")).writes(letter);
    }

    private Customer customer(String address) {
        return mail.customers().stream()
                .filter(customer -> customer.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no customer " + address + "."));
    }

    private static String[] addresses(JsonNode body, String name) {
        return Arrays.stream(body.path(name).asString("").split(BETWEEN_ADDRESSES))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toArray(String[]::new);
    }

    private static String address(String typed) {
        if (!typed.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("\"" + typed + "\" is not a mail address.");
        }
        return typed;
    }
}
