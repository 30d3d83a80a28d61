package dev.madoguchi.slack.post;

import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.Arrays;
import java.util.List;

/** What is said in one sentence: to one person, below an input of a form, as the answer to a command. */
final class SentenceCases {

    private static final int DETAIL = 100;
    private static final int MOST_DETAILS = 8;

    private final Drawing drawing;
    private final Data data;

    private SentenceCases(Drawing drawing) {
        this.drawing = drawing;
        data = drawing.data;
    }

    static void draw(Drawing drawing) {
        var sentences = new SentenceCases(drawing);
        drawing.keys().forEach(sentences::say);
        sentences.refuseElsewhere();
        for (var rule : Rule.values()) {
            sentences.refuse(new Refusal(rule, Samples.AGENT.mention(), Samples.INQUIRY));
            sentences.refuse(new Refusal(rule, drawing.data.text(), Samples.INQUIRY));
        }
    }

    /** Everything that the desk can say, so that it does not matter who says it. */
    private void say(String key) {
        if (data == Data.EMPTY || drawing.pattern(key).contains("{")) {
            var details = new Object[MOST_DETAILS];
            Arrays.fill(details, detail(drawing.pattern(key)));
            drawing.whisper(key, drawing.words.get(key, details));
        }
    }

    private Object detail(String pattern) {
        if (pattern.contains(",choice") || pattern.contains(",number")) {
            return data.many();
        }
        return pattern.contains("<{") ? Samples.LINK : SlackText.inert(data.text(), DETAIL);
    }

    private void refuse(Refusal refusal) {
        drawing.whisper("refusal " + refusal.rule(), drawing.words.of(refusal));
        drawing.error("refusal " + refusal.rule(), drawing.words.inForm(refusal));
    }

    /** Where else somebody hears a no. */
    private void refuseElsewhere() {
        var said = drawing.words.of(new Refusal(Rule.UNREADABLE, data.text()));
        drawing.answer("command refused", new Note(said, List.of()));
        drawing.open("settings refused", SettingsViews.no(said, drawing.words));
        drawing.whisper("kept as a note", drawing.words.get("internal.refused", said));
    }
}
