package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.find.Answered;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackIdentity;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The private note with how something was answered before. */
@Component
public class EarlierAnswersNote {

    private static final int SUBJECT = 150;
    private static final int ANSWER = 700;

    private final SlackIdentity identity;

    EarlierAnswersNote(SlackIdentity identity) {
        this.identity = identity;
    }

    public ReplyPreview.Note of(InquiryId asked, List<Answered> answers, Words words) {
        var links = answers.stream()
                .map(answer -> answer.card() == null ? "" : identity.linkTo(answer.card()))
                .toList();
        return note(asked, answers, links, words);
    }

    /** The value of a button is the inquiry and the answer. */
    static ReplyPreview.Note note(InquiryId asked, List<Answered> answers, List<String> links, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(words.get("earlier.headline", asked)));
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var title = answer.inquiry() + " "
                    + (answer.subject().isBlank()
                            ? words.get("card.no-subject")
                            : SlackText.inert(answer.subject(), SUBJECT));
            blocks.add(Blocks.piece(title + "\n" + SlackText.inert(answer.text(), ANSWER)));
            var use = Blocks.button(
                    Actions.USE_AS_DRAFT,
                    words.get("button.use-as-draft"),
                    asked.value() + " " + answer.reply().value());
            var open = Blocks.button(
                    Actions.SEE_CARD,
                    words.get("button.see-card"),
                    answer.inquiry().toString());
            open.setUrl(links.get(i));
            blocks.add(Blocks.actions("earlier-" + i, links.get(i).isEmpty() ? List.of(use) : List.of(use, open)));
        }
        return ReplyPreview.Note.of(blocks);
    }
}
