package dev.madoguchi.slack.post;

import com.slack.api.model.view.View;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import dev.madoguchi.slack.Words;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The form in which an agent says which mail becomes an inquiry of its own. */
public final class SplitForm {

    public static final String ID = "split_form";
    public static final String MAIL = "mail";

    private static final int LOOKED_AT = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm 'UTC'");

    private SplitForm() {}

    /** The last one is chosen: it is the one that was just read. */
    public static View view(InquiryId id, List<Message> mails, Words words) {
        var latest = mails.subList(Math.max(0, mails.size() - Choices.MOST), mails.size());
        var options = latest.stream()
                .map(mail -> Choices.option(label(mail), Long.toString(mail.id().value())))
                .toList();
        var last = Long.toString(latest.get(latest.size() - 1).id().value());
        var menu = Choices.menu(MAIL, words.get("forward.choose"), options, last);
        return Forms.modal(
                ID,
                Long.toString(id.value()),
                words.get("split.title", id),
                "split.submit",
                List.of(Forms.input(MAIL, words.get("split.label"), menu, false), Blocks.own(words.get("split.text"))),
                words);
    }

    private static String label(Message mail) {
        var first = mail.body().strip().lines().findFirst().orElse("");
        return DAY.format(mail.at().atOffset(ZoneOffset.UTC)) + " "
                + first.substring(0, Math.min(first.length(), LOOKED_AT));
    }
}
