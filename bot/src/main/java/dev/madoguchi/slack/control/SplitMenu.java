package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.intake.SplitInquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.MailChoices;
import dev.madoguchi.slack.post.SplitForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Split… in the menu of a card or beside a mail in its thread: one of its mails becomes an inquiry of its own. */
@Component
class SplitMenu implements SlackControl {

    private final SlackForms forms;
    private final SplitInquiry split;
    private final SlackUsers users;
    private final SlackClient slack;

    SplitMenu(SlackForms forms, SplitInquiry split, SlackUsers users, SlackClient slack) {
        this.forms = forms;
        this.split = split;
        this.users = users;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(SplitForm.ID, forms.sent(SplitForm.MAIL, this::split));
    }

    /** From the menu of its card: the last mail is the one that was just read. */
    void open(Click click) {
        var mails = mails(new InquiryId(click.value()));
        open(click, mails.get(mails.size() - 1), mails);
    }

    /** From the menu beside a mail. */
    void open(Click click, Message chosen) {
        open(click, chosen, mails(chosen.inquiry()));
    }

    private List<Message> mails(InquiryId id) {
        var mails = split.mails(id);
        if (mails.isEmpty()) {
            throw new Refusal(Rule.ONLY_MAIL, "", id);
        }
        return mails;
    }

    private void open(Click click, Message chosen, List<Message> mails) {
        var choices = new MailChoices(users.zone(click.agent().value()), Words.in(click.language()));
        slack.open(click.triggerId(), SplitForm.view(chosen, mails, choices));
    }

    private void split(Submission form) {
        var mail = form.value(SplitForm.MAIL)
                .map(ViewState.Value::getSelectedOption)
                .map(option -> new MessageId(Long.parseLong(option.getValue())))
                .orElseThrow(() -> new Refusal(Rule.CHANGED_MEANWHILE));
        split.off(form.inquiry(), mail, form.agent());
    }
}
