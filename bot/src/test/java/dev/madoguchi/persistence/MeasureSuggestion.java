package dev.madoguchi.persistence;

import static dev.madoguchi.Given.KIM;
import static dev.madoguchi.Given.aMail;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.Triage;
import dev.madoguchi.application.category.SuggestCategories;
import dev.madoguchi.application.intake.Arrival;
import dev.madoguchi.application.intake.ReceiveMail;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.mailbridge.raw.RawMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How often the category that an agent gives is the first one suggested, or among the first three; beside how often it would be if the most
 * frequent ones were always suggested. After so many mails of history; in words that occurred before, and in sentences that never did.
 */
final class MeasureSuggestion {

    private static final int TESTED = 300;

    private final Categories categories = TestDatabase.get(Categories.class);
    private int uid;

    private MeasureSuggestion() {}

    public static void main(String[] args) {
        var measure = new MeasureSuggestion();
        System.out.println("language  history  wording  top-1  top-3  frequent-1  frequent-3  ms");
        for (var language : List.of("en", "ja")) {
            measure.of(language);
        }
        System.exit(0);
    }

    private void of(String language) {
        var source = new MailsToSuggestFor(language.equals("ja"));
        var history = new ArrayList<String>();
        for (int size : List.of(50, 200, 1_000)) {
            for (var mail : source.make(size - history.size(), true)) {
                var id = opened(mail);
                TestDatabase.get(Triage.class).categorise(id, List.of(), List.of(name(language, mail)), KIM);
                history.add(name(language, mail));
            }
            report(language, history, "known", source.make(TESTED, true));
            report(language, history, "new", source.make(TESTED, false));
        }
    }

    /** What is asked about is given no category: it teaches nothing. */
    private void report(String language, List<String> history, String wording, List<MailsToSuggestFor.Labelled> mails) {
        var frequent = frequent(history);
        int first = 0;
        int among = 0;
        int firstFrequent = 0;
        int amongFrequent = 0;
        long nanos = 0;
        for (var mail : mails) {
            var id = opened(mail);
            long start = System.nanoTime();
            var suggested = names(TestDatabase.get(SuggestCategories.class).of(id));
            nanos += System.nanoTime() - start;
            var wanted = name(language, mail);
            first += suggested.indexOf(wanted) == 0 ? 1 : 0;
            among += suggested.contains(wanted) ? 1 : 0;
            firstFrequent += frequent.indexOf(wanted) == 0 ? 1 : 0;
            amongFrequent += frequent.contains(wanted) ? 1 : 0;
        }
        int n = mails.size();
        System.out.printf(
                "%-8s  %7d  %-7s  %4d%%  %4d%%  %9d%%  %9d%%  %.1f%n",
                language,
                history.size(),
                wording,
                100 * first / n,
                100 * among / n,
                100 * firstFrequent / n,
                100 * amongFrequent / n,
                nanos / 1e6 / n);
    }

    private static List<String> frequent(List<String> history) {
        Map<String, Long> counts =
                history.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> names(List<CategoryId> ids) {
        return ids.stream().map(categories::nameOf).toList();
    }

    private static String name(String language, MailsToSuggestFor.Labelled mail) {
        return mail.category() + " " + language;
    }

    private InquiryId opened(MailsToSuggestFor.Labelled mail) {
        uid++;
        var raw = RawMail.of(Integer.toString(uid).getBytes(StandardCharsets.UTF_8));
        var arrival = new Arrival("support", 1, uid, TestDatabase.clock().instant(), raw);
        TestDatabase.get(ReceiveMail.class)
                .receive(
                        arrival,
                        aMail().from("c" + uid + "@example.com")
                                .about(mail.subject())
                                .saying(mail.text())
                                .build());
        return new InquiryId(TestDatabase.jdbc()
                .sql("SELECT max(id) FROM inquiry")
                .query(Long.class)
                .single());
    }
}
