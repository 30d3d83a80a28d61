package dev.madoguchi.application.report;

import dev.madoguchi.application.report.Figures.CategoryCount;
import dev.madoguchi.application.report.Figures.Change;
import dev.madoguchi.application.report.Figures.Revised;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was posted of the period before, and is counted differently today because inquiries got other categories later. */
final class Revisions {

    private Revisions() {}

    /** @param now the counts of today, which have those of the period before beside them */
    static List<Revised> of(Figures posted, List<CategoryCount> now, Change uncategorised) {
        var then = byNumber(posted.categories());
        var today = byNumber(now);
        var revised = new ArrayList<Revised>();
        for (var category : now) {
            int count = then.getOrDefault(category.id(), 0);
            if (category.parent() == null && count != category.before()) {
                revised.add(new Revised(category.name(), count, category.before()));
            }
        }
        for (var category : posted.categories()) {
            if (category.parent() == null && category.count() > 0 && !today.containsKey(category.id())) {
                revised.add(new Revised(category.name(), category.count(), 0));
            }
        }
        if (posted.uncategorised().now() != uncategorised.before()) {
            revised.add(new Revised("", posted.uncategorised().now(), uncategorised.before()));
        }
        return revised;
    }

    private static Map<Long, Integer> byNumber(List<CategoryCount> categories) {
        return categories.stream().collect(Collectors.toMap(CategoryCount::id, CategoryCount::count));
    }
}
