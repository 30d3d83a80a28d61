package dev.madoguchi.application.thread;

import java.util.Optional;

/** The keys that sign the references in our mails. */
public interface ReferenceKeys {

    /** The key that signs; made at the first use. */
    Key newest();

    Optional<Key> find(int id);

    /** 256 bits of chance, and its number. */
    record Key(int id, byte[] secret) {}
}
