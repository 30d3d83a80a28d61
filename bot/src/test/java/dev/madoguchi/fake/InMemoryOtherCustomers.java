package dev.madoguchi.fake;

import dev.madoguchi.application.reply.OtherCustomers;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.MessageId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says what belongs to somebody else, whoever is answered. */
public class InMemoryOtherCustomers implements OtherCustomers {

    public final List<String> belongings = new ArrayList<>();

    @Override
    public List<String> addresses(CustomerId customer, Collection<String> addresses) {
        return addresses.stream().filter(belongings::contains).toList();
    }

    @Override
    public List<String> numbers(CustomerId customer, Collection<String> numbers) {
        return numbers.stream().filter(belongings::contains).toList();
    }

    @Override
    public List<String> files(CustomerId customer, MessageId reply) {
        return List.of();
    }
}
