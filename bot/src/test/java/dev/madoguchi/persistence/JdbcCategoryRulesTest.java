package dev.madoguchi.persistence;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryRules;

class JdbcCategoryRulesTest extends CategoryRulesContract {

    @Override
    Categories categories() {
        return TestDatabase.get(Categories.class);
    }

    @Override
    CategoryRules rules() {
        return TestDatabase.get(CategoryRules.class);
    }
}
