package dev.madoguchi.persistence;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes hiragana of katakana, so that either finds the other. */
final class KanaFilter extends TokenFilter {

    private static final char FIRST = 'ァ';
    private static final char LAST = 'ヶ';
    private static final int APART = 'ァ' - 'ぁ';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    KanaFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] >= FIRST && letters[i] <= LAST) {
                letters[i] -= APART;
            }
        }
        return true;
    }
}
