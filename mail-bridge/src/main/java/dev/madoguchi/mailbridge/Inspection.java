package dev.madoguchi.mailbridge;

import java.util.List;

/**
 * A mail together with what its reader knows besides, for those who want to see how it was read.
 *
 * @param plainText what the mail has as plain text; "" when there is none
 * @param htmlText the title and the text of the mail's HTML, invisible characters included, whether or not the mail is shown from it
 * @param failures of a bounce or a delay: one for each address, in the order of the report and at most 20; else empty
 * @param charsetNotes those of the warnings that are about the characters
 * @param limits those of the warnings that tell what was left out because there was too much
 */
public record Inspection(
        IncomingMail mail,
        String plainText,
        String htmlText,
        List<Failure> failures,
        List<String> charsetNotes,
        List<String> limits) {

    /**
     * Why one address failed.
     *
     * @param word one of Sisimai's words, such as {@code userunknown}
     * @param hard whether no mail to this address can ever arrive
     */
    public record Failure(String word, boolean hard) {}

    public Inspection {
        failures = List.copyOf(failures);
        charsetNotes = List.copyOf(charsetNotes);
        limits = List.copyOf(limits);
    }
}
