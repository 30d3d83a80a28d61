package dev.madoguchi.domain;

import org.jspecify.annotations.Nullable;

/**
 * A person who wrote to one of the mailboxes, or called.
 *
 * @param address or phone number; of whom neither is known, the name
 */
public record Customer(
        CustomerId id, String address, @Nullable String name) {

    /** The name, or the address of a customer who gives none. */
    public String displayName() {
        return name == null || name.isBlank() ? address : name;
    }
}
