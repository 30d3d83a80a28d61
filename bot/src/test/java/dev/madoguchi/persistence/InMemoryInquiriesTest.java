package dev.madoguchi.persistence;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.fake.InMemoryCategories;
import dev.madoguchi.fake.InMemoryCustomers;
import dev.madoguchi.fake.InMemoryInquiries;

class InMemoryInquiriesTest extends InquiriesContract {

    private final InMemoryInquiries inquiries = new InMemoryInquiries();
    private final Customers customers = new InMemoryCustomers();
    private final Categories categories = new InMemoryCategories(inquiries);

    @Override
    Inquiries inquiries() {
        return inquiries;
    }

    @Override
    Customers customers() {
        return customers;
    }

    @Override
    Categories categories() {
        return categories;
    }
}
