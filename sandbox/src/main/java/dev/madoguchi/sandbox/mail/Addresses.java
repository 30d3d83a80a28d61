package dev.madoguchi.sandbox.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Mail addresses with and without a name. */
final class Addresses {

    private Addresses() {}

    /** {@code Anna <anna@example.com>} becomes {@code anna@example.com}. */
    static String bare(String address) {
        var open = address.lastIndexOf('<');
        var close = address.lastIndexOf('>');
        var bare = open >= 0 && close > open ? address.substring(open + 1, close) : address;
        return bare.strip().toLowerCase(Locale.ROOT);
    }

    /** {@code Anna <anna@example.com>} becomes {@code Anna}; without a name it stays the address. */
    static String name(String address) {
        var open = address.lastIndexOf('<');
        var name = open > 0 ? address.substring(0, open).strip().replaceAll("^\"|\"$", "") : "";
        return name.isEmpty() ? bare(address) : name;
    }

    static InternetAddress named(String name, String address) {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** With a name as it is read, quoted or not, of whatever letters. */
    static InternetAddress parse(String address) {
        try {
            var bare = new InternetAddress(bare(address), true);
            return address.contains("<") ? named(name(address), bare.getAddress()) : bare;
        } catch (AddressException e) {
            throw new IllegalArgumentException("\"" + address + "\" is not a mail address", e);
        }
    }

    /** As it is read: the name without quotation marks. */
    static String shown(InternetAddress address) {
        return address.getPersonal() == null
                ? address.getAddress()
                : address.getPersonal() + " <" + address.getAddress() + ">";
    }
}
