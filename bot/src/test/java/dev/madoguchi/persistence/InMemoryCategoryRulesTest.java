package dev.madoguchi.persistence;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryRules;
import dev.madoguchi.fake.InMemoryCategories;
import dev.madoguchi.fake.InMemoryCategoryRules;
import dev.madoguchi.fake.InMemoryInquiries;

class InMemoryCategoryRulesTest extends CategoryRulesContract {

    private final Categories categories = new InMemoryCategories(new InMemoryInquiries());
    private final CategoryRules rules = new InMemoryCategoryRules(categories);

    @Override
    Categories categories() {
        return categories;
    }

    @Override
    CategoryRules rules() {
        return rules;
    }
}
