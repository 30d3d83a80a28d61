package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.intake.JunkFolder;
import dev.madoguchi.application.intake.JunkMails;
import dev.madoguchi.application.intake.JunkMails.JunkMail;
import dev.madoguchi.application.intake.JunkMails.Line;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One line about the mails that came into the Junk folder, with a button for those that are none. */
@Component
class JunkDelivery implements Carrier {

    static final int SHOWN = 20;
    private static final int WORDS_OF_EACH = 150;

    private final JunkMails junk;
    private final SupportMailboxes mailboxes;
    private final SlackClient slack;

    JunkDelivery(JunkMails junk, SupportMailboxes mailboxes, SlackClient slack) {
        this.junk = junk;
        this.mailboxes = mailboxes;
        this.slack = slack;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.JUNK);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var line = junk.close(delivery.ref(), SHOWN);
        var mailbox = mailboxes.get(JunkFolder.mailboxOf(line.mailbox()));
        boolean posted = delivery.uncertain()
                && slack.findPost(mailbox.channel(), null, delivery.since(line.openedAt()), delivery.stepToken())
                        .isPresent();
        if (!posted) {
            var note = note(line, mailbox.address(), Words.in(mailbox.language()));
            slack.post(mailbox.channel(), null, note.text(), note.blocks(), delivery.stepToken());
        }
        return Progress.DONE;
    }

    static Note note(Line line, String address, Words words) {
        var headline = words.get("junk.headline", line.count(), SlackText.inert(address, Blocks.HEADER));
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.context(List.of(Blocks.mrkdwn(headline))));
        line.mails().forEach(mail -> blocks.add(block(mail, words)));
        if (line.count() > line.mails().size()) {
            var more = words.get("junk.more", line.count() - line.mails().size());
            blocks.add(Blocks.context(List.of(Blocks.mrkdwn(more))));
        }
        return Note.of(blocks);
    }

    private static LayoutBlock block(JunkMail mail, Words words) {
        var text =
                SlackText.inert(mail.sender(), WORDS_OF_EACH) + "\n" + SlackText.inert(mail.subject(), WORDS_OF_EACH);
        return SectionBlock.builder()
                .text(Blocks.plain(text))
                .accessory(Blocks.button(Actions.TAKE_OUT, words.get("button.not-spam"), Long.toString(mail.id())))
                .build();
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        // the mails stay in the Junk folder and in the morning's account; the log says that the line is missing
    }
}
