package dev.madoguchi.slack.post;

import com.slack.api.model.view.View;
import dev.madoguchi.Given;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.find.Found;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Status;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is shown to who looks for something, filled with one text. */
final class LookSamples {

    static final InquiryLines LINES = new InquiryLines(Given.MAILBOXES, LookSamples::link);

    private final Words words;
    private final String text;

    LookSamples(Words words, String text) {
        this.words = words;
        this.text = text;
    }

    Stream<ReplyPreview.Note> notes() {
        var blocks = new LookBlocks(LINES);
        return IntStream.of(0, 1, LookBlocks.MOST + 1)
                .boxed()
                .flatMap(n -> Stream.of(
                        blocks.listed(words.get("look.open"), listed(n), words), blocks.found(text, found(n), words)));
    }

    /** Homes of nobody, of who is in no channel, with nothing to do, and full ones at every place of turning. */
    Stream<View> homes() {
        var full = state(2);
        return Stream.of(
                HomeView.sentence(words.get("home.outsider")),
                home(HomeState.FIRST, List.of(), 0, 0),
                home(HomeState.FIRST, Given.MAILBOXES.all(), 0, 0),
                home(HomeState.FIRST, Given.MAILBOXES.all().subList(0, 1), 1, 3),
                home(full, Given.MAILBOXES.all(), 100_000, 150),
                home(full.inMailbox("madoguchi").inCategory("3"), Given.MAILBOXES.all(), 100_000, 150));
    }

    private static HomeState state(int page) {
        var state = HomeState.FIRST;
        for (var section : Section.values()) {
            state = state.turned(section + "=" + page);
        }
        return state;
    }

    private View home(HomeState state, List<SupportMailbox> mailboxes, int count, int categories) {
        var counts = new EnumMap<Section, Integer>(Section.class);
        var lists = new EnumMap<Section, List<Listed>>(Section.class);
        for (var section : Section.values()) {
            counts.put(section, count);
            lists.put(section, listed(Math.min(count, HomeView.LINES)));
        }
        var named = IntStream.range(0, categories)
                .mapToObj(i -> new Category(new CategoryId(i), text.isBlank() ? "Refund" : text))
                .toList();
        return new HomeView(new HomeView.Content(state, mailboxes, named, counts, lists, count == 0), LINES, words)
                .view();
    }

    List<Listed> listed(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Listed(
                        new InquiryId(i + 1),
                        text,
                        text.isEmpty() ? Given.ANNA : text,
                        "madoguchi",
                        Status.values()[i % 3],
                        i % 2 == 0 ? null : new AgentId("U0AGENT01"),
                        Given.NOW,
                        place(i)))
                .toList();
    }

    private List<Found> found(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new Found(
                        new InquiryId(i + 1),
                        text,
                        text.isEmpty() ? Given.ANNA : text,
                        Status.values()[i % Status.values().length],
                        place(i),
                        Given.NOW,
                        text))
                .toList();
    }

    private static @Nullable Place place(int i) {
        return i % 5 == 4 ? null : new Place("C0AAAAAAAA1", "1763769600.000100");
    }

    private static String link(Place place) {
        return "https://example.slack.com/archives/" + place.channel() + "/p1763769600000100";
    }
}
