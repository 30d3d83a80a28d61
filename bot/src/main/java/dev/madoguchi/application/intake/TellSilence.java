package dev.madoguchi.application.intake;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.intake.Notices.What;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the channel of a mailbox, and the operator, that it has not been read for some minutes, and that it is read again: each once. */
@Component
public class TellSilence {

    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final MailboxHealth health;
    private final Notices notices;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    TellSilence(MailboxHealth health, Notices notices, SupportMailboxes mailboxes, Outbox outbox, InstantSource clock) {
        this.health = health;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks after every mailbox; may be asked by several processes at once. */
    @Transactional
    public void ofMailboxes() {
        mailboxes.all().forEach(this::look);
    }

    private void look(SupportMailbox mailbox) {
        var now = clock.instant();
        health.fallenSilent(mailbox.name(), now.minus(SILENCE), now)
                .ifPresent(problem -> tell(What.MAILBOX_SILENT, mailbox, problem));
        if (health.cameBack(mailbox.name())) {
            tell(What.MAILBOX_BACK, mailbox, null);
        }
    }

    private void tell(What what, SupportMailbox mailbox, @Nullable String detail) {
        var now = clock.instant();
        long notice = notices.add(what, mailbox.name(), detail, now);
        outbox.add(NewDelivery.notice(mailbox.channel(), notice, now));
        outbox.add(NewDelivery.operatorMail(notice, now));
    }
}
