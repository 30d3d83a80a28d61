package dev.madoguchi.application.reply;

import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.MessageId;
import java.util.Collection;
import java.util.List;

/** What belongs to other customers than the one who is answered. */
public interface OtherCustomers {

    /** Those of the addresses that are other customers'. */
    List<String> addresses(CustomerId customer, Collection<String> addresses);

    /** Those of the numbers that other customers wrote and this one never did. */
    List<String> numbers(CustomerId customer, Collection<String> numbers);

    /** The names of those files of a reply that came from other customers and never from this one. */
    List<String> files(CustomerId customer, MessageId reply);
}
