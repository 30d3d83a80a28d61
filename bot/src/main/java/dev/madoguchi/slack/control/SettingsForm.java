package dev.madoguchi.slack.control;

import com.slack.api.model.view.ViewState;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.slack.post.RuleForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An admin sent a form of the settings back.
 *
 * @param about what the form is about, as it was opened
 * @param values by block and action, which have one name
 */
record SettingsForm(AgentId admin, String about, Map<String, Map<String, ViewState.Value>> values) {

    private Optional<ViewState.Value> value(String name) {
        return Optional.ofNullable(values.get(name)).map(block -> block.get(name));
    }

    /** What was typed; empty when nothing was. */
    String text(String name) {
        return value(name).map(ViewState.Value::getValue).orElse("").strip();
    }

    /** The lines that were typed, without empty ones. */
    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** What was chosen in a menu. */
    Optional<String> chosen(String name) {
        return value(name).map(ViewState.Value::getSelectedOption).map(ViewState.SelectedOption::getValue);
    }

    /** What was chosen of the clock; empty when nothing was. */
    String time(String name) {
        return value(name).map(ViewState.Value::getSelectedTime).orElse("");
    }

    /** Who was chosen. */
    AgentId user(String name) {
        return value(name)
                .map(ViewState.Value::getSelectedUser)
                .map(AgentId::new)
                .orElseThrow();
    }

    /** The mailbox to which it is limited, or null. */
    @Nullable
    String mailbox() {
        return chosen(RuleForm.MAILBOX)
                .filter(name -> !name.equals(RuleForm.ANY))
                .orElse(null);
    }

    Set<CategoryId> categories() {
        return allChosen(RuleForm.CATEGORIES).stream()
                .map(chosen -> new CategoryId(Long.parseLong(chosen)))
                .collect(Collectors.toSet());
    }

    /** What was chosen where several things can be. */
    List<String> allChosen(String name) {
        return value(name).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(ViewState.SelectedOption::getValue)
                .toList();
    }
}
