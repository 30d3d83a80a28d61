package dev.madoguchi.mailbridge.text;

import java.util.Locale;

/**
 * A sentence that may introduce a quotation, weighed by what it knows.
 *
 * @param words without what ends it
 * @param colon whether a colon ends it
 * @param ruled whether a drawn line ends it
 * @param quoteFollows whether a marked quotation stands below
 */
record AttributionSentence(String words, boolean colon, boolean ruled, boolean quoteFollows) {

    private static final int LONGEST_DATE = 60;

    static AttributionSentence of(String sentence, boolean quoteFollows) {
        int end = sentence.length();
        boolean colon = false;
        while (end > 0 && " :：-—*_".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
            colon |= sentence.charAt(end) == ':' || sentence.charAt(end) == '：';
        }
        return new AttributionSentence(sentence.substring(0, end), colon, sentence.endsWith("--"), quoteFollows);
    }

    boolean isWhole() {
        if (words.isEmpty()) {
            return false;
        }
        return colon ? isWholeWithColon() : isWholeWithoutColon();
    }

    private boolean isWholeWithColon() {
        boolean dated = DateSigns.begin(words);
        boolean mailbox = words.indexOf('@') >= 0;
        boolean who = mailbox || words.indexOf('<') >= 0;
        if (isDated() && mailbox && (DateSigns.hasTime(words) || who && hasAddressAtEnd())) {
            return true; // when and who, and then a colon: so it is in every language
        }
        if (dated && (who || quoteFollows) || AttributionWords.quotes(words) && (who || quoteFollows)) {
            return true;
        }
        var lower = words.toLowerCase(Locale.ROOT);
        boolean opens = AttributionWords.opens(words);
        if (AttributionWords.endsWithVerb(lower)) {
            return quoteFollows || who || !AttributionWords.endsWithWeakVerb(lower) && (isDated() || opens);
        }
        boolean verbInside = AttributionWords.hasVerbInside(lower);
        return verbInside && (opens || dated || who) && (DateSigns.hasDigit(words) || mailbox)
                || quoteFollows && isDated() && opens;
    }

    private boolean isWholeWithoutColon() {
        if (DateSigns.begin(words) && (DateSigns.hasZone(words) || words.endsWith(">") && quoteFollows)) {
            return true;
        }
        boolean digitAtEnd = Character.isDigit(words.charAt(words.length() - 1));
        if (digitAtEnd) {
            return words.regionMatches(true, 0, "posted by ", 0, 10);
        }
        return isDated()
                && (words.indexOf('@') >= 0 || ruled || quoteFollows)
                && AttributionWords.endsWithVerb(words.toLowerCase(Locale.ROOT));
    }

    private boolean isDated() {
        return DateSigns.hasTime(words) || DateSigns.hasYear(words);
    }

    private boolean hasAddressAtEnd() {
        return words.endsWith(">") || words.endsWith(")") || words.endsWith("]") || words.indexOf('<') >= 0;
    }

    /** Whether the sentence may go on in the line below this one. */
    static boolean mayBegin(String line) {
        boolean ended = ".!?。！？".indexOf(line.charAt(line.length() - 1)) >= 0;
        boolean endsWithDate = line.length() < LONGEST_DATE && DateSigns.hasDigit(line);
        if (ended && line.indexOf('@') < 0 && !endsWithDate) {
            return false;
        }
        return AttributionWords.opens(line)
                || line.startsWith("--") && DateSigns.hasDigit(line)
                || line.indexOf('<') >= 0 && line.indexOf('@') >= 0
                || DateSigns.begin(line)
                || DateSigns.hasTime(line) && DateSigns.hasYear(line);
    }
}
