package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.MarkSpam;
import dev.madoguchi.application.Triage;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.Status;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.AssignForm;
import dev.madoguchi.slack.post.MergeForm;
import dev.madoguchi.slack.post.SnoozeForm;
import dev.madoguchi.slack.post.SpamForm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The menu of a card: Assign to…, Snooze…, No action needed, Spam…, Merge into…, and what follows from their forms. */
@Component
class CardMenu implements SlackControl {

    private final SlackControls controls;
    private final SlackForms forms;
    private final SnoozeTimes snooze;
    private final Triage triage;
    private final MarkSpam spam;
    private final Inquiries inquiries;
    private final Customers customers;
    private final SlackUsers users;
    private final SlackClient slack;

    CardMenu(
            SlackControls controls,
            SlackForms forms,
            SnoozeTimes snooze,
            Triage triage,
            MarkSpam spam,
            Inquiries inquiries,
            Customers customers,
            SlackUsers users,
            SlackClient slack) {
        this.controls = controls;
        this.forms = forms;
        this.snooze = snooze;
        this.triage = triage;
        this.spam = spam;
        this.inquiries = inquiries;
        this.customers = customers;
        this.users = users;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.MENU, controls.onMenu(acts()));
        app.viewSubmission(AssignForm.ID, forms.sent(AssignForm.ASSIGNEE, this::assign));
        app.viewSubmission(SnoozeForm.ID, forms.sent(SnoozeForm.AT, snooze::chosen));
        app.viewSubmission(SpamForm.ID, forms.sent(SpamForm.SENDER, this::markSpam));
    }

    /** What an entry does, for whoever offers it elsewhere. */
    Consumer<Click> act(String entry) {
        return Objects.requireNonNull(acts().get(entry));
    }

    private Map<String, Consumer<Click>> acts() {
        return Map.of(
                Actions.ASSIGN,
                click -> open(click, AssignForm.view(id(click), agentOf(id(click)), words(click))),
                Actions.SNOOZE,
                click -> open(click, SnoozeForm.view(id(click), waits(id(click)), words(click))),
                Actions.SPAM,
                click -> open(click, SpamForm.view(id(click), senderOf(id(click)), words(click))),
                Actions.MERGE,
                click -> open(click, MergeForm.view(id(click), words(click))),
                Actions.NO_ACTION,
                click -> triage.needsNoAction(id(click), click.agent()));
    }

    /** Only whom Slack shows as a member who works here: no guest, nobody of another organisation, no bot. */
    private void assign(Submission form) {
        var assignee = form.value(AssignForm.ASSIGNEE)
                .map(ViewState.Value::getSelectedUser)
                .map(AgentId::new)
                .orElseThrow();
        if (users.standing(assignee.value()) == Standing.OUTSIDER) {
            throw new Refusal(Rule.NOT_AN_AGENT, assignee.mention());
        }
        var seen = form.more().isEmpty() ? null : new AgentId(form.more());
        triage.assign(form.inquiry(), assignee, seen, form.text(AssignForm.NOTE), form.agent());
    }

    private void markSpam(Submission form) {
        boolean neverAgain = !form.value(SpamForm.SENDER)
                .map(ViewState.Value::getSelectedOptions)
                .orElse(List.of())
                .isEmpty();
        spam.spam(form.inquiry(), neverAgain, form.agent());
    }

    private void open(Click click, View form) {
        slack.open(click.triggerId(), form);
    }

    private boolean waits(InquiryId id) {
        return inquiries.get(id).status() == Status.WAITING;
    }

    private @Nullable AgentId agentOf(InquiryId id) {
        return inquiries.get(id).agent().orElse(null);
    }

    private String senderOf(InquiryId id) {
        return customers.get(inquiries.get(id).snapshot().customer()).address();
    }

    private static InquiryId id(Click click) {
        return new InquiryId(click.value());
    }

    private static Words words(Click click) {
        return Words.in(click.language());
    }
}
