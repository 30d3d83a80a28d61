package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.CategoryRule;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form in which an admin makes or changes a rule for categories. */
public final class RuleForm {

    public static final String ID = "rule_form";
    public static final String MAILBOX = "mailbox";
    public static final String SENDERS = "senders";
    public static final String SUBJECTS = "subjects";
    public static final String RECIPIENTS = "recipients";
    public static final String WORDS = "words";
    public static final String CATEGORIES = CategoryForm.CHOSEN;
    public static final String REMOVE = "remove";
    public static final String ANY = "*";

    private static final int LONGEST_INPUT = CategoryRule.MOST_TEXTS * (CategoryRule.LONGEST_TEXT + 1);

    private RuleForm() {}

    /** Without a rule: a new one. */
    public static View view(
            @Nullable CategoryRule rule, CategoryTree tree, List<SupportMailbox> mailboxes, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(texts(SENDERS, rule == null ? List.of() : rule.senders(), words));
        blocks.add(texts(SUBJECTS, rule == null ? List.of() : rule.subjects(), words));
        blocks.add(texts(RECIPIENTS, rule == null ? List.of() : rule.recipients(), words));
        blocks.add(texts(WORDS, rule == null ? List.of() : rule.words(), words));
        blocks.add(Forms.input(
                MAILBOX,
                words.get("settings.rules.mailbox"),
                mailbox(rule == null ? null : rule.mailbox(), mailboxes, words),
                false));
        CategoryOptions.menu(tree, rule == null ? Set.of() : rule.categories(), List.of(), words)
                .ifPresent(menu ->
                        blocks.add(Forms.input(CATEGORIES, words.get("settings.rules.categories"), menu, true)));
        if (rule != null) {
            blocks.add(remove(words));
        }
        return Forms.modal(
                ID,
                rule == null ? "new" : rule.id() + " " + rule.version(),
                words.get(rule == null ? "settings.rules.new" : "settings.rules.one"),
                "settings.save",
                blocks,
                words);
    }

    private static LayoutBlock texts(String name, List<String> texts, Words words) {
        var input = PlainTextInputElement.builder()
                .actionId(name)
                .multiline(true)
                .maxLength(LONGEST_INPUT)
                .build();
        if (!texts.isEmpty()) {
            input.setInitialValue(String.join("\n", texts));
        }
        return InputBlock.builder()
                .blockId(name)
                .label(Blocks.plain(words.get("settings.rules." + name)))
                .hint(Blocks.plain(words.get("settings.rules." + name + "-hint")))
                .element(input)
                .optional(true)
                .build();
    }

    static StaticSelectElement mailbox(@Nullable String chosen, List<SupportMailbox> mailboxes, Words words) {
        var options = new ArrayList<OptionObject>();
        options.add(Forms.option(words.get("home.all-mailboxes"), ANY));
        mailboxes.forEach(mailbox -> options.add(Choices.option(mailbox.publicName(), mailbox.name())));
        return Choices.menu(MAILBOX, words.get("home.mailbox"), options, Objects.requireNonNullElse(chosen, ANY));
    }

    static LayoutBlock remove(Words words) {
        var option = Forms.option(words.get("settings.remove"), REMOVE);
        var box = CheckboxesElement.builder()
                .actionId(REMOVE)
                .options(List.of(option))
                .build();
        return Forms.input(REMOVE, words.get("settings.remove-label"), box, true);
    }
}
