package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.CrashPoint.Act.CATEGORY;
import static dev.madoguchi.sandbox.CrashPoint.Act.CLAIM;
import static dev.madoguchi.sandbox.CrashPoint.Act.DIGEST;
import static dev.madoguchi.sandbox.CrashPoint.Act.MAIL;
import static dev.madoguchi.sandbox.CrashPoint.Act.REPLY;
import static dev.madoguchi.sandbox.CrashTrigger.Moment.AFTER_COMMIT;
import static dev.madoguchi.sandbox.CrashTrigger.Moment.ANSWER_READ;
import static dev.madoguchi.sandbox.CrashTrigger.Moment.BEFORE_COMMIT;
import static dev.madoguchi.sandbox.CrashTrigger.Moment.BEFORE_STATEMENT;
import static dev.madoguchi.sandbox.CrashTrigger.Moment.CALL_SENT;

import java.util.List;
import java.util.stream.Stream;

/**
 * A point at which a bot may die.
 *
 * @param act during what
 * @param inside where in the bot; null when somebody outside sees that it is time
 * @param line what the bot says to a mail server at that time; null if it is not that
 * @param asks whether an agent may be asked about the mail afterwards
 */
record CrashPoint(String name, String where, Act act, CrashTrigger inside, MailLine line, boolean asks) {

    enum Act {
        MAIL,
        REPLY,
        CLAIM,
        CATEGORY,
        DIGEST
    }

    /**
     * Something said to a mail server.
     *
     * @param text what the line contains, or all of it
     * @param isHeard whether the server hears it
     */
    record MailLine(String server, String text, boolean isHeard) {

        boolean matches(String line) {
            return text.startsWith("=") ? line.strip().equals(text.substring(1)) : line.contains(text);
        }
    }

    static List<CrashPoint> all() {
        return Stream.of(ofIntake(), ofSlack(), ofAgents(), ofMail(), ofDigests())
                .flatMap(List::stream)
                .toList();
    }

    private static List<CrashPoint> ofIntake() {
        return List.of(
                said("I1", "before anything is fetched", MAIL, "imap", "FETCH", false),
                said("I2", "after size and time, before the body", MAIL, "imap", "BODY.PEEK[]", false),
                in("I3", "after the body, before the attempt is counted", MAIL, BEFORE_STATEMENT, "INTO mail_attempt"),
                in("I4", "row of the ledger written, not committed", MAIL, BEFORE_COMMIT, "INTO mail_ledger"),
                in("I5", "row of the ledger committed", MAIL, AFTER_COMMIT, "INTO mail_ledger"),
                in("I7", "attempt counted, then in the parser", MAIL, AFTER_COMMIT, "INTO mail_attempt"));
    }

    private static List<CrashPoint> ofSlack() {
        return List.of(
                in("S1", "attempt begun, nothing sent", MAIL, AFTER_COMMIT, "INTO outbox_attempt"),
                in("S2", "card sent, no answer read", MAIL, CALL_SENT, "chat.postMessage"),
                in("S3", "answer read, place not stored", MAIL, BEFORE_STATEMENT, "INTO card"),
                in("S3b", "place stored, not committed", MAIL, BEFORE_COMMIT, "INTO card"),
                in("S4", "card stored, details missing", MAIL, AFTER_COMMIT, "INTO card"),
                in("S4b", "second post of the details sent", MAIL, CALL_SENT, "chat.postMessage", 3),
                in("S5a", "address for an upload read", MAIL, ANSWER_READ, "files.getUploadURLExternal"),
                in("S5b", "bytes uploaded", MAIL, ANSWER_READ, "/upload/v1/"),
                in("S5b2", "upload noted, not committed", MAIL, BEFORE_COMMIT, "UPDATE attachment SET slack_file"),
                in("S5c", "file shared, no answer read", MAIL, CALL_SENT, "files.completeUploadExternal"),
                in("S5c2", "file shared, not committed", MAIL, ANSWER_READ, "files.completeUploadExternal"),
                in("S6", "card drawn anew, not committed", CLAIM, ANSWER_READ, "chat.update"));
    }

    private static List<CrashPoint> ofAgents() {
        return List.of(
                in("E1", "reply heard of, nothing stored", REPLY, BEFORE_STATEMENT, "SELECT inquiry FROM card"),
                in("E2", "reply committed, event not acknowledged", REPLY, AFTER_COMMIT, "INSERT INTO message"),
                new CrashPoint("E3", "event acknowledged, reply held", REPLY, null, null, false),
                in("E4", "claim committed, card not drawn", CLAIM, AFTER_COMMIT, "UPDATE \"inquiry\""),
                in("E5", "form committed, not acknowledged", CATEGORY, AFTER_COMMIT, "INTO \"inquiry_category\""));
    }

    private static List<CrashPoint> ofMail() {
        return List.of(
                in("M1", "mail rendered and stored", REPLY, AFTER_COMMIT, "SET mime"),
                new CrashPoint(
                        "M2",
                        "attempt begun",
                        REPLY,
                        new CrashTrigger(AFTER_COMMIT, "INTO outbox_attempt", "true", 2),
                        null,
                        false),
                said("M3", "at RCPT", REPLY, "smtp", "RCPT TO", false),
                said("M4", "at DATA", REPLY, "smtp", "=DATA", false),
                in("M4b", "all but the final dot said", REPLY, AFTER_COMMIT, "SET harmless", true),
                said("M5", "final dot heard, answer not read", REPLY, "smtp", "=.", true),
                new CrashPoint(
                        "M6",
                        "answer read, not committed",
                        REPLY,
                        new CrashTrigger(BEFORE_STATEMENT, "SET state =", "SENT", 1),
                        null,
                        true));
    }

    private static List<CrashPoint> ofDigests() {
        return List.of(
                in("D1", "figures counted, not committed", DIGEST, BEFORE_COMMIT, "INTO digest"),
                in("D2", "figures committed", DIGEST, AFTER_COMMIT, "INTO digest"),
                in("D3", "digest posted, place not stored", DIGEST, BEFORE_STATEMENT, "UPDATE digest SET ts"),
                in("D4", "Quartz has the trigger", DIGEST, AFTER_COMMIT, "INTO QRTZ_FIRED_TRIGGERS"),
                in("D5", "done, Quartz does not know", DIGEST, BEFORE_STATEMENT, "DELETE FROM QRTZ_FIRED_TRIGGERS"));
    }

    private static CrashPoint in(String name, String where, Act act, CrashTrigger.Moment moment, String text) {
        return new CrashPoint(name, where, act, new CrashTrigger(moment, text), null, false);
    }

    private static CrashPoint in(
            String name, String where, Act act, CrashTrigger.Moment moment, String text, boolean asks) {
        return new CrashPoint(name, where, act, new CrashTrigger(moment, text), null, asks);
    }

    private static CrashPoint in(
            String name, String where, Act act, CrashTrigger.Moment moment, String text, int times) {
        return new CrashPoint(name, where, act, new CrashTrigger(moment, text, "", times), null, false);
    }

    private static CrashPoint said(String name, String where, Act act, String server, String text, boolean isHeard) {
        return new CrashPoint(name, where, act, null, new MailLine(server, text, isHeard), isHeard);
    }
}
