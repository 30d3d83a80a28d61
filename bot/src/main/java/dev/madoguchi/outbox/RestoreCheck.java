package dev.madoguchi.outbox;

import dev.madoguchi.application.reply.AfterRestore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks, before everything else starts, whether the desk comes out of a backup. */
@Component
class RestoreCheck implements SmartLifecycle {

    private final AfterRestore restored;
    private boolean running;

    RestoreCheck(AfterRestore restored) {
        this.restored = restored;
    }

    @Override
    public void start() {
        restored.look();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
