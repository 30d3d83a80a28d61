package dev.madoguchi.slack.post;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What blocks say, for those to whom they are read: a screen reader reads the text beside them, and nothing else. */
final class Reading {

    private Reading() {}

    /** All their words in their order, without what can be clicked. */
    static String of(List<LayoutBlock> blocks) {
        var said = blocks.stream().flatMap(Reading::lines).collect(Collectors.joining("\n"));
        return SlackText.shortened(said, SlackClient.LONGEST_TEXT);
    }

    private static Stream<String> lines(LayoutBlock block) {
        if (block instanceof HeaderBlock header) {
            return Stream.of(header.getText().getText());
        }
        if (block instanceof SectionBlock section) {
            var fields = Objects.requireNonNullElse(section.getFields(), List.<TextObject>of());
            return Stream.concat(Stream.of(section.getText()), fields.stream()).map(TextObject::getText);
        }
        if (block instanceof ContextBlock context) {
            return Stream.of(context.getElements().stream().map(Reading::words).collect(Collectors.joining(" · ")));
        }
        return block instanceof ImageBlock image ? Stream.of(image.getAltText()) : Stream.of();
    }

    private static String words(ContextBlockElement element) {
        return element instanceof TextObject text ? text.getText() : "";
    }
}
