package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.ReplyTemplate;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form in which an admin writes a reply template. */
public final class TemplateForm {

    public static final String ID = "template_form";
    public static final String NAME = "name";
    public static final String BODY = "body";

    private TemplateForm() {}

    /** Without a template: a new one. */
    public static View view(
            @Nullable ReplyTemplate template, CategoryTree tree, List<SupportMailbox> mailboxes, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Forms.input(NAME, words.get("settings.name"), name(template), false));
        blocks.add(body(template, words));
        blocks.add(Forms.input(
                RuleForm.MAILBOX,
                words.get("settings.rules.mailbox"),
                RuleForm.mailbox(template == null ? null : template.mailbox(), mailboxes, words),
                false));
        CategoryOptions.menu(tree, template == null ? Set.of() : template.categories(), List.of(), words)
                .ifPresent(menu -> blocks.add(
                        Forms.input(RuleForm.CATEGORIES, words.get("settings.templates.categories"), menu, true)));
        if (template != null) {
            blocks.add(RuleForm.remove(words));
        }
        return Forms.modal(
                ID,
                template == null ? "new" : template.id() + " " + template.version(),
                words.get(template == null ? "settings.templates.new" : "settings.templates.one"),
                "settings.save",
                blocks,
                words);
    }

    private static PlainTextInputElement name(@Nullable ReplyTemplate template) {
        var name = PlainTextInputElement.builder()
                .actionId(NAME)
                .maxLength(ReplyTemplate.LONGEST_NAME)
                .build();
        if (template != null) {
            name.setInitialValue(template.name());
        }
        return name;
    }

    private static LayoutBlock body(@Nullable ReplyTemplate template, Words words) {
        var body = PlainTextInputElement.builder()
                .actionId(BODY)
                .multiline(true)
                .maxLength(ReplyTemplate.LONGEST_BODY)
                .build();
        if (template != null) {
            body.setInitialValue(template.body());
        }
        return InputBlock.builder()
                .blockId(BODY)
                .label(Blocks.plain(words.get("settings.templates.body")))
                .hint(Blocks.plain(words.get("settings.templates.body-hint", ReplyTemplate.placeholders())))
                .element(body)
                .build();
    }
}
