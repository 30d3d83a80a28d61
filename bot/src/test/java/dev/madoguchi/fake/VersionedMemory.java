package dev.madoguchi.fake;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Rows of which two people may change the same at once, in memory. */
final class VersionedMemory<T> {

    private final TreeMap<Long, T> rows = new TreeMap<>();
    private final Copy<T> copy;
    private final ToIntFunction<T> version;

    /** @param copy the same with another number and version */
    VersionedMemory(Copy<T> copy, ToIntFunction<T> version) {
        this.copy = copy;
        this.version = version;
    }

    interface Copy<T> {
        T of(T row, long id, int version);
    }

    List<T> all() {
        return rows.entrySet().stream()
                .map(row -> copy.of(row.getValue(), row.getKey(), version.applyAsInt(row.getValue())))
                .toList();
    }

    void add(T row) {
        long id = rows.isEmpty() ? 1 : rows.lastKey() + 1;
        rows.put(id, copy.of(row, id, 0));
    }

    boolean save(long id, T changed) {
        if (!isAsSeen(id, version.applyAsInt(changed))) {
            return false;
        }
        rows.put(id, copy.of(changed, id, version.applyAsInt(changed) + 1));
        return true;
    }

    boolean remove(long id, int seen) {
        return isAsSeen(id, seen) && rows.remove(id) != null;
    }

    private boolean isAsSeen(long id, int seen) {
        return rows.containsKey(id) && version.applyAsInt(rows.get(id)) == seen;
    }
}
