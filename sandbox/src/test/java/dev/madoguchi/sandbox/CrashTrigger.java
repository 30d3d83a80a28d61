package dev.madoguchi.sandbox;

/**
 * When a bot dies.
 *
 * @param moment what must happen
 * @param text part of an SQL statement, or of the address of a call of Slack
 * @param value part of what is bound to the statement; empty for any
 * @param times at which of these it dies
 */
record CrashTrigger(Moment moment, String text, String value, int times) {

    enum Moment {
        BEFORE_STATEMENT,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        CALL_SENT,
        ANSWER_READ
    }

    CrashTrigger(Moment moment, String text) {
        this(moment, text, "", 1);
    }

    String line() {
        return String.join("|", moment.name(), Integer.toString(times), value, text);
    }

    static CrashTrigger of(String line) {
        var parts = line.split("\\|", 4);
        return new CrashTrigger(Moment.valueOf(parts[0]), parts[3], parts[2], Integer.parseInt(parts[1]));
    }

    boolean isAt(Moment now, String what, String bound) {
        return now == moment && what.contains(text) && bound.contains(value);
    }
}
