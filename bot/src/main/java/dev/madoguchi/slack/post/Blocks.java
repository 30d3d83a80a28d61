package dev.madoguchi.slack.post;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The few shapes of which everything the desk posts is made. Customers' words go into plain text only. */
public final class Blocks {

    static final int HEADER = 150;
    static final int SECTION = 3_000;

    private Blocks() {}

    static LayoutBlock header(String customersWords) {
        return HeaderBlock.builder()
                .text(plain(SlackText.inert(customersWords, HEADER)))
                .build();
    }

    /** Words of a customer, up to what a section holds. */
    static LayoutBlock said(String customersWords) {
        return SectionBlock.builder()
                .text(plain(SlackText.inert(customersWords, SECTION)))
                .build();
    }

    static LayoutBlock said(String customersWords, BlockElement beside) {
        return SectionBlock.builder()
                .text(plain(SlackText.inert(customersWords, SECTION)))
                .accessory(beside)
                .build();
    }

    /** A piece of words that is escaped and cut already. */
    static LayoutBlock piece(String escaped) {
        return SectionBlock.builder().text(plain(escaped)).build();
    }

    static LayoutBlock piece(String escaped, BlockElement beside) {
        return SectionBlock.builder().text(plain(escaped)).accessory(beside).build();
    }

    /** The desk's own words, with its own markup. */
    public static LayoutBlock own(String mrkdwn) {
        return SectionBlock.builder().text(mrkdwn(mrkdwn)).build();
    }

    static LayoutBlock context(List<ContextBlockElement> elements) {
        return ContextBlock.builder().elements(elements).build();
    }

    static LayoutBlock actions(String blockId, List<BlockElement> elements) {
        return ActionsBlock.builder().blockId(blockId).elements(elements).build();
    }

    static ButtonElement button(String actionId, String label, String value) {
        return ButtonElement.builder()
                .actionId(actionId)
                .text(PlainTextObject.builder().text(label).emoji(true).build())
                .value(value)
                .build();
    }

    /** Of what can be done with the thing of this number. */
    static OverflowMenuElement menu(String actionId, List<String> acts, String number, Words words) {
        return OverflowMenuElement.builder()
                .actionId(actionId)
                .options(acts.stream()
                        .map(act -> Forms.option(words.get("menu." + act), act + ":" + number))
                        .toList())
                .build();
    }

    static PlainTextObject plain(String escaped) {
        return PlainTextObject.builder().text(escaped).emoji(false).build();
    }

    public static MarkdownTextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(text).verbatim(true).build();
    }
}
