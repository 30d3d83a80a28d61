package dev.madoguchi.persistence;

import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.ReplyTemplates;
import dev.madoguchi.fake.InMemoryCategories;
import dev.madoguchi.fake.InMemoryInquiries;
import dev.madoguchi.fake.InMemoryReplyTemplates;

class InMemoryReplyTemplatesTest extends ReplyTemplatesContract {

    private final Categories categories = new InMemoryCategories(new InMemoryInquiries());
    private final ReplyTemplates templates = new InMemoryReplyTemplates(categories);

    @Override
    Categories categories() {
        return categories;
    }

    @Override
    ReplyTemplates templates() {
        return templates;
    }
}
