package dev.madoguchi;

import com.zaxxer.hikari.HikariDataSource;
import dev.madoguchi.application.reply.EarlierReplies;
import dev.madoguchi.application.reply.SlackFiles;
import dev.madoguchi.application.reply.ThreadTexts;
import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.settings.Configured;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.voice.ProductChannels;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real PostgreSQL for all tests of a run, with the schema, the tables and the use cases of the desk above it; nothing
 * leaves the outbox by itself. Each test makes its own rows.
 */
public final class TestDatabase {

    private static AnnotationConfigApplicationContext started;

    private TestDatabase() {}

    /** Something that works on the database. */
    public static <T> T get(Class<T> type) {
        return context().getBean(type);
    }

    public static JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public static TransactionTemplate transaction() {
        return new TransactionTemplate(get(PlatformTransactionManager.class));
    }

    /** The clock of the use cases above the database. */
    public static TestClock clock() {
        return get(TestClock.class);
    }

    private static synchronized AnnotationConfigApplicationContext context() {
        if (started == null) {
            started = new AnnotationConfigApplicationContext(Desk.class);
        }
        return started;
    }

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @EnableJdbcRepositories("dev.madoguchi.persistence")
    @ComponentScan(
            basePackages = {"dev.madoguchi.persistence", "dev.madoguchi.application", "dev.madoguchi.outbox"},
            excludeFilters =
                    @Filter(type = FilterType.REGEX, pattern = ".*(OutboxWorker|OutboxDispatcher|OutboxHealth|Test).*"))
    static class Desk extends AbstractJdbcConfiguration {

        @Bean
        DataSource dataSource() throws IOException {
            var safely = Boolean.getBoolean("desk.test.durable") ? "on" : "off";
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", safely)
                    .setServerConfig("synchronous_commit", safely)
                    .start();
            var pool = new HikariDataSource();
            pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
            pool.setMaximumPoolSize(20);
            Flyway.configure().dataSource(pool).load().migrate();
            return pool;
        }

        @Bean
        ProductChannels productChannels() {
            return Given.productChannels(Given.MAILBOXES);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        NamedParameterJdbcTemplate jdbcOperations(DataSource dataSource) {
            return new NamedParameterJdbcTemplate(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        TestClock clock() {
            return new TestClock(Given.NOW);
        }

        @Bean
        SupportMailboxes mailboxes() {
            return Given.WITH_APPROVED;
        }

        @Bean
        Configured configured() {
            return new Configured(Map.of());
        }

        @Bean
        Agents agents() {
            return Given.AGENTS;
        }

        @Bean
        DigestPlans digestPlans(SupportMailboxes mailboxes) {
            return new DigestPlans(ZoneOffset.UTC, true, Map.of(), mailboxes);
        }

        @Bean
        SlackFiles slackFiles() {
            return fileId -> new byte[] {1, 2, 3};
        }

        @Bean
        EarlierReplies earlierReplies() {
            return reply -> false;
        }

        @Bean
        ThreadTexts threadTexts() {
            return reply -> Optional.of(new ThreadTexts.ThreadText(reply.body(), reply.body(), List.of()));
        }
    }
}
