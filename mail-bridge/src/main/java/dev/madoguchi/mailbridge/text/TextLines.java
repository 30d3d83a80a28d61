package dev.madoguchi.mailbridge.text;

/** Collects the lines of a text while its HTML is walked: blanks as a browser shows them, quotes marked with {@code >}. */
final class TextLines {

    private static final int DEEPEST_QUOTE = 20;
    private static final int WIDEST_INDENT = 40;
    private static final int LONGEST_LINE = 300;
    /** How far the lines of an item stand to the right of its bullet. */
    static final int BULLET = 2;

    private final StringBuilder text = new StringBuilder();
    private final int[] inside = new int[LineMarks.PICTURE - LineMarks.HISTORY];
    private String bullet = "";
    private String cellEnd = "";
    private int lineStart;
    private int hardBlanks;
    private int lineBreaks;
    private int quotes;
    private int indent;
    private int preformatted;
    private int flat;
    private boolean blank;
    private boolean lineHasText;
    private boolean lastLineQuoted;

    void words(String words) {
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (preformatted > 0 && c == '\n') {
                lineBreak();
            } else if (preformatted > 0 && (c == ' ' || c == '\t')) {
                put(c);
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                blank = true;
            } else if (c == '\u00A0') {
                hardBlanks = Math.min(hardBlanks + 1, WIDEST_INDENT);
            } else if (!LineMarks.isMark(c)) {
                put(c);
            }
        }
    }

    private void put(char c) {
        if (lineBreaks > 0 || text.isEmpty()) {
            startLine();
        } else if (!cellEnd.isEmpty() && lineHasText) {
            text.append(cellEnd);
        } else if (blank && lineHasText) {
            text.append(' ');
        }
        text.append(" ".repeat(hardBlanks));
        hardBlanks = 0;
        cellEnd = "";
        blank = false;
        lineHasText = true;
        text.append(c);
    }

    private void startLine() {
        var marks = "> ".repeat(Math.min(DEEPEST_QUOTE, quotes));
        for (int i = 0; i < lineBreaks && !text.isEmpty(); i++) {
            text.append('\n');
            if (i + 1 < lineBreaks) {
                text.append(marks.stripTrailing());
            }
        }
        lineStart = text.length();
        for (int mark = 0; mark < inside.length; mark++) {
            if (inside[mark] > 0) {
                text.append((char) (LineMarks.HISTORY + mark));
                break;
            }
        }
        lastLineQuoted = quotes > 0 || isInside(LineMarks.QUOTE);
        int hanging = bullet.isEmpty() ? indent : indent - BULLET;
        text.append(marks).append(" ".repeat(Math.min(WIDEST_INDENT, hanging))).append(bullet);
        bullet = "";
        lineBreaks = 0;
    }

    void lineBreak() {
        breaks(lineBreaks + 1);
    }

    void freshLine() {
        breaks(Math.max(lineBreaks, 1));
    }

    void paragraph() {
        breaks(Math.max(lineBreaks, 2));
    }

    private void breaks(int count) {
        if (flat > 0) {
            blank = true;
            return;
        }
        // a paragraph of nothing but a hard blank is how many programs write an empty line
        boolean emptyLine = hardBlanks > 0 && !lineHasText;
        lineBreaks = emptyLine ? Math.max(2, lineBreaks) : Math.min(count, 3);
        hardBlanks = 0;
        blank = false;
        lineHasText = false;
        cellEnd = "";
    }

    /** What follows is the next cell of a row; drawn separators show empty cells too. */
    void cell(String separator) {
        if (lineHasText && lineBreaks == 0) {
            cellEnd = separator.isBlank() || cellEnd.length() > WIDEST_INDENT ? separator : cellEnd + separator;
        }
    }

    /** Within the cells of a data table paragraphs do not break the row. Answers how it was before. */
    int flat(int depth) {
        int before = flat;
        flat = depth;
        return before;
    }

    /** The next line begins with this. */
    void item(String mark) {
        freshLine();
        bullet = mark;
    }

    void indent(int step) {
        indent += step;
    }

    void preformatted(int step) {
        preformatted += step;
    }

    void quote(int step) {
        quotes += step;
    }

    void inside(char mark, int step) {
        inside[mark - LineMarks.HISTORY] += step;
    }

    private boolean isInside(char mark) {
        return inside[mark - LineMarks.HISTORY] > 0;
    }

    void picture() {
        if (lastLineQuoted && quotes == 0 && !isInside(LineMarks.QUOTE)) {
            put(LineMarks.PICTURE);
        }
    }

    int length() {
        return text.length();
    }

    /** What was written since the text had this length, without quotation marks and bullets before it. */
    String since(int length) {
        int start = Math.min(length, text.length());
        while (start < text.length()
                && (" \n\t>•".indexOf(text.charAt(start)) >= 0 || LineMarks.isMark(text.charAt(start)))) {
            start++;
        }
        return text.substring(start).stripTrailing();
    }

    /** The last line so far, without the blanks around it; "" when it is long. */
    String lastLine() {
        return text.length() - lineStart > LONGEST_LINE
                ? ""
                : text.substring(lineStart).strip();
    }

    /** A word set off from what stands before it. */
    void word(String word) {
        blank |= lineHasText;
        words(word);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
