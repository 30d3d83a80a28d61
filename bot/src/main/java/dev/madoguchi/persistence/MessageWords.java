package dev.madoguchi.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words by which a message is found. */
@Repository
class MessageWords {

    private static final String TEXTS = """
            SELECT said.id, inquiry.subject AS opened, said.subject, said.body, customer.name, customer.address,
                   (SELECT string_agg(file.name, E'\\n') FROM attachment file WHERE file.message = said.id) AS files
            FROM message said
            JOIN inquiry ON inquiry.id = said.inquiry
            JOIN customer ON customer.id = inquiry.customer
            WHERE said.id = ANY (:messages)
            """;

    /** Words of two texts are no phrase. */
    private static final int APART = 2;

    /** PostgreSQL takes a megabyte of words in one row. */
    private static final int MOST_LETTERS = 150_000;

    private final JdbcClient jdbc;

    MessageWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait to be noted. */
    List<Long> due(int most) {
        return jdbc.sql("SELECT message FROM words_due ORDER BY message LIMIT :most")
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Notes the words of so many messages as they are now, each by one process only; gives how many there were. */
    @Transactional
    public int noteDue(int most) {
        var taken = jdbc.sql("""
                        DELETE FROM words_due
                        WHERE message IN (SELECT message FROM words_due ORDER BY message LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING message
                        """).param("most", most).query(Long.class).list();
        if (!taken.isEmpty()) {
            note(taken);
        }
        return taken.size();
    }

    @Transactional
    public void note(long message) {
        giveUp(message);
        note(List.of(message));
    }

    void giveUp(long message) {
        jdbc.sql("DELETE FROM words_due WHERE message = :message")
                .param("message", message)
                .update();
    }

    private void note(List<Long> messages) {
        var said = jdbc.sql(TEXTS)
                .param("messages", messages.toArray(Long[]::new))
                .query(MessageWords::words)
                .list();
        jdbc.sql("""
                        INSERT INTO message_words (message, words)
                        SELECT message, CAST(words AS tsvector)
                        FROM unnest(:messages, :words) AS made (message, words)
                        ON CONFLICT (message) DO UPDATE SET words = excluded.words
                        """)
                .param("messages", said.stream().map(Words::message).toArray(Long[]::new))
                .param("words", said.stream().map(Words::words).toArray(String[]::new))
                .update();
    }

    private record Words(long message, String words) {}

    private static Words words(ResultSet row, int number) throws SQLException {
        var words = new StringBuilder();
        int place = 1;
        for (var column : List.of("opened", "subject", "name", "address", "files", "body")) {
            var text = row.getString(column);
            if (text != null) {
                place = add(text, place, words) + APART;
            }
        }
        return new Words(row.getLong("id"), words.toString());
    }

    private static int add(String text, int first, StringBuilder words) {
        int place = first;
        for (var word : SearchWords.of(SearchWords.unwrapped(SearchWords.composed(text)))) {
            if (words.length() > MOST_LETTERS) {
                return place;
            }
            words.append(SearchQuery.quoted(word.folded()))
                    .append(':')
                    .append(place++)
                    .append(' ');
        }
        return place;
    }
}
