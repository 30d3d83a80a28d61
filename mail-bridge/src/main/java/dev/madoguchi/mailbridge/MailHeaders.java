package dev.madoguchi.mailbridge;

import java.util.List;
import java.util.Optional;

/** The header fields of a mail in their order, names in any case, values decoded and on one line. */
public record MailHeaders(List<Field> fields) {

    /** One line of the header: {@code name: value}. */
    public record Field(String name, String value) {}

    public MailHeaders {
        fields = List.copyOf(fields);
    }

    /** The value of the first, that is the topmost, field of this name. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The values of all fields of this name from the top; empty when there is none. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }
}
