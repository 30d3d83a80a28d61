package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.decode.CleanText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address as people use it (RFC 5322 section 3.4, read forgivingly).
 *
 * @param address {@code local@domain} without angle brackets; the dots that Japanese carriers allow ({@code foo..bar@},
 *     {@code .foo@}, {@code foo.@}) are kept
 * @param name the decoded display name, or null when there is none
 */
public record MailAddress(String address, @Nullable String name) {

    public MailAddress {
        address = CleanText.oneLine(address);
        if (name != null) {
            name = CleanText.oneLine(name);
            name = name.isEmpty() ? null : name;
        }
        if (address.isEmpty()) {
            throw new IllegalArgumentException("A mail address is empty.");
        }
    }

    /**
     * An address without a name.
     *
     * @throws IllegalArgumentException when there is no {@code @} with something on both sides
     */
    public static MailAddress of(String address) {
        var trimmed = address.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || at == trimmed.length() - 1) {
            throw new IllegalArgumentException("Not a mail address: it needs a name, an @ and a domain.");
        }
        return new MailAddress(trimmed, null);
    }

    /** All addresses of a header's value, in order and at most 100; what is no address is left out. Never throws. */
    public static List<MailAddress> parse(String headerValue) {
        return new AddressList(headerValue).addresses();
    }

    /** Whether mail to both reaches the same person, as far as the address tells: upper and lower case are one. */
    public boolean sameAs(MailAddress other) {
        return address.toLowerCase(Locale.ROOT).equals(other.address.toLowerCase(Locale.ROOT));
    }

    /** Whether mail can be sent to it: customers write from addresses, and name others in copy, to which no server would take any. */
    public boolean isSendable() {
        return HeaderGate.isSendable(address);
    }

    /** For people: {@code Anna Adams <anna@example.com>}, or the bare address. */
    public String display() {
        return name == null ? address : name + " <" + address + ">";
    }
}
