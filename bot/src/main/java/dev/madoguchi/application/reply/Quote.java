package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.SupportMailbox;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The customer's newest mail below the answer, introduced as mail programs do, so that it is recognised as history. */
record Quote(String intro, String plain) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_LINES = 300;

    static Quote of(Message mail, SupportMailbox mailbox) {
        var when = date(mail, mailbox);
        var who = mail.sender() == null ? mail.author() : mail.sender();
        var intro = mailbox.language().getLanguage().equals("ja")
                ? when + " " + who + " <" + mail.author() + ">:"
                : "On " + when + ", " + who + " wrote:";
        return new Quote(intro, mail.body());
    }

    /** When a mail came, in the zone in which the mailbox is answered. */
    static String date(Message mail, SupportMailbox mailbox) {
        return DATE.format(mail.at().atZone(mailbox.serviceLevel().hours().zone()));
    }

    /** The introduction, and each line behind a ">"; of a very long mail the beginning. */
    String whole() {
        var quoted = new StringBuilder(intro);
        int lines = 0;
        for (var line : plain.lines().limit(MOST_LINES + 1L).toList()) {
            if (++lines > MOST_LINES || quoted.length() + line.length() > MOST_CHARACTERS) {
                return quoted.append("\n> […]").toString();
            }
            quoted.append("\n> ").append(line);
        }
        return quoted.toString();
    }
}
