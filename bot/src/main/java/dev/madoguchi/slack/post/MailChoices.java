package dev.madoguchi.slack.post;

import com.slack.api.model.block.composition.OptionObject;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.Message.Kind;
import dev.madoguchi.slack.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * Mails in a menu: when each came or left, from whom, and how it begins.
 *
 * @param zone of who reads it: a menu shows no time that Slack writes for each reader
 */
public record MailChoices(ZoneId zone, Words words) {

    /** What follows still shows how the mail begins. */
    private static final int NAME = 30;

    private static final int BEGINNING = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    OptionObject option(Message mail) {
        var label = TIME.format(mail.at().atZone(zone)) + " · " + start(who(mail), NAME) + " · "
                + start(mail.body().strip(), BEGINNING);
        return Choices.option(label, value(mail));
    }

    static String value(Message mail) {
        return Long.toString(mail.id().value());
    }

    private String who(Message mail) {
        return mail.kind() == Kind.REPLY
                ? words.get("forward.ours")
                : Objects.requireNonNullElse(mail.sender(), mail.author());
    }

    /** Of its first line. */
    private static String start(String text, int longest) {
        int end = text.indexOf('\n');
        return text.substring(0, Math.min(end < 0 ? text.length() : end, longest));
    }
}
