package dev.madoguchi.slack.post;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackIdentity;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Words;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Shows figures in the language of a channel, with the ways to the inquiries that must not wait. */
@Component
public class DigestView {

    private final DigestPlans plans;
    private final Cards cards;
    private final SlackIdentity identity;
    private final SlackUsers users;

    DigestView(DigestPlans plans, Cards cards, SlackIdentity identity, SlackUsers users) {
        this.plans = plans;
        this.cards = cards;
        this.identity = identity;
        this.users = users;
    }

    /** Figures of a running week or month, for one person. */
    public ReplyPreview.Note note(Figures figures, Words words) {
        return DigestBlocks.note(new DigestShown(figures, words, true, null, this::link, users::nameFor));
    }

    DigestShown of(Digest digest) {
        var dueAt = digest.scope().dueAt();
        return new DigestShown(
                digest.figures(),
                words(digest),
                digest.soFar(),
                dueAt == null ? null : LocalDate.ofInstant(dueAt, digest.scope().zone()),
                this::link,
                users::nameFor);
    }

    Words words(Digest digest) {
        return Words.in(plans.of(digest.channel()).language());
    }

    private String link(long inquiry) {
        return cards.find(new InquiryId(inquiry)).map(identity::linkTo).orElse("");
    }
}
