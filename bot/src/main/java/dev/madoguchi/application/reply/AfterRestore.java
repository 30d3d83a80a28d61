package dev.madoguchi.application.reply;

import dev.madoguchi.application.delivery.DoubtfulOutbox;
import dev.madoguchi.application.delivery.Restores;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.domain.Message.State;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A desk that comes out of a backup posts and mails nothing a second time: it looks for its posts, and asks about its mails. */
@Component
public class AfterRestore {

    private static final Logger log = LoggerFactory.getLogger(AfterRestore.class);
    private static final String REASON =
            "The desk was restored from a backup in which this mail had not left. It may have left since.";

    private final Restores restores;
    private final DoubtfulOutbox outbox;
    private final HandOver handOver;
    private final Messages messages;
    private final InstantSource clock;

    AfterRestore(Restores restores, DoubtfulOutbox outbox, HandOver handOver, Messages messages, InstantSource clock) {
        this.restores = restores;
        this.outbox = outbox;
        this.handOver = handOver;
        this.messages = messages;
        this.clock = clock;
    }

    /** Before anything is read, posted or mailed. */
    @Transactional
    public void look() {
        if (restores.notice(clock.instant())) {
            var mails = outbox.doubtAll();
            log.warn(
                    "This database was restored from a backup: posts are looked for, {} mails are asked about",
                    mails.size());
            mails.forEach(this::doubt);
        }
    }

    /** A receipt that is missing is missed by nobody. */
    private void doubt(MessageId id) {
        Message mail = messages.get(id);
        if (mail.kind() == Kind.ACKNOWLEDGEMENT) {
            messages.changeState(id, State.CANCELLED, null, null);
        } else if (mail.isUnderWay() || mail.state() == State.SENT || mail.state() == State.PARTLY_SENT) {
            handOver.uncertain(id, REASON);
        }
    }
}
