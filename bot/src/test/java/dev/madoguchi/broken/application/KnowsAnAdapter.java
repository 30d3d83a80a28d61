package dev.madoguchi.broken.application;

import dev.madoguchi.broken.mail.KnowsTheOutbox;
import org.springframework.stereotype.Service;

@Service
class KnowsAnAdapter {

    private final KnowsTheOutbox adapter = new KnowsTheOutbox();

    @Override
    public String toString() {
        return adapter.toString();
    }
}
