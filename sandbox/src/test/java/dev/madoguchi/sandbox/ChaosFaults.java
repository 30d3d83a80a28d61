package dev.madoguchi.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Two bots and everything around them, and who breaks them: at times and in ways that a seed decides. */
final class ChaosFaults implements AutoCloseable {

    private static final double OF_SLACK = 0.05;
    private static final double MAILS_PUT_OFF = 0.04;
    private static final double MAIL_ANSWERS_LOST = 0.01;
    private static final int BOTS = 2;
    /** The runnable jar of another version: both are at work then, as while a desk is updated. */
    private static final @Nullable String OLDER = System.getProperty("desk.chaos.older");

    private final SandboxDesk desk;
    private final Random chance;
    private final List<BotProcess> bots = new ArrayList<>();
    private final DatabaseCrash database;
    private final Turns kills = new Turns(3, 10);
    private final Turns sleeps = new Turns(45, 75);
    private final Turns cuts = new Turns(20, 40);
    private final Turns unheard = new Turns(5, 15);
    private final Turns crashes = new Turns(100, 140);
    private BotProcess sleeper;
    private Instant wakeAt = Instant.MAX;
    private int started;
    private int killed;

    ChaosFaults(SandboxDesk desk, long seed) {
        this.desk = desk;
        chance = new Random(seed);
        database = new DatabaseCrash(desk);
        desk.mail().byChance(seed, MAILS_PUT_OFF, MAIL_ANSWERS_LOST);
    }

    void startBots() {
        while (bots.size() < BOTS) {
            bots.add(bot(started++));
        }
    }

    boolean areConnected() {
        return bots.stream().allMatch(BotProcess::isAlive) && desk.slack().connectedSockets() == BOTS;
    }

    /** Slack loses answers from now on; not earlier, since a bot does not start without Slack. */
    void begin(long seed) {
        desk.slack().faults().byChance(seed, OF_SLACK);
        List.of(kills, sleeps, cuts, unheard, crashes).forEach(Turns::plan);
    }

    /** Whatever is due. */
    void disturb() {
        wake(Instant.now());
        if (desk.slack().connectedSockets() > 0 && kills.due()) {
            var victim = bots.remove(chance.nextInt(bots.size()));
            victim.kill();
            killed++;
        }
        if (sleeps.due() && sleeper == null) {
            sleeper = bots.get(chance.nextInt(bots.size()));
            sleeper.sleep();
            wakeAt = Instant.now().plusSeconds(5 + chance.nextInt(25));
        }
        if (cuts.due()) {
            desk.mail().cutReaders();
        }
        if (unheard.due()) {
            desk.slack().faults().dropNextAcks(1);
        }
        if (crashes.due()) {
            database.crash();
        }
        revive();
    }

    /** Everything works from now on; what was broken is mended. */
    void end() {
        desk.slack().faults().byChance(0, 0);
        desk.mail().byChance(0, 0, 0);
        wake(Instant.MAX);
        revive();
    }

    /** As whoever watches over processes does: one that ended is started again. */
    void revive() {
        bots.removeIf(bot -> !bot.isAlive());
        startBots();
    }

    private void wake(Instant now) {
        if (sleeper != null && !now.isBefore(wakeAt)) {
            sleeper.wake();
            sleeper = null;
        }
    }

    @Override
    public String toString() {
        return killed + " kills, " + sleeps.times + " sleeps, " + cuts.times + " cuts of IMAP, " + crashes.times
                + " crashes of PostgreSQL";
    }

    @Override
    public void close() {
        wake(Instant.MAX);
        bots.forEach(BotProcess::close);
    }

    /** Something that comes again and again, so many seconds apart. */
    private final class Turns {

        private final int least;
        private final int most;
        private Instant next = Instant.MAX;
        private int times;

        Turns(int least, int most) {
            this.least = least;
            this.most = most;
        }

        void plan() {
            next = Instant.now().plus(Duration.ofMillis(1_000L * least + chance.nextInt(1_000 * (most - least))));
        }

        boolean due() {
            if (Instant.now().isBefore(next)) {
                return false;
            }
            times++;
            plan();
            return true;
        }
    }

    /** Every second one is of the older version, if there is one. */
    private BotProcess bot(int number) {
        var name = "bot-" + number;
        return OLDER == null || number % 2 == 1
                ? BotProcess.start(desk, name)
                : BotProcess.start(Path.of(OLDER), desk, name);
    }
}
