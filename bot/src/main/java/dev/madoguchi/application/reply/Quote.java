package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Message;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The customer's mail below the answer, introduced as mail programs do, so that it is recognised as history. */
record Quote(String intro, String plain) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    static Quote of(Message mail, Locale language) {
        var when = DATE.format(mail.at().atOffset(ZoneOffset.UTC));
        var who = mail.sender() == null ? mail.author() : mail.sender();
        var intro = language.getLanguage().equals("ja")
                ? when + " " + who + " <" + mail.author() + ">:"
                : "On " + when + ", " + who + " wrote:";
        return new Quote(intro, mail.body());
    }

    /** Each line behind a ">". */
    String text() {
        return plain.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
