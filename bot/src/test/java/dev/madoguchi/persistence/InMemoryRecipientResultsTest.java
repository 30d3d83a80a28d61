package dev.madoguchi.persistence;

import dev.madoguchi.application.reply.RecipientResults;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.fake.InMemoryRecipientResults;

class InMemoryRecipientResultsTest extends RecipientResultsContract {

    private final RecipientResults results = new InMemoryRecipientResults();
    private long last;

    @Override
    RecipientResults results() {
        return results;
    }

    @Override
    MessageId reply() {
        return new MessageId(++last);
    }
}
