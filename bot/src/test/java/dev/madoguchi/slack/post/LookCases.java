package dev.madoguchi.slack.post;

import dev.madoguchi.application.find.Answered;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.application.report.Behind;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.slack.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/** What is shown to whoever looks for something. */
final class LookCases {

    private final Drawing drawing;
    private final Samples some;
    private final Data data;
    private final Words words;

    private LookCases(Drawing drawing) {
        this.drawing = drawing;
        some = drawing.some;
        data = drawing.data;
        words = drawing.words;
    }

    static void draw(Drawing drawing) {
        var looks = new LookCases(drawing);
        looks.homes();
        looks.answers();
        looks.earlierAnswers();
        looks.histories();
        looks.originals();
        looks.behind();
    }

    /** Of nobody, of who is in no channel, with nothing to do, and full ones at every place of turning. */
    private void homes() {
        var many = some.families(150);
        var full = everywhere(2);
        drawing.home("home of an outsider", HomeView.outsider(words));
        for (int mailboxes : new int[] {0, 1, 1 + data.many()}) {
            home("home, " + mailboxes, HomeState.FIRST, mailboxes, List.of(), 0);
            home("home, a little, " + mailboxes, HomeState.FIRST, mailboxes, some.categories(data.many()), 1);
            home("full home, " + mailboxes, full, mailboxes, many, 100_000);
            home("last of a home, " + mailboxes, everywhere(9_999), mailboxes, many, 90_000);
            var filtered = full.inMailbox("support2").inCategory("3");
            home("filtered home, " + mailboxes, filtered, mailboxes, many, 100_000);
        }
    }

    private static HomeState everywhere(int page) {
        var state = HomeState.FIRST;
        for (var section : Section.values()) {
            state = state.turned(section + "=" + page);
        }
        return state;
    }

    private void home(String name, HomeState state, int mailboxes, List<Category> categories, int count) {
        var counts = new EnumMap<Section, Integer>(Section.class);
        var lists = new EnumMap<Section, List<Listed>>(Section.class);
        for (var section : Section.values()) {
            counts.put(section, count);
            lists.put(section, some.listed(Math.min(count, HomeView.LINES)));
        }
        var content = new HomeView.Content(state, some.mailboxes(mailboxes), categories, counts, lists, count % 2 == 0);
        drawing.home(name, new HomeView(content, Samples.LINES, words).view());
    }

    private void answers() {
        var blocks = new LookBlocks(Samples.LINES);
        for (int count : new int[] {0, 1, LookBlocks.MOST, LookBlocks.MOST + 1}) {
            for (var title : List.of("look.open", "look.mine")) {
                drawing.answer(title + " " + count, blocks.listed(words.get(title), some.listed(count), words));
            }
            drawing.answer("search " + count, blocks.found(data.text(), some.found(count), words));
        }
    }

    private void earlierAnswers() {
        var answers = IntStream.range(0, 3)
                .mapToObj(i -> new Answered(new InquiryId(i), data.subject(), new MessageId(i), data.text(), null))
                .toList();
        var links = List.of("", Samples.LINK, "");
        drawing.whisper("earlier answers", EarlierAnswersNote.note(Samples.INQUIRY, answers, links, words));
    }

    private void histories() {
        var others = CardCases.inquiries(drawing)
                .limit(HistoryView.SHOWN)
                .map(Inquiry::new)
                .toList();
        drawing.open("no history", HistoryView.view(List.of(), id -> "", words));
        drawing.open("history", HistoryView.view(others, id -> Samples.LINK, words));
        drawing.open("history without cards", HistoryView.view(others, id -> "", words));
    }

    private void originals() {
        drawing.open("no original", OriginalView.none(Samples.INQUIRY, words));
        var choices = new MailChoices(ZoneOffset.UTC, words);
        for (int mails : new int[] {1, 100}) {
            var offered = some.mails(mails);
            for (var headers : List.of("", "Subject: x\n" + data.text())) {
                drawing.open(
                        "original of " + mails,
                        OriginalView.view(Samples.INQUIRY, offered, offered.get(0), headers, choices));
            }
        }
    }

    private void behind() {
        var day = LocalDate.parse("2026-11-16");
        for (int pages : new int[] {1, 3}) {
            for (int page = 0; page < pages; page++) {
                var shown = new BehindView.Page(17, Behind.category(3), data.category(), day, 25, page, pages - 1);
                drawing.open("behind, page " + page, BehindView.view(shown, some.listed(10), Samples.LINES, words));
            }
        }
    }
}
