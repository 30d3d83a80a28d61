package dev.madoguchi.slack.control;

import com.slack.api.model.view.ViewState;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody at the desk sent a form back.
 *
 * @param more what the form bore beside the number of its inquiry
 * @param viewId by which Slack knows the form
 * @param values by block and action, which have one name
 */
record Submission(
        AgentId agent,
        InquiryId inquiry,
        String more,
        String viewId,
        Map<String, Map<String, ViewState.Value>> values) {

    Optional<ViewState.Value> value(String name) {
        return Optional.ofNullable(values.get(name)).map(block -> block.get(name));
    }

    /** What was typed; empty when nothing was. */
    String text(String name) {
        return value(name).map(ViewState.Value::getValue).orElse("").strip();
    }
}
