package dev.madoguchi.fake;

import dev.madoguchi.domain.Customer;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Customers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

public class InMemoryCustomers implements Customers {

    private final List<Customer> rows = new ArrayList<>();
    private final Set<CustomerId> named = new HashSet<>();

    @Override
    public Customer get(CustomerId id) {
        return rows.get((int) id.value() - 1);
    }

    @Override
    public Optional<Customer> find(String address) {
        return rows.stream()
                .filter(known -> known.address().equalsIgnoreCase(address) && !named.contains(known.id()))
                .findFirst();
    }

    @Override
    public Customer getOrAdd(String address, String name, Instant now) {
        for (int i = 0; i < rows.size(); i++) {
            var known = rows.get(i);
            if (known.address().equalsIgnoreCase(address) && !named.contains(known.id())) {
                rows.set(i, new Customer(known.id(), known.address(), name == null ? known.name() : name));
                return rows.get(i);
            }
        }
        rows.add(new Customer(new CustomerId(rows.size() + 1L), address, name));
        return rows.get(rows.size() - 1);
    }

    @Override
    public Customer addNamed(String name, Instant now) {
        var added = new Customer(new CustomerId(rows.size() + 1L), name, name);
        rows.add(added);
        named.add(added.id());
        return added;
    }
}
