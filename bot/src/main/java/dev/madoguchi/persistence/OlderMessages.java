package dev.madoguchi.persistence;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes messages findable that were there before search was: in the background of a start, in batches, one process at a time. */
@Component
class OlderMessages {

    private static final Logger log = LoggerFactory.getLogger(OlderMessages.class);
    private static final int BATCH = 200;
    private static final long LOCK = 0x5EA2C4;

    private final MessageWords words;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean stopped;

    OlderMessages(MessageWords words, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.words = words;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var thread = new Thread(this::makeUp, "older-messages");
        thread.setDaemon(true);
        thread.start();
    }

    private void makeUp() {
        try {
            makeUpForAll();
        } catch (RuntimeException e) {
            log.warn("Older messages cannot all be searched; the next start goes on: {}", e.getMessage());
        }
    }

    /** A batch each transaction: what is done stays done. */
    void makeUpForAll() {
        long after = 0;
        while (!stopped) {
            long from = after;
            after = transaction.execute(status -> isOurTurn() ? words.makeUpFor(from, BATCH) : from);
            if (after == from) {
                return;
            }
        }
    }

    /** Where another process is at it, this one leaves it to that one. */
    private boolean isOurTurn() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
