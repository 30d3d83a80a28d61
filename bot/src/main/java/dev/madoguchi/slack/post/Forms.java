package dev.madoguchi.slack.post;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The frame of every form. In each input the block and what is in it have one name. */
final class Forms {

    private static final int LONGEST_INPUT = 500;

    private Forms() {}

    /** {@code about} comes back with the form: the number of the inquiry, and after a blank what else it needs. */
    static View modal(String id, String about, String title, String submit, List<LayoutBlock> blocks, Words words) {
        return View.builder()
                .type("modal")
                .callbackId(id)
                .privateMetadata(about)
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(words.get(submit))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(words.get("form.cancel"))
                        .build())
                .blocks(blocks)
                .build();
    }

    /** Only to be read. */
    static View sheet(String title, String about, List<LayoutBlock> blocks, Words words) {
        return View.builder()
                .type("modal")
                .privateMetadata(about)
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(words.get("form.close"))
                        .build())
                .blocks(blocks)
                .build();
    }

    static LayoutBlock input(String name, String label, BlockElement element, boolean optional) {
        return InputBlock.builder()
                .blockId(name)
                .label(Blocks.plain(label))
                .element(element)
                .optional(optional)
                .build();
    }

    /** A few words, which may be missing. */
    static InputBlock words(String name, String label, boolean severalLines) {
        return InputBlock.builder()
                .blockId(name)
                .label(Blocks.plain(label))
                .element(PlainTextInputElement.builder()
                        .actionId(name)
                        .maxLength(LONGEST_INPUT)
                        .multiline(severalLines)
                        .build())
                .optional(true)
                .build();
    }

    static OptionObject option(String label, String value) {
        return OptionObject.builder().text(Blocks.plain(label)).value(value).build();
    }
}
