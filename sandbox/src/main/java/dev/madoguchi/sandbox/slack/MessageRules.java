package dev.madoguchi.sandbox.slack;

/** Not written yet. */
final class MessageRules {
    private final String method;

    MessageRules(String method, Files files) {
        this.method = method;
    }

    void check(Arguments args) {
        if (args.find("text") == null
                && !args.has("blocks")
                && !args.has("attachments")
                && !method.equals("chat.update")) {
            throw new SlackError("no_text");
        }
    }
}
