package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form in which an agent opens an inquiry: writes to a customer first, or writes down what one said. */
public final class NewInquiryForm {

    public static final String ID = "new_inquiry_form";
    public static final String KIND = "kind";
    public static final String MAILBOX = "mailbox";
    public static final String CONTACT = "contact";
    public static final String NAME = "name";
    public static final String SUBJECT = "subject";
    public static final String TEXT = "text";
    public static final String CATEGORIES = CategoryForm.CHOSEN;

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_CONTACT = 254;

    /** What is opened, in the order of the form. */
    public enum Kind {
        /** A mail leaves. */
        MAIL,
        /** Nothing leaves. */
        CALL
    }

    private NewInquiryForm() {}

    /**
     * What the form shows at first.
     *
     * @param mailboxes those whose channels the agent is in
     * @param origin channel and time stamp of the message it is made from, with a blank between them; otherwise empty
     */
    public record Draft(
            List<SupportMailbox> mailboxes,
            @Nullable String mailbox,
            Kind kind,
            String text,
            String origin,
            CategoryTree categories) {}

    public static View view(Draft draft, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Forms.input(KIND, words.get("new.kind"), kinds(draft.kind, words), false));
        blocks.add(Forms.input(MAILBOX, words.get("new.mailbox"), mailboxes(draft), false));
        blocks.add(line(CONTACT, LONGEST_CONTACT, true, words));
        blocks.add(line(NAME, LONGEST_NAME, true, words));
        blocks.add(line(SUBJECT, LONGEST_SUBJECT, false, words));
        blocks.add(text(draft.text, words));
        CategoryOptions.menu(draft.categories, Set.of(), List.of(), words)
                .ifPresent(menu -> blocks.add(Forms.input(CATEGORIES, words.get("categories.label"), menu, true)));
        return Forms.modal(ID, draft.origin, words.get("new.title"), "new.submit", blocks, words);
    }

    /** In its place, why there is none. */
    public static View refused(String why, Words words) {
        return Forms.sheet(words.get("new.title"), "", List.of(Blocks.own(why)), words);
    }

    private static RadioButtonsElement kinds(Kind chosen, Words words) {
        var options = List.of(Kind.values()).stream()
                .map(kind -> Forms.option(words.get("new." + kind), kind.name()))
                .toList();
        return RadioButtonsElement.builder()
                .actionId(KIND)
                .options(options)
                .initialOption(options.get(chosen.ordinal()))
                .build();
    }

    private static StaticSelectElement mailboxes(Draft draft) {
        var options = draft.mailboxes.stream()
                .limit(Choices.MOST)
                .map(mailbox -> Choices.option(mailbox.publicName(), mailbox.name()))
                .toList();
        return StaticSelectElement.builder()
                .actionId(MAILBOX)
                .options(options)
                .initialOption(options.stream()
                        .filter(option -> option.getValue().equals(draft.mailbox))
                        .findFirst()
                        .orElse(options.get(0)))
                .build();
    }

    private static LayoutBlock line(String name, int longest, boolean optional, Words words) {
        var line = InputBlock.builder()
                .blockId(name)
                .label(Blocks.plain(words.get("new." + name)))
                .element(PlainTextInputElement.builder()
                        .actionId(name)
                        .maxLength(longest)
                        .build())
                .optional(optional);
        if (name.equals(CONTACT)) {
            line.hint(Blocks.plain(words.get("new.contact-hint")));
        }
        return line.build();
    }

    private static LayoutBlock text(String text, Words words) {
        var input = PlainTextInputElement.builder()
                .actionId(TEXT)
                .multiline(true)
                .maxLength(LONGEST_TEXT)
                .build();
        if (!text.isEmpty()) {
            input.setInitialValue(text);
        }
        return InputBlock.builder()
                .blockId(TEXT)
                .label(Blocks.plain(words.get("new.text")))
                .hint(Blocks.plain(words.get("new.text-hint")))
                .element(input)
                .build();
    }
}
