package dev.madoguchi.persistence;

import dev.madoguchi.application.reply.OtherCustomers;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers wrote and sent, looked up in PostgreSQL. */
@Repository
class JdbcOtherCustomers implements OtherCustomers {

    /** The words that search keeps find the few mails in which the number may stand. */
    private static final String WROTE = """
            SELECT EXISTS (
                SELECT
                FROM message_words
                JOIN message ON message.id = message_words.message
                JOIN inquiry ON inquiry.id = message.inquiry
                WHERE words @@ CAST(:words AS tsquery) AND message.kind = 'INCOMING' AND inquiry.customer %s :customer
                  AND position(:number IN lower(normalize(message.subject || ' ' || message.body, NFKC))) > 0)
            """;

    private static final String CAME_FROM = """
            SELECT
            FROM attachment theirs
            JOIN message ON message.id = theirs.message
            JOIN inquiry ON inquiry.id = message.inquiry
            WHERE message.kind = 'INCOMING' AND inquiry.customer %s :customer
              AND (theirs.slack_file = mine.slack_file OR theirs.size = mine.size AND lower(theirs.name) = lower(mine.name))
            """;

    private final JdbcClient jdbc;

    JdbcOtherCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> addresses(CustomerId customer, Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT address FROM customer WHERE lower(address) = ANY (:addresses) AND id <> :customer")
                .param(
                        "addresses",
                        addresses.stream()
                                .map(address -> address.toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("customer", customer.value())
                .query(String.class)
                .list();
    }

    @Override
    public List<String> numbers(CustomerId customer, Collection<String> numbers) {
        return numbers.stream()
                .filter(number -> wrote(number, "<>", customer) && !wrote(number, "=", customer))
                .toList();
    }

    private boolean wrote(String number, String who, CustomerId customer) {
        return jdbc.sql(WROTE.formatted(who))
                .param("words", new SearchQuery(number).toTsquery())
                .param("number", number)
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<String> files(CustomerId customer, MessageId reply) {
        return jdbc.sql("SELECT name FROM attachment mine WHERE message = :reply AND EXISTS ("
                        + CAME_FROM.formatted("<>") + ") AND NOT EXISTS (" + CAME_FROM.formatted("=")
                        + ") ORDER BY position")
                .param("reply", reply.value())
                .param("customer", customer.value())
                .query(String.class)
                .list();
    }
}
