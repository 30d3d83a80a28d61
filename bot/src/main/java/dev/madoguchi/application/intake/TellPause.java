package dev.madoguchi.application.intake;

import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.intake.Notices.What;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the operator that Slack takes nothing, and that it does again: by mail only, each once. */
@Component
public class TellPause {

    private final Notices notices;
    private final SupportMailboxes mailboxes;
    private final Outbox outbox;
    private final InstantSource clock;

    TellPause(Notices notices, SupportMailboxes mailboxes, Outbox outbox, InstantSource clock) {
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void paused(String place, String problem) {
        tell(What.SLACK_PAUSED, place, "What is for " + named(place) + " waits: " + problem + ".");
    }

    @Transactional
    public void goesOn(String place) {
        tell(What.SLACK_BACK, place, "What waited for " + named(place) + " is posted now, in order.");
    }

    private void tell(What what, String place, String detail) {
        var now = clock.instant();
        outbox.add(NewDelivery.operatorMail(notices.add(what, mailbox(place).name(), detail, now), now));
    }

    /** The mailbox whose account carries the mail. */
    private SupportMailbox mailbox(String place) {
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.channel().equals(place))
                .findFirst()
                .orElseGet(() -> mailboxes.all().iterator().next());
    }

    private static String named(String place) {
        return place.equals(Paused.EVERYWHERE) ? "Slack" : "the channel " + place;
    }
}
