package dev.madoguchi.persistence;

import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Two people who act at the same moment. */
final class AtOnce implements AutoCloseable {

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);

    /** What came of each act. */
    <T extends @Nullable Object> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        var started = new ArrayList<Future<T>>();
        for (var act : List.of(one, other)) {
            started.add(two.submit(() -> {
                together.await();
                return act.call();
            }));
        }
        var results = new ArrayList<T>();
        for (var act : started) {
            results.add(act.get());
        }
        return results;
    }

    /** What those were told who did not win. */
    List<Rule> told(Runnable one, Runnable other) throws Exception {
        return both(() -> refusal(one), () -> refusal(other)).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    static boolean won(Runnable act) {
        return refusal(act) == null;
    }

    private static @Nullable Rule refusal(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refusal refusal) {
            return refusal.rule();
        }
    }

    @Override
    public void close() {
        two.shutdownNow();
    }
}
