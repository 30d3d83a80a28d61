package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The form in which an admin says under which name customers know somebody, and what stands below their answers. */
public final class AgentForm {

    public static final String ID = "agent_form";
    public static final String AGENT = "agent";
    public static final String NAME = "name";

    public static final String SIGNATURE = "signature";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SIGNATURE = 1_000;

    private AgentForm() {}

    /** Without an agent: another one is chosen. {@code versions} are those of the names and the signatures. */
    public static View view(@Nullable AgentId agent, String name, String signature, String versions, Words words) {
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
        blocks.add(input(NAME, name, LONGEST_NAME, words));
        blocks.add(input(SIGNATURE, signature, LONGEST_SIGNATURE, words));
        return Forms.modal(
                ID,
                versions + " " + (agent == null ? "" : agent.value()),
                words.get(agent == null ? "settings.agents.new" : "settings.agents.one"),
                "settings.save",
                blocks,
                words);
    }

    private static LayoutBlock input(String key, String text, int longest, Words words) {
        var input = PlainTextInputElement.builder()
                .actionId(key)
                .maxLength(longest)
                .multiline(key.equals(SIGNATURE))
                .build();
        if (!text.isEmpty()) {
            input.setInitialValue(SlackText.start(text, longest));
        }
        return InputBlock.builder()
                .blockId(key)
                .label(Blocks.plain(words.get("settings.agents." + key)))
                .hint(Blocks.plain(words.get("settings.agents." + key + "-hint")))
                .element(input)
                .optional(true)
                .build();
    }
}
