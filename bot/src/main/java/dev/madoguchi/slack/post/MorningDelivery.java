package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.report.MorningLines;
import dev.madoguchi.application.report.TellAccount;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.Words;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells a channel in the morning what became of its mails. */
@Component
class MorningDelivery implements Carrier {

    private final MorningLines lines;
    private final TellAccount tell;
    private final AccountText account;
    private final SupportMailboxes mailboxes;
    private final SlackClient slack;
    private final PostOnce once;

    MorningDelivery(
            MorningLines lines,
            TellAccount tell,
            AccountText account,
            SupportMailboxes mailboxes,
            SlackClient slack,
            PostOnce once) {
        this.lines = lines;
        this.tell = tell;
        this.account = account;
        this.mailboxes = mailboxes;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.MORNING);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var line = lines.get(delivery.ref());
        once.post(delivery, line.channel(), null, line.until(), () -> post(delivery, line.channel()));
        return Progress.DONE;
    }

    private Place post(Delivery delivery, String channel) {
        var words = Words.in(mailboxes.languageOf(channel));
        var note = account.note(tell.ofMorning(delivery.ref()), words);
        return slack.post(channel, null, note.text(), note.blocks(), delivery.stepToken());
    }
}
