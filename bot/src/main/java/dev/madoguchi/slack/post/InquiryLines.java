package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackIdentity;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Inquiries as lines: what it is about, whose it is, since when, and the way to its card. */
@Component
class InquiryLines {

    private static final int SUBJECT = 150;
    private static final int NAME = 80;
    private static final int SNIPPET = 400;
    private static final int LONGEST_LABEL = 75;
    private static final String TIME = "{date_short_pretty} {time}";

    private final SupportMailboxes mailboxes;
    private final Function<Place, String> links;

    @Autowired
    InquiryLines(SupportMailboxes mailboxes, SlackIdentity identity) {
        this(mailboxes, identity::linkTo);
    }

    InquiryLines(SupportMailboxes mailboxes, Function<Place, String> links) {
        this.mailboxes = mailboxes;
        this.links = links;
    }

    LayoutBlock listed(Listed line, Words words) {
        var who = "👤 " + SlackText.inert(line.customer(), NAME) + " · 📮 "
                + SlackText.inert(mailboxes.get(line.mailbox()).publicName(), NAME);
        var agent = line.agent();
        var state = words.get("icon." + line.status()) + " " + words.time(line.since(), TIME)
                + (agent == null ? "" : " · " + agent.mention());
        return row(title(line.inquiry(), line.subject(), words), who, state, line.inquiry(), line.card(), words);
    }

    LayoutBlock found(Found line, Words words) {
        var text = title(line.inquiry(), line.subject(), words);
        var whole = line.snippet().isBlank() ? text : text + "\n" + SlackText.inert(line.snippet(), SNIPPET);
        var who = "👤 " + SlackText.inert(line.customer(), NAME);
        var state = words.get("icon." + line.status()) + " " + words.get("status." + line.status()) + " · "
                + words.time(line.at(), TIME);
        return row(whole, who, state, line.inquiry(), line.card(), words);
    }

    /** The address of a message in Slack. */
    String link(Place place) {
        return links.apply(place);
    }

    private static String title(InquiryId id, String subject, Words words) {
        return id + " " + (subject.isBlank() ? words.get("card.no-subject") : SlackText.inert(subject, SUBJECT));
    }

    private LayoutBlock row(String title, String who, String state, InquiryId id, @Nullable Place card, Words words) {
        List<TextObject> fields = List.of(Blocks.plain(who), Blocks.mrkdwn(state));
        var row = SectionBlock.builder().text(Blocks.plain(title)).fields(fields);
        if (card != null) {
            row.accessory(open(id, card, words));
        }
        return row.build();
    }

    private ButtonElement open(InquiryId id, Place card, Words words) {
        var label = words.get("look.open-card", id);
        var button = Blocks.button(Actions.OPEN_CARD, words.get("button.open-card"), Long.toString(id.value()));
        button.setUrl(links.apply(card));
        button.setAccessibilityLabel(label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL));
        return button;
    }
}
