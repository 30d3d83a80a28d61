package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.find.Briefing;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The packet in the thread for a colleague who takes an inquiry over. */
final class BriefingBlocks {

    private static final int SAID = 600;
    private static final int FILES = 600;
    private static final String TIME = "{date_short_pretty} {time}";

    private final Briefing briefing;
    private final List<Listed> others;
    private final InquiryLines lines;
    private final Words words;

    BriefingBlocks(Briefing briefing, List<Listed> others, InquiryLines lines, Words words) {
        this.briefing = briefing;
        this.others = others;
        this.lines = lines;
        this.words = words;
    }

    Note note(AgentId to) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(words.get("briefing.title", to.mention())));
        add("briefing.asked", briefing.asked(), blocks);
        add("briefing.latest", briefing.latest(), blocks);
        if (briefing.promised() == null) {
            blocks.add(Blocks.own(words.get("briefing.nothing-promised")));
        } else {
            add("briefing.promised", briefing.promised(), blocks);
        }
        if (!briefing.questions().isEmpty()) {
            blocks.add(Blocks.own(words.get("briefing.questions")));
            blocks.add(Blocks.said("• " + String.join("\n• ", briefing.questions())));
        }
        if (!briefing.files().isEmpty()) {
            blocks.add(Blocks.context(List.of(
                    Blocks.plain("📎 " + SlackText.inert(String.join(", ", briefing.files()), FILES)))));
        }
        if (!others.isEmpty()) {
            blocks.add(Blocks.own(words.get("briefing.others")));
            others.stream().map(other -> lines.listed(other, words)).forEach(blocks::add);
        }
        return Note.of(blocks);
    }

    private void add(String key, @Nullable Message message, List<LayoutBlock> blocks) {
        if (message == null) {
            return;
        }
        blocks.add(Blocks.own(words.get(
                key, words.time(Objects.requireNonNullElse(message.sentAt(), message.at()), TIME), who(message))));
        var body = message.body().isBlank() ? words.get("card.no-text") : message.body();
        blocks.add(Blocks.piece(SlackText.inert(body, SAID)));
    }

    /** Of what an agent wrote, who did. */
    private String who(Message message) {
        return message.kind() == Message.Kind.INCOMING
                ? ""
                : " · " + message.agent().mention();
    }
}
