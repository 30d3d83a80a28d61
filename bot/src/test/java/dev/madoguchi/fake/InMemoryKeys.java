package dev.madoguchi.fake;

import dev.madoguchi.application.thread.ReferenceKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public class InMemoryKeys implements ReferenceKeys {

    private final List<Key> keys = new ArrayList<>();

    @Override
    public Key newest() {
        if (keys.isEmpty()) {
            addKey();
        }
        return keys.get(keys.size() - 1);
    }

    @Override
    public Optional<Key> find(int id) {
        return keys.stream().filter(key -> key.id() == id).findFirst();
    }

    public void addKey() {
        var secret = new byte[32];
        secret[0] = (byte) keys.size();
        keys.add(new Key(keys.size() + 1, secret));
    }
}
