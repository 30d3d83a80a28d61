package dev.madoguchi.persistence;

import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.fake.InMemoryHolds;

class InMemoryHoldsTest extends HoldsContract {

    private final Holds holds = new InMemoryHolds();
    private long last;

    @Override
    Holds holds() {
        return holds;
    }

    @Override
    MessageId reply() {
        return new MessageId(++last);
    }
}
