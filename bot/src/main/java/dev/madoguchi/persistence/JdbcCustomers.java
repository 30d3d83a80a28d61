package dev.madoguchi.persistence;

import static java.time.ZoneOffset.UTC;

import dev.madoguchi.domain.Customer;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Customers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers in PostgreSQL. */
@Repository
class JdbcCustomers implements Customers {

    /** What stands in for the address of somebody who has none; no address and no number begins like that. */
    private static final String NAMED = "name:";

    private final JdbcClient jdbc;

    JdbcCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Customer get(CustomerId id) {
        return jdbc.sql("SELECT id, address, name FROM customer WHERE id = :id")
                .param("id", id.value())
                .query(JdbcCustomers::customer)
                .single();
    }

    @Override
    public Optional<Customer> find(String address) {
        return jdbc.sql("SELECT id, address, name FROM customer WHERE lower(address) = lower(:address)")
                .param("address", address)
                .query(JdbcCustomers::customer)
                .optional();
    }

    @Override
    public Customer getOrAdd(String address, @Nullable String name, Instant now) {
        return jdbc.sql("""
                        INSERT INTO customer (address, name, first_seen_at)
                        VALUES (:address, :name, :now)
                        ON CONFLICT (lower(address)) DO UPDATE SET name = coalesce(excluded.name, customer.name)
                        RETURNING id, address, name
                        """)
                .param("address", address)
                .param("name", name)
                .param("now", now.atOffset(UTC))
                .query(JdbcCustomers::customer)
                .single();
    }

    @Override
    public Customer addNamed(String name, Instant now) {
        return getOrAdd(NAMED + UUID.randomUUID(), name, now);
    }

    private static Customer customer(ResultSet row, int number) throws SQLException {
        var address = row.getString("address");
        var name = row.getString("name");
        return new Customer(new CustomerId(row.getLong("id")), address.startsWith(NAMED) ? name : address, name);
    }
}
