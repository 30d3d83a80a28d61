package dev.madoguchi.persistence;

import dev.madoguchi.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A database of years: inquiries in English and Japanese with five messages each, one in twenty still open. */
public final class ManyInquiries {

    private ManyInquiries() {}

    /** Says how long it took to make the messages findable. */
    public static String fill(int inquiries) {
        var jdbc = TestDatabase.jdbc();
        for (var statement : List.of("""
                INSERT INTO customer (address, name, first_seen_at)
                SELECT 'anna' || n || '@example.com', CASE n % 2 WHEN 0 THEN 'Anna ' || n ELSE '山田 花子' || n END, now()
                FROM generate_series(1, :n / 5) n
                """, """
                INSERT INTO inquiry (mailbox, customer, subject, status, agent, opened_at, waiting_since, resolved_at)
                SELECT (ARRAY['support', 'madoguchi', 'checked'])[n % 3 + 1], n % (:n / 5) + 1,
                       CASE n % 2 WHEN 0 THEN 'Order ' || n || ' is late' ELSE '注文' || n || 'の請求書について' END,
                       CASE WHEN n % 20 > 0 THEN 'RESOLVED' WHEN n % 60 = 0 THEN 'NEW' WHEN n % 60 = 20 THEN 'CLAIMED'
                            WHEN n % 120 = 40 THEN 'SNOOZED' ELSE 'WAITING' END,
                       CASE WHEN n % 60 = 0 THEN NULL WHEN n % 3 = 0 THEN 'U0KIM0001' ELSE 'U0LEE0002' END,
                       now() - n * interval '1 minute',
                       CASE WHEN n % 60 IN (0, 20) THEN now() - n * interval '1 minute' END,
                       CASE WHEN n % 20 > 0 THEN now() END
                FROM generate_series(1, :n) n
                """, """
                INSERT INTO card (inquiry, channel, ts, posted_at)
                SELECT id, 'C0SUPPORT', id || '.000100', now() FROM inquiry
                """, """
                INSERT INTO inquiry_event (inquiry, what, at)
                SELECT inquiry.id, what, opened_at + step * interval '1 minute'
                FROM inquiry, unnest(ARRAY['OPENED', 'CLAIMED', 'DEADLINE_NEAR', 'OVERDUE', 'REPLY_SENT']) WITH ORDINALITY AS happened (what, step)
                WHERE what <> 'OVERDUE' OR inquiry.id % 2 = 0
                """, """
                INSERT INTO message (inquiry, kind, state, at, author, subject, body)
                SELECT inquiry.id, 'INCOMING', 'RECEIVED', now(), 'anna@example.com', inquiry.subject,
                       CASE (inquiry.id + part) % 2
                       WHEN 0 THEN 'Hello, the delivery of order ' || (inquiry.id * 7 + part) % 50000
                           || ' has not come. ' || repeat('Could you look where it is and write to me? ', 8)
                           || CASE WHEN inquiry.id % 50 = 0 THEN 'I also need an invoice.' ELSE '' END
                       ELSE 'お世話になっております。' || repeat('注文した商品がまだ届かないので、ご確認をお願いいたします。', 6)
                           || CASE WHEN inquiry.id % 40 = 1 THEN 'ガソリン代の返金と領収書の再発行も。' ELSE '' END
                       END
                FROM inquiry, generate_series(1, 5) part
                """)) {
            var spec = jdbc.sql(statement);
            (statement.contains(":n") ? spec.param("n", inquiries) : spec).update();
        }
        long start = System.nanoTime();
        jdbc.sql("INSERT INTO words_due (message) SELECT id FROM message ON CONFLICT DO NOTHING")
                .update();
        TestDatabase.get(WordsToNote.class).noteAll();
        var took = Duration.ofNanos(System.nanoTime() - start);
        jdbc.sql("VACUUM ANALYZE").update();
        return "words of "
                + jdbc.sql("SELECT count(*) FROM message_words")
                        .query(Long.class)
                        .single() + " messages in " + took.toSeconds() + " s";
    }

    /** How PostgreSQL finds a rare word and a frequent one. */
    public static List<String> plans() {
        var plans = new ArrayList<String>();
        for (var typed : List.of("返金", "delivery")) {
            plans.add(typed);
            plans.addAll(TestDatabase.jdbc()
                    .sql("EXPLAIN (ANALYZE, BUFFERS) " + JdbcSearch.MATCHES)
                    .param("query", new SearchQuery(typed).toTsquery())
                    .param("mailboxes", new String[] {"support", "madoguchi", "checked"})
                    .param("messages", JdbcSearch.MESSAGES)
                    .query(String.class)
                    .list());
        }
        return plans;
    }
}
