package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The form in which an admin says under which name customers know somebody. */
public final class AgentForm {

    public static final String ID = "agent_form";
    public static final String AGENT = "agent";
    public static final String NAME = "name";

    private static final int LONGEST_NAME = 80;

    private AgentForm() {}

    /** Without an agent: another one is chosen. */
    public static View view(@Nullable AgentId agent, String name, int version, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        if (agent == null) {
            blocks.add(Forms.input(
                    AGENT,
                    words.get("settings.agents.agent"),
                    UsersSelectElement.builder()
                            .actionId(AGENT)
                            .placeholder(Blocks.plain(words.get("assign.placeholder")))
                            .build(),
                    false));
        } else {
            blocks.add(Blocks.own(agent.mention()));
        }
        var input = PlainTextInputElement.builder()
                .actionId(NAME)
                .maxLength(LONGEST_NAME)
                .build();
        if (!name.isEmpty()) {
            input.setInitialValue(name);
        }
        blocks.add(InputBlock.builder()
                .blockId(NAME)
                .label(Blocks.plain(words.get("settings.agents.name")))
                .hint(Blocks.plain(words.get("settings.agents.name-hint")))
                .element(input)
                .optional(true)
                .build());
        return Forms.modal(
                ID,
                version + " " + (agent == null ? "" : agent.value()),
                words.get(agent == null ? "settings.agents.new" : "settings.agents.one"),
                "settings.save",
                blocks,
                words);
    }
}
