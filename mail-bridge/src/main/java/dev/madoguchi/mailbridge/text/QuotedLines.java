package dev.madoguchi.mailbridge.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a mail as someone sees them who looks for quotations in it. */
public final class QuotedLines {

    private static final int MOST_ATTRIBUTION_LINES = 5;
    private static final int WRAPPED = 60;

    private final List<String> lines;
    private final char[] marks;
    private final boolean[] quoted;

    public QuotedLines(String text) {
        var marked = withAttributionsOnLinesOfTheirOwn(List.of(text.split("\n", -1)));
        lines = new ArrayList<>(marked.size());
        marks = new char[marked.size()];
        for (int at = 0; at < marked.size(); at++) {
            marks[at] = LineMarks.of(marked.get(at));
            boolean picture = marks[at] == LineMarks.PICTURE;
            lines.add(picture ? marked.get(at) : LineMarks.without(marked.get(at)));
        }
        quoted = new boolean[marked.size()];
        for (int at = 0; at < quoted.length; at++) {
            quoted[at] = marks[at] == LineMarks.QUOTE || Separators.isQuoted(lines.get(at)) || at > 0 && isWrapped(at);
        }
    }

    private static List<String> withAttributionsOnLinesOfTheirOwn(List<String> lines) {
        var apart = new ArrayList<String>(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            int end = Attributions.after(line, lines, at + 1);
            apart.add(end < 0 ? line : line.substring(0, end));
            if (end >= 0) {
                apart.add(line.substring(end));
            }
        }
        return apart;
    }

    /** The end of a quoted line that some program has broken in two, without a mark of its own. */
    private boolean isWrapped(int at) {
        var line = lines.get(at);
        var above = lines.get(at - 1);
        if (!quoted[at - 1] || line.isBlank() || above.length() > 1_000) {
            return false;
        }
        int link = Math.max(above.lastIndexOf("(http"), above.lastIndexOf("<http"));
        char close = link >= 0 && above.charAt(link) == '(' ? ')' : '>';
        if (link >= 0 && above.indexOf(close, link) < 0 && above.indexOf(' ', link) < 0) {
            return line.indexOf(close) >= 0;
        }
        boolean goesOn = Character.isLowerCase(line.charAt(0))
                && line.length() < above.length()
                && "?:!".indexOf(above.charAt(above.length() - 1)) < 0;
        boolean between = at + 1 < lines.size() && Separators.isQuoted(lines.get(at + 1));
        if (between && (line.startsWith("(http") || line.startsWith("<http"))) {
            return true; // some programs set the links of a quotation on lines of their own
        }
        return above.length() >= WRAPPED && goesOn && between;
    }

    public int size() {
        return lines.size();
    }

    /** The lines without marks; pictures keep theirs, for it is all they have. */
    public List<String> all() {
        return lines;
    }

    public String get(int at) {
        return LineMarks.without(lines.get(at));
    }

    public boolean isBlank(int at) {
        return lines.get(at).isBlank();
    }

    public boolean isQuoted(int at) {
        return quoted[at];
    }

    public boolean isPicture(int at) {
        return marks[at] == LineMarks.PICTURE;
    }

    /** Whether the HTML said that this line belongs to an older mail or to a signature. */
    public boolean isAside(int at) {
        return marks[at] == LineMarks.HISTORY || marks[at] == LineMarks.SIGNATURE;
    }

    /** The first line from here on that is not empty, or the number of lines. */
    public int skipBlank(int start) {
        int at = start;
        while (at < size() && isBlank(at)) {
            at++;
        }
        return at;
    }

    /** Whether someone says something of his own between these lines. */
    public boolean hasText(int start, int end) {
        for (int at = start; at < end; at++) {
            if (!isBlank(at) && !isQuoted(at)) {
                return true;
            }
        }
        return false;
    }

    /** The lines of which the HTML did not say that they are older, when it said so of others. */
    public List<String> withoutAsides() {
        var rest = new ArrayList<String>();
        boolean asides = false;
        for (int at = 0; at < size(); at++) {
            boolean older = marks[at] == LineMarks.HISTORY;
            asides |= older;
            if (!older) {
                rest.add(lines.get(at));
            }
        }
        return asides ? rest : List.of();
    }

    /** From now on this line counts as empty. */
    public void leaveOut(int at) {
        lines.set(at, "");
        quoted[at] = false;
    }

    /** The line drawn above this one, or this one. */
    public int ruleAbove(int at) {
        int above = textAbove(at);
        return above > 0 && Separators.isDrawn(lines.get(above - 1)) ? above - 1 : at;
    }

    private int textAbove(int at) {
        int above = at;
        while (above > 0 && isBlank(above - 1)) {
            above--;
        }
        return above;
    }

    /** "I get this error:" and then marked lines, which the writer has put there himself. */
    public boolean isAnnounced(int quote) {
        int above = textAbove(quote);
        var line = above > 0 ? lines.get(above - 1).stripTrailing() : "";
        return line.endsWith(":") || line.endsWith("：");
    }

    /** How many lines from here on introduce a quotation; 0 when none do. */
    public int attribution(int at) {
        int count = 0;
        while (at + count < size() && count <= MOST_ATTRIBUTION_LINES && marks[at + count] == LineMarks.ATTRIBUTION) {
            count++;
        }
        int next = at + count;
        while (count > 0 && next < size() && isBlank(next)) {
            next++;
        }
        boolean introduces = count > 0 && count <= MOST_ATTRIBUTION_LINES && next < size() && isQuoted(next);
        return introduces ? count : Attributions.count(lines, at);
    }
}
