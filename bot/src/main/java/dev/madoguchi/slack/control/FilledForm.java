package dev.madoguchi.slack.control;

import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody filled in.
 *
 * @param values by block and action, which have one name
 */
record FilledForm(Map<String, Map<String, ViewState.Value>> values) {

    private Optional<ViewState.Value> value(String name) {
        return Optional.ofNullable(values.get(name)).map(block -> block.get(name));
    }

    /** What was typed; empty when nothing was. */
    String text(String name) {
        return value(name).map(ViewState.Value::getValue).orElse("").strip();
    }

    /** What was chosen of several things. */
    Optional<String> chosen(String name) {
        return value(name).map(ViewState.Value::getSelectedOption).map(ViewState.SelectedOption::getValue);
    }

    /** What was chosen where several things can be. */
    List<String> allChosen(String name) {
        return value(name).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(ViewState.SelectedOption::getValue)
                .toList();
    }
}
