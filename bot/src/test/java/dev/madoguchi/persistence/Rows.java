package dev.madoguchi.persistence;

import static dev.madoguchi.Given.NOW;
import static dev.madoguchi.Given.anInquiry;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import java.util.UUID;

/** Rows of the real database that belong to one test only. */
public final class Rows {

    private Rows() {}

    public static CustomerId customer() {
        return TestDatabase.get(Customers.class)
                .getOrAdd(UUID.randomUUID() + "@example.com", null, NOW)
                .id();
    }

    public static InquiryId inquiry() {
        return TestDatabase.get(Inquiries.class)
                .add(anInquiry().notStored().of(customer()).build())
                .id();
    }
}
