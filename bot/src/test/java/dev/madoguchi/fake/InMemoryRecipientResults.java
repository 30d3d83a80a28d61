package dev.madoguchi.fake;

import dev.madoguchi.application.reply.RecipientResults;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public class InMemoryRecipientResults implements RecipientResults {

    private final Map<MessageId, TreeMap<String, Recipient>> rows = new HashMap<>();
    private final Set<MessageId> cameBack = new HashSet<>();

    @Override
    public List<Recipient> of(MessageId reply) {
        return List.copyOf(rows.getOrDefault(reply, new TreeMap<>()).values());
    }

    @Override
    public void keep(MessageId reply, Recipient recipient, Instant now) {
        rows.computeIfAbsent(reply, none -> new TreeMap<>()).put(recipient.address(), recipient);
    }

    @Override
    public boolean cameBack(MessageId reply) {
        return cameBack.contains(reply);
    }

    public void comesBack(MessageId reply) {
        cameBack.add(reply);
    }

    @Override
    public void forget(MessageId reply, Result result) {
        rows.getOrDefault(reply, new TreeMap<>()).values().removeIf(recipient -> recipient.result() == result);
    }
}
