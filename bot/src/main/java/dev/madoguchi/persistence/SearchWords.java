package dev.madoguchi.persistence;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Divides a text into the words that search compares: width, case, accents and kana folded, bigrams where no spaces stand. */
final class SearchWords {

    /** More than this of one text is not looked at; PostgreSQL counts places up to 16,383. */
    private static final int MOST = 12_000;

    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_TEXT = 200_000;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            words.setMaxTokenLength(LONGEST_WORD);
            var folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, new CJKBigramFilter(new KanaFilter(folded)));
        }

        @Override
        protected Reader initReader(String field, Reader text) {
            return new CJKWidthCharFilter(text);
        }
    };

    /** A word and where it begins and ends in the text. */
    record Word(String folded, int from, int to) {}

    private SearchWords() {}

    /** The text as {@link #of} counts its places: letters and marks composed. */
    static String composed(String text) {
        var start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return Normalizer.normalize(start, Normalizer.Form.NFC);
    }

    /** Without the line breaks that a mail program puts into words of a script without spaces. */
    static String unwrapped(String text) {
        var joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wraps = c == '\n'
                    && i > 0
                    && i + 1 < text.length()
                    && hasNoSpaces(text.charAt(i - 1))
                    && hasNoSpaces(text.charAt(i + 1));
            if (!wraps) {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    private static boolean hasNoSpaces(char c) {
        return Character.isIdeographic(c) || c >= '\u3041' && c <= '\u30FF' || c >= '\uFF66' && c <= '\uFF9F';
    }

    static List<Word> of(String composed) {
        var words = new ArrayList<Word>();
        try (var stream = ANALYZER.tokenStream("", divided(composed))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (words.size() < MOST && stream.incrementToken()) {
                words.add(new Word(whole(term.toString()), offset.startOffset(), offset.endOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Names of files, addresses and hosts are several words. */
    private static String divided(String text) {
        var divided = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '_' || c == '\'' || c == ':' || c == '．' || c == '＿') {
                divided.setCharAt(i, ' ');
            }
        }
        return divided.toString();
    }

    /** A word that was too long may have been divided within a character. */
    private static String whole(String word) {
        int from = Character.isLowSurrogate(word.charAt(0)) ? 1 : 0;
        int to = Character.isHighSurrogate(word.charAt(word.length() - 1)) ? word.length() - 1 : word.length();
        return from < to ? word.substring(from, to) : " ";
    }
}
