package dev.madoguchi.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time of the database, which all processes share, kept up by the clock of this machine: a machine whose clock is wrong sends
 * nothing too early and wakes nothing too late.
 */
public class DatabaseClock implements InstantSource, AutoCloseable {

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** From here on whoever runs the desk should know: Quartz starts what is scheduled by the clock of the machine. */
    private static final Duration WRONG = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private final InstantSource machine;
    private final JdbcClient jdbc;
    private volatile Duration ahead = Duration.ZERO;
    private boolean wrong;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "clock");
        thread.setDaemon(true);
        return thread;
    });

    /** @param machine the clock of this machine */
    public DatabaseClock(InstantSource machine, JdbcClient jdbc) {
        this.machine = machine;
        this.jdbc = jdbc;
        compare();
        timer.scheduleWithFixedDelay(this::compareAgain, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Instant instant() {
        return machine.instant().minus(ahead);
    }

    private void compareAgain() {
        try {
            compare();
        } catch (RuntimeException e) {
            log.debug("The time of the database cannot be had now", e);
        }
    }

    /** Half the time of the question is taken for that of the answer. */
    private void compare() {
        var asked = machine.instant();
        var there = jdbc.sql("SELECT clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
        var middle = asked.plus(Duration.between(asked, machine.instant()).dividedBy(2));
        ahead = Duration.between(there, middle);
        tell();
    }

    private void tell() {
        boolean now = ahead.abs().compareTo(WRONG) > 0;
        if (now && !wrong) {
            log.error(
                    "The clock of this machine is {} s {} that of the database. The desk goes by the database; set the clock right, for the digest starts by it.",
                    ahead.abs().toSeconds(),
                    ahead.isNegative() ? "behind" : "ahead of");
        } else if (wrong && !now) {
            log.info("The clock of this machine is right again");
        }
        wrong = now;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
