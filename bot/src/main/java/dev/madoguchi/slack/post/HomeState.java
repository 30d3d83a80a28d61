package dev.madoguchi.slack.post;

import dev.madoguchi.application.find.Section;
import dev.madoguchi.domain.CategoryId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose on their Home; it travels in the view itself.
 *
 * @param mailbox the only one they want to see, if they chose one
 * @param pages which part of each section, from 0; the first part of those that are not named
 */
public record HomeState(@Nullable String mailbox, @Nullable CategoryId category, Map<Section, Integer> pages) {

    public static final HomeState FIRST = new HomeState(null, null, Map.of());

    /** The value of a menu's option that chooses nothing. */
    public static final String ALL = "*";

    private static final int MOST_PAGES = 9_999;

    /** What another filter shows begins at its first pages. */
    public HomeState inMailbox(String chosen) {
        return new HomeState(chosen.equals(ALL) ? null : chosen, category, Map.of());
    }

    public HomeState inCategory(String chosen) {
        return new HomeState(mailbox, category(chosen), Map.of());
    }

    /** By the value of a button, a section and a page: {@code MINE=2}. */
    public HomeState turned(String value) {
        return read(written() + "\n" + value);
    }

    HomeState turned(Section section, int page) {
        var turned = new EnumMap<Section, Integer>(Section.class);
        turned.putAll(pages);
        turned.put(section, Math.max(0, Math.min(page, MOST_PAGES)));
        return new HomeState(mailbox, category, turned);
    }

    int page(Section section) {
        return pages.getOrDefault(section, 0);
    }

    /** Lines of a key and a value; {@link #read} takes them. */
    String written() {
        return "mailbox=" + Objects.requireNonNullElse(mailbox, "") + "\ncategory="
                + (category == null ? "" : category.value())
                + pages.entrySet().stream()
                        .map(page -> "\n" + page.getKey() + "=" + page.getValue())
                        .collect(Collectors.joining());
    }

    /** What cannot be read is left out: an older version of the desk may have written it. */
    public static HomeState read(@Nullable String written) {
        var state = FIRST;
        for (var line : Objects.requireNonNullElse(written, "").lines().toList()) {
            int end = line.indexOf('=');
            if (end > 0 && end + 1 < line.length()) {
                state = state.with(line.substring(0, end), line.substring(end + 1));
            }
        }
        return state;
    }

    private HomeState with(String key, String value) {
        return switch (key) {
            case "mailbox" -> new HomeState(value, category, pages);
            case "category" -> new HomeState(mailbox, category(value), pages);
            default -> withPage(key, value);
        };
    }

    private HomeState withPage(String key, String value) {
        for (var section : Section.values()) {
            if (section.name().equals(key) && value.matches("[0-9]{1,4}")) {
                return turned(section, Integer.parseInt(value));
            }
        }
        return this;
    }

    private static @Nullable CategoryId category(String value) {
        return value.matches("[0-9]{1,18}") ? new CategoryId(Long.parseLong(value)) : null;
    }
}
