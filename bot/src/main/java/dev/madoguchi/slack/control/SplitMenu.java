package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.intake.SplitInquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.SplitForm;
import org.springframework.stereotype.Component;

/** Split… in the menu of a card: one of its mails becomes an inquiry of its own. */
@Component
class SplitMenu implements SlackControl {

    private final SlackForms forms;
    private final SplitInquiry split;
    private final SlackClient slack;

    SplitMenu(SlackForms forms, SplitInquiry split, SlackClient slack) {
        this.forms = forms;
        this.split = split;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(SplitForm.ID, forms.sent(SplitForm.MAIL, this::split));
    }

    /** From the menu of its card. */
    void open(Click click) {
        var id = new InquiryId(click.value());
        var mails = split.mails(id);
        if (mails.isEmpty()) {
            throw new Refusal(Rule.CHANGED_MEANWHILE);
        }
        slack.open(click.triggerId(), SplitForm.view(id, mails, Words.in(click.language())));
    }

    private void split(Submission form) {
        var mail = form.value(SplitForm.MAIL)
                .map(ViewState.Value::getSelectedOption)
                .map(option -> new MessageId(Long.parseLong(option.getValue())))
                .orElseThrow(() -> new Refusal(Rule.CHANGED_MEANWHILE));
        split.off(form.inquiry(), mail, form.agent());
    }
}
