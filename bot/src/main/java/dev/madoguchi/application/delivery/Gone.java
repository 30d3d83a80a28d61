package dev.madoguchi.application.delivery;

import java.io.Serial;

/** What it was for stands in Slack no more: somebody deleted the message, or the one above its thread. */
public class Gone extends Undeliverable {

    @Serial
    private static final long serialVersionUID = 1;

    public Gone(String reason) {
        super(reason);
    }
}
