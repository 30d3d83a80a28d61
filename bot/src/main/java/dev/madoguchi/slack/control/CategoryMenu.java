package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.Triage;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.CategoryForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Categories: choose several, or type a new name. */
@Component
class CategoryMenu implements SlackControl {

    private final SlackControls controls;
    private final Triage triage;
    private final Inquiries inquiries;
    private final CategoryForm form;
    private final SupportMailboxes mailboxes;
    private final SlackClient slack;

    CategoryMenu(
            SlackControls controls,
            Triage triage,
            Inquiries inquiries,
            CategoryForm form,
            SupportMailboxes mailboxes,
            SlackClient slack) {
        this.controls = controls;
        this.triage = triage;
        this.inquiries = inquiries;
        this.form = form;
        this.mailboxes = mailboxes;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(
                Actions.CATEGORIES,
                controls.onCard(click ->
                        slack.open(click.triggerId(), form.of(new InquiryId(click.value()), click.language()))));
        app.viewSubmission(CategoryForm.ID, this::submitted);
    }

    private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var view = request.getPayload().getView();
        var id = new InquiryId(Long.parseLong(view.getPrivateMetadata()));
        var language = mailboxes.get(inquiries.get(id).snapshot().mailbox()).language();
        try {
            var agent = controls.agent(request.getPayload().getUser().getId());
            triage.categorise(id, chosen(request), newNames(request), agent);
            return context.ack();
        } catch (Refusal refusal) {
            return context.ack(response -> response.responseAction("errors")
                    .errors(Map.of(CategoryForm.NEW, Words.in(language).of(refusal))));
        }
    }

    private static List<CategoryId> chosen(ViewSubmissionRequest request) {
        return value(request, CategoryForm.CHOSEN).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(option -> new CategoryId(Long.parseLong(option.getValue())))
                .toList();
    }

    private static List<String> newNames(ViewSubmissionRequest request) {
        var typed =
                value(request, CategoryForm.NEW).map(ViewState.Value::getValue).orElse("");
        return Arrays.stream(typed.split("[,、，\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<ViewState.Value> value(ViewSubmissionRequest request, String id) {
        return Optional.ofNullable(
                        request.getPayload().getView().getState().getValues().get(id))
                .map(block -> block.get(id));
    }
}
