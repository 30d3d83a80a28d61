package dev.madoguchi.persistence;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;

/** Makes messages findable soon after they were written, in batches, beside the work of the desk. */
@Component
class WordsToNote {

    private static final Logger log = LoggerFactory.getLogger(WordsToNote.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int BATCH = 200;

    private final MessageWords words;
    private final ScheduledExecutorService timer;

    WordsToNote(MessageWords words) {
        this.words = words;
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "words-to-note");
            thread.setDaemon(true);
            return thread;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(this::noteAll, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A batch each transaction: what is done stays done. A message that spoils its batch is left out of the search. */
    void noteAll() {
        try {
            int noted;
            do {
                noted = words.noteDue(BATCH);
            } while (noted == BATCH && !timer.isShutdown());
        } catch (RuntimeException e) {
            log.warn("Messages cannot be made findable together, and are one by one: {}", e.getMessage());
            noteEach();
        }
    }

    private void noteEach() {
        try {
            for (long message : words.due(BATCH)) {
                noteAlone(message);
            }
        } catch (RuntimeException e) {
            log.warn("Messages cannot be made findable now: {}", e.getMessage());
        }
    }

    private void noteAlone(long message) {
        try {
            words.note(message);
        } catch (NonTransientDataAccessException e) {
            log.error("Message {} cannot be found by its words", message, e);
            words.giveUp(message);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
