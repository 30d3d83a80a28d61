package dev.madoguchi.slack;

import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.SupportMailboxes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What does not work in Slack stops the first start; a desk that has worked before goes on taking mail in. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Cards cards;
    private final SupportMailboxes mailboxes;

    FirstStart(Cards cards, SupportMailboxes mailboxes) {
        this.cards = cards;
        this.mailboxes = mailboxes;
    }

    /** Of all of Slack. */
    void refuse(NotConfigured problem) {
        refuse(problem, mailboxes.all().stream().anyMatch(mailbox -> cards.isUsed(mailbox.channel())));
    }

    /** Of one channel. */
    void refuse(NotConfigured problem, String channel) {
        refuse(problem, cards.isUsed(channel));
    }

    private static void refuse(NotConfigured problem, boolean hasWorked) {
        if (!hasWorked) {
            throw problem;
        }
        log.error("{} The desk takes mail in all the same, and posts it when that is mended.", problem.getMessage());
    }
}
