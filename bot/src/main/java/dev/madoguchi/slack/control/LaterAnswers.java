package dev.madoguchi.slack.control;

import dev.madoguchi.slack.PrivateNotes;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers to commands that are worked out after the acknowledgement: Slack may have to be asked who sees what. */
@Component
class LaterAnswers {

    private static final Logger log = LoggerFactory.getLogger(LaterAnswers.class);
    private static final int THREADS = 2;
    private static final int WAITING = 100;

    private final PrivateNotes notes;
    private final ExecutorService answers = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> new Thread(task, "answers"));

    LaterAnswers(PrivateNotes notes) {
        this.notes = notes;
    }

    void give(String responseUrl, Words words, Supplier<Note> answer) {
        try {
            answers.execute(() -> {
                var note = made(answer, words);
                notes.show(responseUrl, note.text(), note.blocks());
            });
        } catch (RejectedExecutionException e) {
            log.warn("A command was not answered: {} wait already", WAITING);
        }
    }

    private static Note made(Supplier<Note> answer, Words words) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            log.error("A command could not be answered", e);
            return new Note(words.get("look.failed"), List.of());
        }
    }

    @PreDestroy
    void close() {
        answers.shutdown();
    }
}
