package dev.madoguchi.domain.voice;

import dev.madoguchi.domain.guard.NumberShape;
import java.util.List;

/** A customer's words without what tells who they are. */
public final class Anonymised {

    /** What a Slack form holds; more of a mail is nobody's quote. */
    public static final int LONGEST = 3_000;

    /** More of a text is not looked at. */
    private static final int LOOKED_AT = 20_000;

    private Anonymised() {}

    /** Whatever may tell it is taken out: what should stay, an agent puts in again. */
    public static String of(String text, Names names, List<NumberShape> orderNumbers) {
        var gaps = new Gaps(start(text, LOOKED_AT));
        Letter.take(gaps);
        SignedBy.take(gaps);
        Contacts.take(gaps);
        Numbers.takePhones(gaps);
        Numbers.takeOrders(gaps);
        Numbers.takeShapes(gaps, orderNumbers);
        names.take(gaps);
        return start(gaps.rendered().strip(), LONGEST);
    }

    /** What an agent has looked through: only what is never anybody's wish is taken out. */
    public static String edited(String text) {
        var gaps = new Gaps(text);
        Contacts.take(gaps);
        Numbers.takePhones(gaps);
        return gaps.rendered().strip();
    }

    private static String start(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
