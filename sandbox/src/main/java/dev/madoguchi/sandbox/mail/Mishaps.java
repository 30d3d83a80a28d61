package dev.madoguchi.sandbox.mail;

import java.util.Random;

/** What happens by chance to mails that are on their way to customers. */
final class Mishaps {

    static final Mishaps NONE = new Mishaps(0, 0, 0);

    private final Random chance;
    private final double putOff;
    private final double answerLost;

    Mishaps(long seed, double putOff, double answerLost) {
        chance = new Random(seed);
        this.putOff = putOff;
        this.answerLost = answerLost;
    }

    /** The server asks to come back later. */
    synchronized boolean putsOff() {
        return putOff > 0 && chance.nextDouble() < putOff;
    }

    /** The server has taken it, and its answer does not arrive. */
    synchronized boolean losesAnswer() {
        return answerLost > 0 && chance.nextDouble() < answerLost;
    }
}
