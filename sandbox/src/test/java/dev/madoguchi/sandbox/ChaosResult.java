package dev.madoguchi.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found in the end.
 *
 * @param questions replies about which an agent is still asked in the end, or told that they failed
 * @param lost what customers wrote without a card or missing in its thread, and replies that neither arrived nor ask an agent
 * @param doubled what stands in Slack several times
 * @param mailedTwice replies that arrived several times
 * @param outOfOrder what came in another order than it was written
 */
record ChaosResult(
        int replies,
        int questions,
        String faults,
        List<String> lost,
        List<String> doubled,
        List<String> mailedTwice,
        List<String> outOfOrder) {

    static ChaosResult of(int replies, int questions, String faults) {
        return new ChaosResult(
                replies, questions, faults, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isComplete() {
        return lost.isEmpty() && doubled.isEmpty() && mailedTwice.isEmpty();
    }

    void cards(String subject, int number) {
        if (number == 0) {
            lost.add(subject);
        } else if (number > 1) {
            doubled.add(subject);
        }
    }

    void inThread(List<String> written, List<String> there) {
        compare(written, there, doubled, false);
    }

    void arrived(List<String> written, List<String> there, boolean inDoubt) {
        compare(written, there, mailedTwice, inDoubt);
    }

    private void compare(List<String> written, List<String> there, List<String> twice, boolean inDoubt) {
        var once = there.stream().distinct().toList();
        written.stream().filter(text -> !inDoubt && !once.contains(text)).forEach(lost::add);
        if (once.size() < there.size()) {
            twice.add(there.toString());
        }
        if (!once.equals(written.stream().filter(once::contains).toList())) {
            outOfOrder.add(once.toString());
        }
    }
}
