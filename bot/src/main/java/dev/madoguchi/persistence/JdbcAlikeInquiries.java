package dev.madoguchi.persistence;

import dev.madoguchi.application.find.AlikeInquiries;
import dev.madoguchi.domain.InquiryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Likeness of inquiries, by an index in memory that each process makes of what stands in PostgreSQL: at the start in the background,
 * later with every question. Nothing of it is stored.
 */
@Repository
class JdbcAlikeInquiries implements AlikeInquiries {

    private static final Logger log = LoggerFactory.getLogger(JdbcAlikeInquiries.class);

    /** The newest ones of the desk; those of 120 words each take about 10 MB. */
    private static final int REMEMBERED = 20_000;

    private static final int BATCH = 200;

    /** A number may be given out long before its inquiry is there. */
    private static final int LATE = 200;

    private static final String TEXTS = """
            SELECT inquiry.id, inquiry.subject, mail.body
            FROM inquiry
            JOIN LATERAL (
                SELECT body
                FROM message
                WHERE message.inquiry = inquiry.id AND message.kind = 'INCOMING'
                ORDER BY message.id
                LIMIT 1) AS mail ON true
            """;

    private final JdbcClient jdbc;
    private final WordIndex index = new WordIndex(REMEMBERED);

    JdbcAlikeInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Text(long id, List<String> words) {}

    @Override
    public List<Alike> to(InquiryId id, int most) {
        catchUp();
        var asked = jdbc.sql(TEXTS + "WHERE inquiry.id = :id")
                .param("id", id.value())
                .query(JdbcAlikeInquiries::text)
                .optional();
        return asked.map(text -> like(text, most)).orElse(List.of());
    }

    /** How much a text is like itself is what 1 means. */
    private synchronized List<Alike> like(Text asked, int most) {
        if (!index.knows(asked.id)) {
            index.add(asked.id, asked.words);
        }
        var found = index.like(asked.words, most + 1);
        double itself = found.getOrDefault(asked.id, Double.MAX_VALUE);
        var alike = new ArrayList<Alike>();
        found.forEach((id, score) -> {
            if (id != asked.id) {
                alike.add(new Alike(new InquiryId(id), Math.min(1, score / itself)));
            }
        });
        return alike;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var thread = new Thread(this::readAll, "alike-inquiries");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        try {
            while (catchUp() > 0) {}
            warmUp();
        } catch (RuntimeException e) {
            log.warn("Likeness of inquiries is not complete; it goes on with the next question: {}", e.getMessage());
        }
    }

    /** The first question after many texts takes seconds. */
    private synchronized void warmUp() {
        index.like(List.of(), 1);
    }

    /** Reads the next batch of inquiries that are not known yet; gives how many that were. */
    private synchronized int catchUp() {
        var unknown = jdbc
                .sql(
                        "SELECT id FROM inquiry WHERE id > :after AND status NOT IN ('JOINED', 'SPAM') ORDER BY id LIMIT :most")
                .param("after", after())
                .param("most", BATCH + LATE)
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> !index.knows(id))
                .toArray(Long[]::new);
        var texts = jdbc.sql(TEXTS + "WHERE inquiry.id = ANY (:ids)")
                .param("ids", unknown)
                .query(JdbcAlikeInquiries::text)
                .list();
        texts.forEach(text -> index.add(text.id, text.words));
        return texts.size();
    }

    private long after() {
        return index.newest() > 0
                ? index.newest() - LATE
                : jdbc.sql("SELECT coalesce(max(id), 0) FROM inquiry")
                                .query(Long.class)
                                .single()
                        - REMEMBERED;
    }

    /** The subject counts twice. */
    private static Text text(ResultSet row, int number) throws SQLException {
        var subject = words(row.getString("subject"));
        var words = new ArrayList<>(subject);
        words.addAll(subject);
        words.addAll(words(row.getString("body")));
        return new Text(row.getLong("id"), words);
    }

    private static List<String> words(String text) {
        return SearchWords.of(SearchWords.unwrapped(SearchWords.composed(text))).stream()
                .map(SearchWords.Word::folded)
                .toList();
    }
}
