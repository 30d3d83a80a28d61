package dev.madoguchi.application.find;

import dev.madoguchi.application.find.AlikeInquiries.Alike;
import dev.madoguchi.domain.InquiryId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How this was answered before: the resolved inquiries that are most like one, with what was answered. */
@Component
public class EarlierAnswers {

    static final int MOST = 3;
    private static final int LOOKED_AT = 100;

    /** Less in common is chance. */
    private static final double ALIKE = 0.15;

    private final AlikeInquiries alike;
    private final AnsweredInquiries answered;

    EarlierAnswers(AlikeInquiries alike, AnsweredInquiries answered) {
        this.alike = alike;
        this.answered = answered;
    }

    /** Only of these mailboxes; the most alike first. */
    public List<Answered> to(InquiryId id, Collection<String> mailboxes) {
        var near = alike.to(id, LOOKED_AT).stream()
                .filter(other -> other.likeness() >= ALIKE)
                .map(Alike::inquiry)
                .toList();
        var answers = answered.of(near, mailboxes);
        return near.stream()
                .flatMap(other -> Optional.ofNullable(answers.get(other)).stream())
                .limit(MOST)
                .toList();
    }
}
