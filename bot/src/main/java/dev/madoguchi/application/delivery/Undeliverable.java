package dev.madoguchi.application.delivery;

import java.io.Serial;

/** Trying again is useless; the message says why, in words for an agent. */
public class Undeliverable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public Undeliverable(String reason) {
        super(reason);
    }
}
