package dev.madoguchi.fake;

import dev.madoguchi.application.reply.Holds;
import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.MessageId;
import java.util.HashMap;
import java.util.Map;

/** What stands between replies and customers, in memory. */
public class InMemoryHolds implements Holds {

    private final Map<MessageId, Hold> holds = new HashMap<>();

    @Override
    public Hold of(MessageId reply) {
        return holds.getOrDefault(reply, Hold.none(reply));
    }

    @Override
    public Hold keep(Hold hold) {
        var kept = new Hold(
                hold.reply(),
                of(hold.reply()).version() + 1,
                hold.reason(),
                hold.holder(),
                hold.findings(),
                hold.internal(),
                hold.seen(),
                hold.accepted(),
                hold.draftBy());
        holds.put(hold.reply(), kept);
        return kept;
    }
}
