package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.JoinInquiry;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.find.Search;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.MergeForm;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Merge into…: the other inquiry is named by its number, or found by words and chosen; only where the agent can see it. */
@Component
class MergeForms implements SlackControl {

    /** More than is shown: some may be no place to go. */
    private static final int LOOKED_AT = 3 * MergeForm.MOST;

    private final SlackForms forms;
    private final JoinInquiry join;
    private final Search search;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;

    MergeForms(SlackForms forms, JoinInquiry join, Search search, Inquiries inquiries, SupportMailboxes mailboxes) {
        this.forms = forms;
        this.join = join;
        this.search = search;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(MergeForm.ID, forms.sentThen(MergeForm.OTHER, this::named));
        app.viewSubmission(MergeForm.CHOICE_ID, forms.sent(MergeForm.CHOICE, this::chosen));
    }

    /** A number as the cards show it, with or without the sign; a number of something else is looked for as words are. */
    private Optional<View> named(Submission form) {
        var typed = Normalizer.normalize(form.text(MergeForm.OTHER), Normalizer.Form.NFKC)
                .strip();
        var number = typed.startsWith("#") ? typed.substring(1) : typed;
        if (number.matches("[0-9]{1,18}")) {
            try {
                join.into(form.inquiry(), Long.parseLong(number), form.agent());
                return Optional.empty();
            } catch (Refusal refusal) {
                if (refusal.rule() != Rule.NO_SUCH_INQUIRY || found(form, typed).isEmpty()) {
                    throw refusal;
                }
            }
        }
        var found = found(form, typed);
        if (found.isEmpty()) {
            throw new Refusal(Rule.NOTHING_FOUND, typed);
        }
        return Optional.of(MergeForm.choice(form.inquiry(), found, words(form.inquiry())));
    }

    private void chosen(Submission form) {
        var chosen = form.value(MergeForm.CHOICE)
                .map(ViewState.Value::getSelectedOption)
                .orElseThrow(() -> new Refusal(Rule.CHANGED_MEANWHILE));
        join.into(form.inquiry(), Long.parseLong(chosen.getValue()), form.agent());
    }

    private List<Found> found(Submission form, String typed) {
        return search.find(typed, here(form.inquiry()), LOOKED_AT).stream()
                .filter(found -> !found.inquiry().equals(form.inquiry())
                        && found.status().isAnInquiry())
                .limit(MergeForm.MOST)
                .toList();
    }

    /** The mailboxes of the channel. */
    private List<String> here(InquiryId id) {
        var channel = mailboxes.get(inquiries.get(id).snapshot().mailbox()).channel();
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::name)
                .toList();
    }

    private Words words(InquiryId id) {
        return Words.in(mailboxes.get(inquiries.get(id).snapshot().mailbox()).language());
    }
}
