package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.application.category.SuggestCategories;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The form in which an agent gives an inquiry its categories, and perhaps resolves it with them. */
@Component
public class CategoryForm {

    public static final String ID = "categories_form";
    public static final String CHOSEN = "chosen";
    public static final String NEW = "new";

    /** What the form bears when the inquiry is resolved with it. */
    public static final String RESOLVE = "resolve";

    private static final Logger log = LoggerFactory.getLogger(CategoryForm.class);
    private static final int LONGEST_INPUT = 500;

    private final Categories categories;
    private final Inquiries inquiries;
    private final SuggestCategories suggest;

    CategoryForm(Categories categories, Inquiries inquiries, SuggestCategories suggest) {
        this.categories = categories;
        this.suggest = suggest;
        this.inquiries = inquiries;
    }

    public View of(InquiryId id, Locale language) {
        return of(id, false, Words.in(language));
    }

    /** Resolving waits for a category: the inquiry is resolved when the form comes back. */
    public View beforeResolving(InquiryId id, Locale language) {
        return of(id, true, Words.in(language));
    }

    /** What opens that form, for a note. */
    public static LayoutBlock opens(InquiryId id, Words words) {
        var button =
                Blocks.button(Actions.RESOLVE_WITH_CATEGORY, words.get("button.categories"), Long.toString(id.value()));
        return Blocks.actions("resolve", List.of(button));
    }

    private View of(InquiryId id, boolean resolves, Words words) {
        var chosen = inquiries.get(id).snapshot().categories();
        return view(id, new CategoryTree(categories.all()), chosen, suggested(id), resolves, words);
    }

    /** The form opens without them if need be. */
    private List<CategoryId> suggested(InquiryId id) {
        try {
            return suggest.of(id);
        } catch (RuntimeException e) {
            log.warn("No categories are suggested for {}: {}", id, e.getMessage());
            return List.of();
        }
    }

    static View view(
            InquiryId id,
            CategoryTree tree,
            Set<CategoryId> chosen,
            List<CategoryId> suggested,
            boolean resolves,
            Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        if (resolves) {
            blocks.add(Blocks.own(words.get("categories.required", id)));
        }
        CategoryOptions.menu(tree, chosen, suggested, words)
                .ifPresent(menu -> blocks.add(Forms.input(CHOSEN, words.get("categories.label"), menu, true)));
        blocks.add(newName(words));
        return Forms.modal(
                ID,
                id.value() + (resolves ? " " + RESOLVE : ""),
                words.get(resolves ? "categories.title-resolve" : "categories.title", id),
                resolves ? "categories.submit-resolve" : "categories.submit",
                blocks,
                words);
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
}
