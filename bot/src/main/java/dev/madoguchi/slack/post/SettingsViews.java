package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.List;

/** The settings: a first page with what can be set, and a list behind each entry. */
public final class SettingsViews {

    /** Slack takes 100 blocks. */
    private static final int ON_ONE_PAGE = 40;

    private static final int LONGEST = 300;

    private SettingsViews() {}

    /**
     * A line of a list.
     *
     * @param id what its form is opened with
     * @param name words of somebody
     * @param detail words of the desk, which may be empty
     */
    public record Entry(String id, String name, String detail) {}

    public static View root(List<String> pages, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var page : pages) {
            blocks.add(SectionBlock.builder()
                    .text(Blocks.mrkdwn(
                            "*" + words.get("settings." + page) + "*\n" + words.get("settings." + page + ".about")))
                    .accessory(Blocks.button(Actions.SETTINGS_PAGE, words.get("settings.open"), page + "=0"))
                    .build());
        }
        return Forms.sheet(words.get("settings.title"), "settings", blocks, words);
    }

    /** {@code isFixed} when nothing can be added. */
    public static View list(String page, boolean isFixed, List<Entry> entries, int number, Words words) {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(words.get("settings." + page + ".hint")));
        if (!isFixed) {
            blocks.add(Blocks.actions(
                    "new",
                    List.of(Blocks.button(Actions.SETTINGS_EDIT, words.get("settings." + page + ".new"), page + "="))));
        }
        int pages = Math.max(1, (entries.size() + ON_ONE_PAGE - 1) / ON_ONE_PAGE);
        int shown = Math.max(0, Math.min(number, pages - 1));
        entries.stream()
                .skip((long) shown * ON_ONE_PAGE)
                .limit(ON_ONE_PAGE)
                .map(entry -> line(page, entry, words))
                .forEach(blocks::add);
        var turns = turns(page, shown, pages, words);
        if (!turns.isEmpty()) {
            blocks.add(Blocks.actions("turn", turns));
        }
        return Forms.sheet(words.get("settings." + page), page, blocks, words);
    }

    /** Why the settings do not open. */
    public static View no(String said, Words words) {
        return Forms.sheet(words.get("settings.title"), "no", List.of(Blocks.own(said)), words);
    }

    private static LayoutBlock line(String page, Entry entry, Words words) {
        var name = SlackText.inert(entry.name(), LONGEST);
        var detail = entry.detail().isEmpty() ? "" : "\n" + SlackText.inert(entry.detail(), LONGEST);
        return SectionBlock.builder()
                .text(Blocks.plain(name + detail))
                .accessory(Blocks.button(Actions.SETTINGS_EDIT, words.get("settings.edit"), page + "=" + entry.id()))
                .build();
    }

    private static List<BlockElement> turns(String page, int shown, int pages, Words words) {
        var turns = new ArrayList<BlockElement>();
        if (shown > 0) {
            turns.add(Blocks.button(Actions.SETTINGS_PREVIOUS, words.get("button.previous"), page + "=" + (shown - 1)));
        }
        if (shown + 1 < pages) {
            turns.add(Blocks.button(
                    Actions.SETTINGS_NEXT, words.get("button.next", shown + 2, pages), page + "=" + (shown + 1)));
        }
        return turns;
    }
}
