package dev.madoguchi.sandbox;

import java.util.List;

/** What is written about one inquiry: of ten, two are answered twice, and one goes on with two more mails. */
record ChaosInquiry(int number) {

    private static final int ANSWERED_TWICE = 5;
    private static final int WRITES_ON = 10;

    String mailbox() {
        return number % 2 == 0 ? SandboxDesk.SUPPORT : SandboxDesk.TOIAWASE;
    }

    String subject() {
        return "Chaos " + number;
    }

    /** What agents answer, in this order. */
    List<String> answers() {
        var first = "This is answer " + number + ".";
        return number % ANSWERED_TWICE == 0 ? List.of(first, "One more word on " + number + ".") : List.of(first);
    }

    /** What the customer writes after the first mail, in this order. */
    List<String> more() {
        return number % WRITES_ON == WRITES_ON - 1
                ? List.of("Something to add to " + number + ".", "And a last thing on " + number + ".")
                : List.of();
    }
}
