package dev.madoguchi;

import java.io.Serial;

/** The configuration cannot work: one sentence that names the key and the way out. */
public class NotConfigured extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public NotConfigured(String sentence) {
        super(sentence);
    }
}
