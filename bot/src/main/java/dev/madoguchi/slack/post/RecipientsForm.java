package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.Message;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The form in which the author of a reply says to whom it goes. */
public final class RecipientsForm {

    public static final String ID = "recipients_form";
    public static final String TO = "to";
    public static final String CC = "cc";

    private static final int LONGEST = 3_000;
    private static final String SEPARATOR = ", ";

    private RecipientsForm() {}

    public static View view(Message reply, Words words) {
        return Forms.modal(
                ID,
                reply.inquiry().value() + " " + reply.id().value(),
                words.get("recipients.title"),
                "recipients.submit",
                List.of(
                        input(TO, words.get("recipients.to"), reply.recipients(), false),
                        copies(reply.copies(), words),
                        Blocks.own(words.get("recipients.text"))),
                words);
    }

    /** What a form cannot show, it does not change. */
    private static LayoutBlock copies(List<String> now, Words words) {
        return String.join(SEPARATOR, now).length() <= LONGEST
                ? input(CC, words.get("recipients.cc"), now, true)
                : Blocks.own(words.get("recipients.kept", now.size()));
    }

    private static LayoutBlock input(String name, String label, List<String> now, boolean optional) {
        var typed = String.join(SEPARATOR, now);
        var element = PlainTextInputElement.builder().actionId(name).maxLength(LONGEST);
        if (!typed.isEmpty() && typed.length() <= LONGEST) {
            element.initialValue(typed);
        }
        return Forms.input(name, label, element.build(), optional);
    }
}
