package dev.madoguchi.slack.post;

import com.slack.api.model.view.View;
import dev.madoguchi.domain.Message;
import java.util.List;

/** The form in which an agent says which mail becomes an inquiry of its own. */
public final class SplitForm {

    public static final String ID = "split_form";
    public static final String MAIL = "mail";

    private SplitForm() {}

    public static View view(Message chosen, List<Message> mails, MailChoices choices) {
        var words = choices.words();
        var options = around(chosen, mails).stream().map(choices::option).toList();
        var menu = Choices.menu(MAIL, words.get("forward.choose"), options, MailChoices.value(chosen));
        return Forms.modal(
                ID,
                Long.toString(chosen.inquiry().value()),
                words.get("split.title", chosen.inquiry()),
                "split.submit",
                List.of(Forms.input(MAIL, words.get("split.label"), menu, false), Blocks.own(words.get("split.text"))),
                words);
    }

    /** The latest; where the chosen one is older, those that follow it. */
    private static List<Message> around(Message chosen, List<Message> mails) {
        int latest = Math.max(0, mails.size() - Choices.MOST);
        int first = Math.min(latest, Math.max(0, mails.indexOf(chosen)));
        return mails.subList(first, Math.min(mails.size(), first + Choices.MOST));
    }
}
