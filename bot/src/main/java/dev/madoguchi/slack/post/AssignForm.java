package dev.madoguchi.slack.post;

import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which an agent hands an inquiry to a colleague, with a note if there is something to say. */
public final class AssignForm {

    public static final String ID = "assign_form";
    public static final String ASSIGNEE = "assignee";
    public static final String NOTE = "note";

    private AssignForm() {}

    /** {@code now} is who has it while the form is filled in. */
    public static View view(InquiryId id, @Nullable AgentId now, Words words) {
        var colleague = UsersSelectElement.builder()
                .actionId(ASSIGNEE)
                .placeholder(Blocks.plain(words.get("assign.placeholder")))
                .build();
        return Forms.modal(
                ID,
                now == null ? Long.toString(id.value()) : id.value() + " " + now.value(),
                words.get("assign.title", id),
                "assign.submit",
                List.of(
                        Forms.input(ASSIGNEE, words.get("assign.label"), colleague, false),
                        Forms.words(NOTE, words.get("assign.note"), true)),
                words);
    }
}
