package dev.madoguchi.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the words by which a message is found, in the transaction that writes it. */
@Repository
class MessageWords {

    private static final String TEXTS = """
            SELECT said.id, inquiry.subject AS opened, said.subject, said.body, customer.name, customer.address,
                   (SELECT string_agg(file.name, E'\\n') FROM attachment file WHERE file.message = said.id) AS files
            FROM message said
            JOIN inquiry ON inquiry.id = said.inquiry
            JOIN customer ON customer.id = inquiry.customer
            """;

    /** Words of two texts are no phrase. */
    private static final int APART = 2;

    /** PostgreSQL takes a megabyte of words in one row. */
    private static final int MOST_LETTERS = 150_000;

    private final JdbcClient jdbc;

    MessageWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the words of a message as it is now. */
    void note(long message) {
        var words = jdbc.sql(TEXTS + "WHERE said.id = :id")
                .param("id", message)
                .query(MessageWords::words)
                .single();
        jdbc.sql("""
                        INSERT INTO message_words (message, words)
                        VALUES (:message, CAST(:words AS tsvector))
                        ON CONFLICT (message) DO UPDATE SET words = excluded.words
                        """)
                .param("message", words.message)
                .param("words", words.words)
                .update();
    }

    /** Makes up for the next messages without words; gives the last one that was looked at, or the given one at the end. */
    long makeUpFor(long after, int batch) {
        List<Words> missing = jdbc.sql(TEXTS + """
                        WHERE said.id > :after AND NOT EXISTS (SELECT FROM message_words there WHERE there.message = said.id)
                        ORDER BY said.id
                        LIMIT :batch
                        """)
                .param("after", after)
                .param("batch", batch)
                .query(MessageWords::words)
                .list();
        if (missing.isEmpty()) {
            return after;
        }
        jdbc.sql("""
                        INSERT INTO message_words (message, words)
                        SELECT message, CAST(words AS tsvector)
                        FROM unnest(:messages, :words) AS made (message, words)
                        ON CONFLICT (message) DO NOTHING
                        """)
                .param("messages", missing.stream().map(Words::message).toArray(Long[]::new))
                .param("words", missing.stream().map(Words::words).toArray(String[]::new))
                .update();
        return missing.get(missing.size() - 1).message;
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
