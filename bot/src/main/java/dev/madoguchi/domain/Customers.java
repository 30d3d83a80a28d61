package dev.madoguchi.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody who ever wrote. */
public interface Customers {

    Customer get(CustomerId id);

    /** The customer with this address, compared without case. */
    Optional<Customer> find(String address);

    /** The customer with this address, compared without case; remembered if new. A later name replaces the earlier one. */
    Customer getOrAdd(String address, @Nullable String name, Instant now);

    /** Somebody of whom no more than a name is known: nobody can tell whether it is the same person as another of that name. */
    Customer addNamed(String name, Instant now);
}
