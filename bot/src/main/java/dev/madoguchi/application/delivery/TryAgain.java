package dev.madoguchi.application.delivery;

import java.io.Serial;

/** It failed for certain, nothing has left the house, and it may work later. */
public class TryAgain extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public TryAgain(String reason) {
        super(reason);
    }
}
