package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.voice.Anonymised;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which an agent brings what a customer said to the product channel. */
public final class VoiceForm {

    public static final String ID = "voice_form";
    public static final String QUOTE = "quote";
    public static final String NEED = "need";
    public static final String NEW_NEED = "new_need";
    public static final String CATEGORY = "category";

    /** As many as fit into a form; whoever types the name of another one finds that, too. */
    public static final int MOST_NEEDS = 300;

    private VoiceForm() {}

    /** {@code category} is chosen already, if it is one that can be. */
    public static View view(
            Message mail,
            String quote,
            List<Need> needs,
            CategoryTree tree,
            @Nullable CategoryId category,
            Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(words.get("voice.text")));
        blocks.add(quote(quote, words));
        var known = needs.stream()
                .map(need -> Choices.option(need.name(), Long.toString(need.id().value())))
                .toList();
        if (!known.isEmpty()) {
            var menu = Choices.menu(NEED, words.get("voice.need-placeholder"), known, null);
            blocks.add(Forms.input(NEED, words.get("voice.need"), menu, true));
        }
        blocks.add(newNeed(words));
        var offered = tree.inOrder().stream()
                .filter(tree::isOffered)
                .map(it -> Choices.option(tree.path(it), Long.toString(it.id().value())))
                .toList();
        if (!offered.isEmpty()) {
            var chosen = category == null ? null : Long.toString(category.value());
            var menu = Choices.menu(CATEGORY, words.get("voice.category-placeholder"), offered, chosen);
            blocks.add(Forms.input(CATEGORY, words.get("voice.category"), menu, true));
        }
        var about = mail.inquiry().value() + " " + mail.id().value();
        return Forms.modal(ID, about, words.get("voice.title"), "voice.submit", blocks, words);
    }

    private static LayoutBlock quote(String quote, Words words) {
        var input = PlainTextInputElement.builder()
                .actionId(QUOTE)
                .multiline(true)
                .maxLength(Anonymised.LONGEST)
                .build();
        if (!quote.isEmpty()) {
            input.setInitialValue(quote);
        }
        return Forms.input(QUOTE, words.get("voice.quote"), input, false);
    }

    private static LayoutBlock newNeed(Words words) {
        return InputBlock.builder()
                .blockId(NEW_NEED)
                .label(Blocks.plain(words.get("voice.new")))
                .hint(Blocks.plain(words.get("voice.new-hint")))
                .element(PlainTextInputElement.builder()
                        .actionId(NEW_NEED)
                        .maxLength(Need.LONGEST_NAME)
                        .build())
                .optional(true)
                .build();
    }
}
