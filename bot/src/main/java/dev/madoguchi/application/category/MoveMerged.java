package dev.madoguchi.application.category;

import dev.madoguchi.application.InquiryChanges;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Categories.Replacement;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryEvent.What;
import java.time.InstantSource;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/** After two categories were merged, each inquiry gets the one that is left; where a process ends, the next one goes on. */
@Component
public class MoveMerged {

    private static final int AT_ONCE = 200;

    private final InquiryChanges changes;
    private final Categories categories;
    private final InstantSource clock;

    MoveMerged(InquiryChanges changes, Categories categories, InstantSource clock) {
        this.changes = changes;
        this.categories = categories;
        this.clock = clock;
    }

    public void all() {
        for (var next = categories.toMove(AT_ONCE); !next.isEmpty(); next = categories.toMove(AT_ONCE)) {
            next.forEach((id, replacement) -> changes.change(id, inquiry -> move(inquiry, replacement)));
        }
    }

    /** Somebody may have given it other categories a moment ago. */
    private void move(Inquiry inquiry, Replacement replacement) {
        var chosen = new HashSet<>(inquiry.snapshot().categories());
        if (chosen.remove(replacement.from())) {
            chosen.add(replacement.into());
        }
        var names = categories.nameOf(replacement.from()) + " → " + categories.nameOf(replacement.into());
        inquiry.recategorise(What.CATEGORY_MERGED, chosen, names, replacement.by(), clock.instant());
    }
}
