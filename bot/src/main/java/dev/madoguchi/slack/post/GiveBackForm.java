package dev.madoguchi.slack.post;

import com.slack.api.model.view.View;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.slack.Words;
import java.util.List;

/** The form in which a second person says what should be changed in a reply. */
public final class GiveBackForm {

    public static final String ID = "give_back_form";
    public static final String COMMENT = "comment";

    private GiveBackForm() {}

    public static View view(InquiryId inquiry, long asked, Words words) {
        return Forms.modal(
                ID,
                inquiry.value() + " " + asked,
                words.get("give-back.title"),
                "give-back.submit",
                List.of(Forms.words(COMMENT, words.get("give-back.comment"), true)),
                words);
    }
}
