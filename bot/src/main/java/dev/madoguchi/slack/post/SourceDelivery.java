package dev.madoguchi.slack.post;

import dev.madoguchi.application.MailSources;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.delivery.Outbox;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.slack.SlackUploads;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a mail into its thread as it came, as a file; doing it twice shows the same file twice. */
@Component
class SourceDelivery implements Carrier {

    private final Messages messages;
    private final MailSources sources;
    private final Cards cards;
    private final SlackUploads uploads;
    private final Outbox outbox;
    private final InstantSource clock;

    SourceDelivery(
            Messages messages,
            MailSources sources,
            Cards cards,
            SlackUploads uploads,
            Outbox outbox,
            InstantSource clock) {
        this.messages = messages;
        this.sources = sources;
        this.cards = cards;
        this.uploads = uploads;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.SOURCE);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var mail = new MessageId(delivery.ref());
        var thread = cards.find(messages.get(mail).inquiry())
                .orElseThrow(() -> new TryAgain("The card has not been posted"));
        var source = sources.find(mail).orElseThrow(() -> new Undeliverable("The mail was not kept"));
        var name = "mail-" + mail.value() + ".eml";
        var file = uploads.upload(name, source.size(), target -> sources.copy(mail, target));
        uploads.share(file, name, thread, false);
        return Progress.DONE;
    }

    /** The card shows that something is missing, with a button to try again. */
    @Override
    public void gaveUp(Delivery delivery, String reason) {
        outbox.add(
                NewDelivery.redraw(messages.get(new MessageId(delivery.ref())).inquiry(), clock.instant()));
    }
}
