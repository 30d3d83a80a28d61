package dev.madoguchi.slack.post;

import dev.madoguchi.Given;
import dev.madoguchi.TestDatabase;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Search;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.application.find.Viewer;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.persistence.ManyInquiries;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** How long a Home and a search take in a large database; a program, not a test. CONTRIBUTING.md says how to run it. */
final class MeasureLooking {

    private static final List<String> MAILBOXES = List.of("support", "madoguchi", "checked");
    private static final List<String> SOUGHT = List.of(
            "返金",
            "請求書",
            "がそりん",
            "invoice",
            "order 4711",
            "anna77",
            "領収書 再発行",
            "no such words at all",
            "delivery",
            "お願い");
    private static final int ROUNDS = 20;

    private MeasureLooking() {}

    public static void main(String... arguments) {
        int inquiries = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        System.out.println("filling " + inquiries + " inquiries: " + ManyInquiries.fill(inquiries));
        var home = new ArrayList<Long>();
        for (int i = 0; i < SOUGHT.size() * ROUNDS; i++) {
            var state = i % 2 == 0 ? HomeState.FIRST : HomeState.FIRST.turned("NOBODYS=40");
            home.add(timed(() -> drawHome(state)));
        }
        tell("Home", home);
        var all = new ArrayList<Long>();
        for (var typed : SOUGHT) {
            var times = new ArrayList<Long>();
            for (int i = 0; i < ROUNDS; i++) {
                times.add(timed(() -> search(typed)));
            }
            tell("search " + typed, times);
            all.addAll(times);
        }
        tell("search", all);
        ManyInquiries.plans().forEach(System.out::println);
        System.exit(0);
    }

    private static void drawHome(HomeState state) {
        var worklists = TestDatabase.get(Worklists.class);
        var viewer = new Viewer(Given.KIM, MAILBOXES, null);
        var lists = new EnumMap<Section, List<Listed>>(Section.class);
        var counts = worklists.counts(viewer);
        for (var section : Section.values()) {
            lists.put(section, worklists.list(section, viewer, state.page(section) * HomeView.LINES, HomeView.LINES));
        }
        var categories = TestDatabase.get(Categories.class).all();
        var content = new HomeView.Content(state, Given.MAILBOXES.all(), categories, counts, lists, false);
        new HomeView(content, Samples.LINES, Words.in(Locale.JAPANESE)).view();
    }

    private static void search(String typed) {
        var found = TestDatabase.get(Search.class).find(typed, MAILBOXES, LookBlocks.MOST + 1);
        new LookBlocks(Samples.LINES).found(typed, found, Words.in(Locale.JAPANESE));
    }

    private static long timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000;
    }

    private static void tell(String what, List<Long> micros) {
        var sorted = micros.stream().sorted().toList();
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.get(sorted.size() * 95 / 100) / 1000.0,
                sorted.get(sorted.size() - 1) / 1000.0);
    }
}
