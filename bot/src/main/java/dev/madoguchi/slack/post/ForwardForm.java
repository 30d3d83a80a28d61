package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.Attachments.Attachment;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which an agent passes mails and files on to a third person, or answers one. */
public final class ForwardForm {

    public static final String ID = "forward_form";
    public static final String TO = "to";
    public static final String NOTE = "note";
    public static final String MAILS = "mails";
    public static final String FILES = "files";

    private static final int LONGEST_ADDRESSES = 500;
    private static final int LONGEST_NOTE = 3_000;

    private final List<Message> mails;
    private final List<Attachment> files;
    private final MailChoices choices;
    private final Words words;

    /** @param mails that can go along, as {@code files} can */
    public ForwardForm(List<Message> mails, List<Attachment> files, MailChoices choices) {
        this.mails = mails;
        this.files = files;
        this.choices = choices;
        words = choices.words();
    }

    /** The last mail of the customer is chosen at first. */
    public View forward(InquiryId id) {
        var last = mails.stream().filter(mail -> mail.kind() == Kind.INCOMING).reduce((earlier, later) -> later);
        return view(Long.toString(id.value()), words.get("forward.title", id), null, last.orElse(null));
    }

    /** Nothing goes along unless it is chosen. */
    public View answer(Message mail) {
        var about = mail.inquiry().value() + " " + mail.id().value();
        return view(about, words.get("forward.title-answer"), mail.author(), null);
    }

    private View view(String about, String title, @Nullable String to, @Nullable Message chosen) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Forms.input(TO, words.get("forward.to"), address(to), false));
        blocks.add(Forms.input(NOTE, words.get("forward.note"), note(), true));
        if (!mails.isEmpty()) {
            var options = mails.stream().map(choices::option).toList();
            var menu = menu(MAILS, options);
            latest(options).stream()
                    .filter(option -> chosen != null && option.getValue().equals(MailChoices.value(chosen)))
                    .findFirst()
                    .ifPresent(option -> menu.setInitialOptions(List.of(option)));
            blocks.add(Forms.input(MAILS, words.get("forward.mails"), menu, true));
        }
        if (!files.isEmpty()) {
            var options = files.stream()
                    .map(file -> Choices.option(file.name(), Long.toString(file.id())))
                    .toList();
            blocks.add(Forms.input(FILES, words.get("forward.files"), menu(FILES, options), true));
        }
        blocks.add(Blocks.own(words.get("forward.text")));
        return Forms.modal(ID, about, title, "forward.submit", blocks, words);
    }

    private static PlainTextInputElement address(@Nullable String to) {
        var address = PlainTextInputElement.builder().actionId(TO).maxLength(LONGEST_ADDRESSES);
        if (to != null && to.length() <= LONGEST_ADDRESSES) {
            address.initialValue(to);
        }
        return address.build();
    }

    private static PlainTextInputElement note() {
        return PlainTextInputElement.builder()
                .actionId(NOTE)
                .multiline(true)
                .maxLength(LONGEST_NOTE)
                .build();
    }

    private MultiStaticSelectElement menu(String name, List<OptionObject> options) {
        return MultiStaticSelectElement.builder()
                .actionId(name)
                .placeholder(Blocks.plain(words.get("forward.choose")))
                .options(latest(options))
                .build();
    }

    private static List<OptionObject> latest(List<OptionObject> options) {
        return options.subList(Math.max(0, options.size() - Choices.MOST), options.size());
    }
}
