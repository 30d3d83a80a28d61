package dev.madoguchi.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How long Slack waits for the acknowledgement of a click, with many inquiries in the database; a program, not a test. CONTRIBUTING.md
 * says how to run it.
 */
final class MeasureClicks {

    private static final int WARM_UP = 10;
    private static final int CARDS = 60;

    /** In this order each is possible after the one before. */
    private static final Map<String, BiConsumer<AgentAtWork, CardView>> ACTS = acts();

    private MeasureClicks() {}

    /** {@code INQUIRIES} */
    public static void main(String... arguments) {
        int inquiries = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
        try (var desk = Story.start(false)) {
            fill(desk, inquiries);
            var anna = desk.mail().customer("Anna", "anna@customers.example");
            for (int i = 0; i < CARDS; i++) {
                anna.writes(SandboxDesk.SUPPORT, "Clicked " + i + " times", "Hello!");
            }
            var kim = new AtDesk(desk).kim();
            var channel = new AtDesk(desk).support();
            var times = new LinkedHashMap<String, List<Double>>();
            for (int i = 0; i < CARDS; i++) {
                var card = channel.awaitCard("Clicked " + i + " times");
                for (var act : ACTS.entrySet()) {
                    long start = System.nanoTime();
                    act.getValue().accept(kim, card);
                    if (i >= WARM_UP) {
                        times.computeIfAbsent(act.getKey(), name -> new ArrayList<>())
                                .add((System.nanoTime() - start) / 1e6);
                    }
                }
            }
            times.forEach(MeasureClicks::print);
        }
        System.exit(0);
    }

    private static void print(String act, List<Double> times) {
        times.sort(null);
        System.out.printf(
                "%s: median %.0f ms, p95 %.0f ms%n",
                act, times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }

    private static Map<String, BiConsumer<AgentAtWork, CardView>> acts() {
        var acts = new LinkedHashMap<String, BiConsumer<AgentAtWork, CardView>>();
        acts.put("Claim", (agent, card) -> agent.clicks(card, "claim"));
        acts.put("Categories (opens a form)", (agent, card) -> agent.clicks(card, "categories"));
        acts.put(
                "its submission",
                (agent, card) -> agent.submits(Map.of("new", JsonNodeFactory.instance.stringNode("Billing"))));
        acts.put("Assign to… (opens a form)", (agent, card) -> agent.chooses(card, "assign"));
        acts.put("closing it", (agent, card) -> agent.closesForm());
        acts.put("Resolve", (agent, card) -> agent.clicks(card, "resolve"));
        return acts;
    }

    private static void fill(SandboxDesk desk, int inquiries) {
        for (var statement : List.of("""
                INSERT INTO customer (address, name, first_seen_at)
                SELECT 'filled' || n || '@example.com', 'Customer ' || n, now() FROM generate_series(1, %1$d / 5) n
                """, """
                INSERT INTO inquiry (mailbox, customer, subject, status, agent, opened_at, resolved_at)
                SELECT 'support', n %% (%1$d / 5) + 1, 'Order ' || n || ' is late', 'RESOLVED', 'U0KIM0001',
                       now() - n * interval '1 minute', now() - n * interval '1 minute'
                FROM generate_series(1, %1$d) n
                """, """
                INSERT INTO message (inquiry, kind, state, at, author, subject, body)
                SELECT inquiry.id, 'INCOMING', 'RECEIVED', now(), 'filled@example.com', subject, repeat('Where is order ' || inquiry.id || '? ', 9)
                FROM inquiry, generate_series(1, 5)
                """, """
                INSERT INTO inquiry_event (inquiry, what, at)
                SELECT inquiry.id, what, opened_at FROM inquiry, unnest(ARRAY['OPENED', 'CLAIMED', 'REPLY_WRITTEN', 'REPLY_SENT', 'RESOLVED']) what
                """, "ANALYZE")) {
            DatabaseCrash.update(desk, statement.formatted(inquiries));
        }
    }
}
