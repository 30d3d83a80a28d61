package dev.madoguchi.persistence;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.Customers;

class JdbcCustomersAndCategoriesTest extends CustomersAndCategoriesContract {

    @Override
    Customers customers() {
        return TestDatabase.get(Customers.class);
    }

    @Override
    Categories categories() {
        return TestDatabase.get(Categories.class);
    }
}
