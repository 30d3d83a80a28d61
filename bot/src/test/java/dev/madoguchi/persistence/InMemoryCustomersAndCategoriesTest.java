package dev.madoguchi.persistence;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Customers;
import dev.madoguchi.fake.InMemoryCategories;
import dev.madoguchi.fake.InMemoryCustomers;
import dev.madoguchi.fake.InMemoryInquiries;

class InMemoryCustomersAndCategoriesTest extends CustomersAndCategoriesContract {

    private final Customers customers = new InMemoryCustomers();
    private final Categories categories = new InMemoryCategories(new InMemoryInquiries());

    @Override
    Customers customers() {
        return customers;
    }

    @Override
    Categories categories() {
        return categories;
    }
}
