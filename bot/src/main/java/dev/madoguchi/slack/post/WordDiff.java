package dev.madoguchi.slack.post;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.madoguchi.slack.SlackText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has changed between two texts, word by word: gone words are struck out, new ones stand bold. */
final class WordDiff {

    /** To compare two texts that have nothing in common takes the square of their words. */
    private static final int MOST_WORDS = 1_500;

    private static final int LONGEST = 2_800;
    private static final int AROUND = 60;

    private final List<RichTextElement> elements = new ArrayList<>();
    private int length;

    private WordDiff() {}

    /** Empty for texts that are too long to be compared. */
    static Optional<LayoutBlock> of(String before, String after, Locale language) {
        var old = words(before, language);
        var now = words(after, language);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return Optional.empty();
        }
        var diff = new WordDiff();
        diff.compare(old, now);
        return diff.elements.isEmpty()
                ? Optional.empty()
                : Optional.of(RichTextBlock.builder()
                        .elements(List.of(RichTextSectionElement.builder()
                                .elements(diff.elements)
                                .build()))
                        .build());
    }

    private void compare(List<String> old, List<String> now) {
        int at = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(old, now).getDeltas()) {
            same(String.join("", old.subList(at, change.getSource().getPosition())));
            add(String.join("", change.getSource().getLines()), false, true);
            add(String.join("", change.getTarget().getLines()), true, false);
            at = change.getSource().getPosition() + change.getSource().size();
        }
        same(String.join("", old.subList(at, old.size())));
    }

    /** Of what has not changed, only what is near. */
    private void same(String text) {
        if (text.length() <= 3 * AROUND) {
            add(text, false, false);
            return;
        }
        add(
                text.substring(0, whole(text, AROUND)) + " … " + text.substring(whole(text, text.length() - AROUND)),
                false,
                false);
    }

    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** In such a block nothing is read as a sign; a tag is spoilt all the same. */
    private void add(String text, boolean bold, boolean struck) {
        var shown = SlackText.visible(text).replace('<', '‹').replace('>', '›');
        if (shown.isEmpty() || length >= LONGEST) {
            return;
        }
        var cut = length + shown.length() <= LONGEST ? shown : shown.substring(0, whole(shown, LONGEST - length)) + "…";
        length += cut.length();
        var style = RichTextSectionElement.TextStyle.builder()
                .bold(bold)
                .strike(struck)
                .build();
        elements.add(RichTextSectionElement.Text.builder()
                .text(cut)
                .style(bold || struck ? style : null)
                .build());
    }

    private static List<String> words(String text, Locale language) {
        var words = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(language);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE && words.size() <= MOST_WORDS; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }
}
