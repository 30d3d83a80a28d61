package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.intake.Notices;
import dev.madoguchi.application.intake.Notices.Notice;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a channel should know about the desk itself, such as that a mailbox is not read. */
@Component
class NoticeDelivery implements Carrier {

    private static final int REASON = 600;

    private final Notices notices;
    private final SupportMailboxes mailboxes;
    private final SlackClient slack;
    private final PostOnce once;

    NoticeDelivery(Notices notices, SupportMailboxes mailboxes, SlackClient slack, PostOnce once) {
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.slack = slack;
        this.once = once;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.NOTICE);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var notice = notices.get(delivery.ref());
        var mailbox = mailboxes.get(notice.mailbox());
        var text = text(notice, mailbox.address(), Words.in(mailbox.language()));
        once.post(
                delivery,
                mailbox.channel(),
                null,
                notice.at(),
                () -> slack.post(mailbox.channel(), null, text, List.of(Blocks.own(text)), delivery.stepToken()));
        return Progress.DONE;
    }

    static String text(Notice notice, String address, Words words) {
        return words.get(
                "notice." + notice.what(),
                SlackText.inert(address, REASON),
                words.time(notice.at(), "{date_short_pretty} {time}"),
                SlackText.inert(Objects.requireNonNullElse(notice.detail(), ""), REASON));
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        // the operator gets the same by mail, and the log says that the channel did not
    }
}
