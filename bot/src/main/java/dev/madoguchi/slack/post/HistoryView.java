package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackIdentity;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The other inquiries of a customer, with the way to each: only those of the channel from which somebody asks. */
@Component
public class HistoryView {

    /** Loaded one by one, within the three seconds that a click has. */
    static final int SHOWN = 20;

    private static final int SUBJECT = 200;

    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;
    private final Cards cards;
    private final SlackIdentity identity;

    HistoryView(Inquiries inquiries, SupportMailboxes mailboxes, Cards cards, SlackIdentity identity) {
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
        this.cards = cards;
        this.identity = identity;
    }

    public View of(InquiryId id, Words words) {
        var asked = inquiries.get(id).snapshot();
        var channel = mailboxes.get(asked.mailbox()).channel();
        var here = mailboxes.all().stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::name)
                .toList();
        var others = inquiries.ofCustomer(asked.customer(), here, SHOWN + 1).stream()
                .filter(other -> !other.id().equals(id))
                .limit(SHOWN)
                .toList();
        return view(others, other -> cards.find(other).map(identity::linkTo).orElse(""), words);
    }

    static View view(List<Inquiry> others, Function<InquiryId, String> links, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        if (others.isEmpty()) {
            blocks.add(Blocks.own(words.get("history.none")));
        }
        others.forEach(other -> {
            blocks.add(title(other.id(), other.snapshot().subject(), links.apply(other.id()), words));
            blocks.add(Blocks.context(List.of(Blocks.mrkdwn(facts(other, words)))));
        });
        return Forms.sheet(words.get("history.title"), "", blocks, words);
    }

    private static LayoutBlock title(InquiryId id, String subject, String link, Words words) {
        var shown = subject.isBlank() ? words.get("card.no-subject") : SlackText.inert(subject, SUBJECT);
        var title = SectionBlock.builder().text(Blocks.plain(id + " " + shown));
        if (!link.isEmpty()) {
            var see = Blocks.button(Actions.SEE_CARD, words.get("button.see-card"), Long.toString(id.value()));
            see.setUrl(link);
            title.accessory(see);
        }
        return title.build();
    }

    private static String facts(Inquiry other, Words words) {
        var inquiry = other.snapshot();
        var agent = inquiry.agent() == null ? "" : " · " + inquiry.agent().mention();
        return words.get("icon." + inquiry.status()) + " " + words.get("status." + inquiry.status()) + " · "
                + words.time(inquiry.openedAt(), "{date_short_pretty} {time}") + agent;
    }
}
