package dev.madoguchi.application.category;

import dev.madoguchi.application.find.AlikeInquiries;
import dev.madoguchi.application.find.AlikeInquiries.Alike;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.InquiryId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The categories that an inquiry most likely has: those that the most similar earlier ones were given, each of which votes. */
@Component
public class SuggestCategories {

    static final int MOST = 3;
    private static final int LOOKED_AT = 100;
    private static final int VOTERS = 15;

    /** How much it counts that a category is frequent: where nothing is alike, the frequent ones are likely. */
    private static final double CHANCE = 0.1;

    private final AlikeInquiries alike;
    private final Categories categories;

    SuggestCategories(AlikeInquiries alike, Categories categories) {
        this.alike = alike;
        this.categories = categories;
    }

    /** The most likely first. */
    public List<CategoryId> of(InquiryId id) {
        var near = alike.to(id, LOOKED_AT);
        var given = categories.of(near.stream().map(Alike::inquiry).toList());
        var votes = new HashMap<CategoryId, Double>();
        categories.shares().forEach((category, share) -> votes.put(category, share * CHANCE));
        near.stream()
                .filter(other -> given.containsKey(other.inquiry()))
                .limit(VOTERS)
                .forEach(other -> given.getOrDefault(other.inquiry(), List.of())
                        .forEach(category -> votes.merge(category, weight(other), Double::sum)));
        var offered = offered();
        return votes.keySet().stream()
                .filter(offered::contains)
                .sorted(Comparator.comparing(votes::get, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    /** Who is twice as alike counts four times. */
    private static double weight(Alike other) {
        return other.likeness() * other.likeness();
    }

    private HashSet<CategoryId> offered() {
        var tree = new CategoryTree(categories.all());
        return tree.inOrder().stream()
                .filter(tree::isOffered)
                .map(category -> category.id())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
