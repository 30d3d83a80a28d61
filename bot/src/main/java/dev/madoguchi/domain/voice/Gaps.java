package dev.madoguchi.domain.voice;

import java.util.BitSet;

/** A text and what is taken out of it. */
final class Gaps {

    static final String GAP = "[…]";

    private final String text;
    private final String folded;
    private final BitSet out;

    Gaps(String text) {
        this.text = text;
        folded = Letters.folded(text);
        out = new BitSet(text.length());
    }

    String text() {
        return text;
    }

    /** As names and numbers are compared: one character for each of the text. */
    String folded() {
        return folded;
    }

    void take(int from, int to) {
        out.set(from, to);
    }

    boolean isOut(int at) {
        return out.get(at);
    }

    /** One sign for each gap; gaps with nothing but blanks between them are one. */
    String rendered() {
        var left = new StringBuilder(text.length());
        int at = 0;
        for (int gap = out.nextSetBit(0); gap >= 0; gap = out.nextSetBit(at)) {
            boolean joins = left.length() >= GAP.length()
                    && left.lastIndexOf(GAP) == left.length() - GAP.length()
                    && isBlank(at, gap);
            if (!joins) {
                left.append(text, at, gap).append(GAP);
            }
            at = out.nextClearBit(gap);
        }
        return left.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    private boolean isBlank(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\u3000' && c != '\t') {
                return false;
            }
        }
        return true;
    }
}
