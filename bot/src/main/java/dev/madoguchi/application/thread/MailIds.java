package dev.madoguchi.application.thread;

import dev.madoguchi.domain.SupportMailbox;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Message-IDs of what the desk sends: 160 bits of chance, made when a mail is written and never again for it. */
@Component
public class MailIds {

    private final SecureRandom chance = new SecureRandom();

    public String next(SupportMailbox mailbox) {
        var domain = mailbox.address().substring(mailbox.address().indexOf('@') + 1);
        return new BigInteger(160, chance).toString(36) + "@" + domain;
    }
}
