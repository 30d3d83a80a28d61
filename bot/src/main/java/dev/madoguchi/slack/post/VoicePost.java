package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.domain.voice.Voice;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a customer said, in the thread of a need.
 *
 * @param category its name, or empty
 * @param week in which it was said
 * @param inquiry its number, with a way to its card for those who may see that; empty once it is forgotten
 */
record VoicePost(Voice voice, String category, LocalDate week, Optional<String> inquiry, Words words) {

    private static final int LINE = 300;

    String text() {
        return Reading.of(blocks());
    }

    List<LayoutBlock> blocks() {
        var about = new ArrayList<String>();
        about.add(SlackText.inert(voice.mailbox(), LINE));
        if (!category.isEmpty()) {
            about.add(SlackText.inert(category, LINE));
        }
        about.add(words.get("voice.week", week.toString()));
        inquiry.ifPresent(about::add);
        return List.of(Blocks.said(voice.quote()), Blocks.context(List.of(Blocks.mrkdwn(String.join(" · ", about)))));
    }
}
