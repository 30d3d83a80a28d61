package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.Triage;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.CategoryForm;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Categories: choose several, or type a new name. */
@Component
class CategoryMenu implements SlackControl {

    private final SlackControls controls;
    private final Triage triage;
    private final CategoryForm form;
    private final SlackForms forms;
    private final SlackClient slack;

    CategoryMenu(SlackControls controls, Triage triage, CategoryForm form, SlackForms forms, SlackClient slack) {
        this.controls = controls;
        this.triage = triage;
        this.form = form;
        this.forms = forms;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.blockAction(
                Actions.CATEGORIES,
                controls.onCard(click ->
                        slack.open(click.triggerId(), form.of(new InquiryId(click.value()), click.language()))));
        app.viewSubmission(CategoryForm.ID, forms.sent(CategoryForm.NEW, this::submitted));
    }

    private void submitted(Submission form) {
        if (form.more().equals(CategoryForm.RESOLVE)) {
            triage.categoriseAndResolve(form.inquiry(), chosen(form), newNames(form), form.agent());
        } else {
            triage.categorise(form.inquiry(), chosen(form), newNames(form), form.agent());
        }
    }

    private static List<CategoryId> chosen(Submission form) {
        return form.value(CategoryForm.CHOSEN).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(option -> new CategoryId(Long.parseLong(option.getValue())))
                .toList();
    }

    private static List<String> newNames(Submission form) {
        return Arrays.stream(form.text(CategoryForm.NEW).split("[,、，\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
