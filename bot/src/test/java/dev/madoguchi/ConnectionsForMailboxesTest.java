package dev.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ConnectionsForMailboxesTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("desk.mailboxes[0].name", "support")
            .withProperty("desk.mailboxes[0].junk-folder", "Junk")
            .withProperty("desk.mailboxes[1].name", "jobs");

    @Test
    void each_folder_that_is_read_gets_a_connection_of_its_own() {
        try (var pool = new HikariDataSource()) {
            pool.setMaximumPoolSize(16);

            new ConnectionsForMailboxes(environment).postProcessBeforeInitialization(pool, "dataSource");

            assertThat(pool.getMaximumPoolSize()).isEqualTo(19);
        }
    }
}
