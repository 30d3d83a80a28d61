package dev.madoguchi.persistence;

import dev.madoguchi.TestDatabase;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.ReplyTemplates;

class JdbcReplyTemplatesTest extends ReplyTemplatesContract {

    @Override
    Categories categories() {
        return TestDatabase.get(Categories.class);
    }

    @Override
    ReplyTemplates templates() {
        return TestDatabase.get(ReplyTemplates.class);
    }
}
