package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Digests.File;
import dev.madoguchi.application.report.Digests.Scope;
import dev.madoguchi.application.report.Figures;
import dev.madoguchi.application.report.ManyFigures;
import dev.madoguchi.application.report.SomeFigures;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The digest, what explains it, and the figures of a running week. */
final class DigestCases {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final Drawing drawing;
    private final Data data;
    private final Words words;

    private DigestCases(Drawing drawing) {
        this.drawing = drawing;
        data = drawing.data;
        words = drawing.words;
    }

    static void draw(Drawing drawing) {
        var digests = new DigestCases(drawing);
        for (int size : new int[] {0, 1, 100}) {
            var figures = digests.figures(size);
            digests.posted("digest of " + size, figures, null);
            digests.posted("late digest of " + size, figures, MONDAY);
            drawing.answer("stats of " + size, DigestBlocks.note(digests.shown(figures, true, null)));
        }
        drawing.answer(
                "no such stats",
                new Note(drawing.words.get("stats.unknown", SlackText.inert(drawing.data.text(), 80)), List.of()));
    }

    private void posted(String name, Figures figures, @Nullable LocalDate due) {
        var shown = shown(figures, false, due);
        var blocks = new ArrayList<>(DigestBlocks.of(new DigestText(shown)));
        blocks.add(picture(File.CHART, shown));
        drawing.post(name, Note.of(blocks));
        var between =
                List.of(picture(File.TIMES, shown), picture(File.HOURS, shown), BehindMenu.of(digest(figures), words));
        drawing.post(name + " explained", DigestBlocks.explained(shown, between));
    }

    private static LayoutBlock picture(File file, DigestShown shown) {
        return DigestPictures.block("F0PICTURE1", file, shown);
    }

    private static Digest digest(Figures figures) {
        var scope = new Scope(Drawing.CHANNEL, ZoneOffset.UTC, List.of("support"), false, null);
        return new Digest(17, scope, figures, Map.of(), "1763769600.000100", Samples.NOW);
    }

    private DigestShown shown(Figures figures, boolean soFar, @Nullable LocalDate due) {
        return new DigestShown(figures, words, soFar, due, id -> id % 2 == 0 ? Samples.LINK : "", id -> data.person());
    }

    private Figures figures(int size) {
        return size == 0 ? SomeFigures.nothing(MONDAY) : new ManyFigures(MONDAY, size, data.typed(75)).figures();
    }
}
