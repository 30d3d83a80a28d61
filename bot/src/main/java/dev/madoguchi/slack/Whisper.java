package dev.madoguchi.slack;

import com.slack.api.model.block.LayoutBlock;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Private notes to the person who acted, after the acknowledgement: a lost one loses nothing. */
@Component
public class Whisper {

    private static final Logger log = LoggerFactory.getLogger(Whisper.class);

    private final SlackClient slack;
    private final ExecutorService notes = Executors.newFixedThreadPool(2, task -> new Thread(task, "whisper"));

    Whisper(SlackClient slack) {
        this.slack = slack;
    }

    public void to(String user, String channel, @Nullable String threadTs, String text, List<LayoutBlock> blocks) {
        notes.execute(() -> {
            try {
                slack.whisper(channel, threadTs, user, text, blocks);
            } catch (RuntimeException e) {
                log.warn("A private note was not shown: {}", e.getMessage());
            }
        });
    }

    @PreDestroy
    void close() {
        notes.shutdown();
    }
}
