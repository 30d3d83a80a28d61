package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form in which an agent gives an inquiry its categories. */
@Component
public class CategoryForm {

    public static final String ID = "categories_form";
    public static final String CHOSEN = "chosen";
    public static final String NEW = "new";

    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_INPUT = 500;

    private final Categories categories;
    private final Inquiries inquiries;

    CategoryForm(Categories categories, Inquiries inquiries) {
        this.categories = categories;
        this.inquiries = inquiries;
    }

    public View of(InquiryId id, Locale language) {
        return view(id, categories.all(), inquiries.get(id).snapshot().categories(), Words.in(language));
    }

    /** What is chosen comes first, so that it is there however many categories there are. */
    static View view(InquiryId id, List<Category> categories, Set<CategoryId> chosen, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        var all = categories.stream()
                .sorted((a, b) -> Boolean.compare(chosen.contains(b.id()), chosen.contains(a.id())))
                .limit(MOST_OPTIONS)
                .toList();
        if (!all.isEmpty()) {
            blocks.add(choice(
                    all,
                    all.stream()
                            .filter(category -> chosen.contains(category.id()))
                            .toList(),
                    words));
        }
        blocks.add(newName(words));
        return Forms.modal(
                ID, Long.toString(id.value()), words.get("categories.title", id), "categories.submit", blocks, words);
    }

    private static LayoutBlock choice(List<Category> all, List<Category> chosen, Words words) {
        var select = MultiStaticSelectElement.builder()
                .actionId(CHOSEN)
                .placeholder(Blocks.plain(words.get("categories.placeholder")))
                .options(options(all))
                .build();
        if (!chosen.isEmpty()) {
            select.setInitialOptions(options(chosen));
        }
        return InputBlock.builder()
                .blockId(CHOSEN)
                .label(Blocks.plain(words.get("categories.label")))
                .element(select)
                .optional(true)
                .build();
    }

    private static LayoutBlock newName(Words words) {
        return InputBlock.builder()
                .blockId(NEW)
                .label(Blocks.plain(words.get("categories.new")))
                .hint(Blocks.plain(words.get("categories.new-hint")))
                .element(PlainTextInputElement.builder()
                        .actionId(NEW)
                        .maxLength(LONGEST_INPUT)
                        .build())
                .optional(true)
                .build();
    }

    private static List<OptionObject> options(List<Category> categories) {
        return categories.stream()
                .map(category -> OptionObject.builder()
                        .text(Blocks.plain(SlackText.inert(category.name(), Category.LONGEST_NAME)))
                        .value(Long.toString(category.id().value()))
                        .build())
                .toList();
    }
}
