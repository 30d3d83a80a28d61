package dev.madoguchi.slack.post;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Home of one person: counters, filters, and a part of each section; at most 99 blocks with up to eight sections. */
final class HomeView {

    /** The lines of a section that stand there at once. */
    static final int LINES = 9;

    private final Content content;
    private final InquiryLines lines;
    private final Words words;

    /**
     * What a Home shows.
     *
     * @param mailboxes those that the viewer may see
     * @param lists the shown part of each section
     * @param isForAdmin whether there is a way to the settings
     */
    record Content(
            HomeState state,
            List<SupportMailbox> mailboxes,
            List<Category> categories,
            Map<Section, Integer> counts,
            Map<Section, List<Listed>> lists,
            boolean isForAdmin) {}

    HomeView(Content content, InquiryLines lines, Words words) {
        this.content = content;
        this.lines = lines;
        this.words = words;
    }

    /** Of somebody who does not work at the desk. */
    static View outsider(Words words) {
        return sentence(words.get("home.outsider"));
    }

    /** A Home with one sentence and nothing else. */
    private static View sentence(String own) {
        return home(HomeState.FIRST, List.of(Blocks.own(own)));
    }

    View view() {
        if (content.mailboxes().isEmpty()) {
            return sentence(words.get("home.no-mailbox"));
        }
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(Blocks.own(Arrays.stream(Section.values())
                .map(section -> words.get("home." + section) + " *" + count(section) + "*")
                .collect(Collectors.joining("  ·  "))));
        blocks.add(Blocks.actions("filter", filters()));
        Arrays.stream(Section.values()).forEach(section -> addSection(section, blocks));
        return home(content.state(), blocks);
    }

    private List<BlockElement> filters() {
        var filters = new ArrayList<BlockElement>();
        if (content.mailboxes().size() > 1) {
            filters.add(HomeFilters.mailbox(content.mailboxes(), content.state().mailbox(), words));
        }
        if (!content.categories().isEmpty()) {
            filters.add(
                    HomeFilters.category(content.categories(), content.state().category(), words));
        }
        filters.add(Blocks.button(Actions.NEW_INQUIRY, words.get("button.new-inquiry"), "new"));
        filters.add(Blocks.button(Actions.HOME_REFRESH, words.get("button.refresh"), "refresh"));
        if (content.isForAdmin()) {
            filters.add(Blocks.button(Actions.SETTINGS, words.get("button.settings"), "settings"));
        }
        return filters;
    }

    private void addSection(Section section, List<LayoutBlock> blocks) {
        blocks.add(new DividerBlock());
        blocks.add(Blocks.header(words.get("home." + section) + " (" + count(section) + ")"));
        var listed = content.lists().getOrDefault(section, List.of());
        listed.stream().map(line -> lines.listed(line, words)).forEach(blocks::add);
        var turns = turns(section);
        if (!turns.isEmpty()) {
            blocks.add(Blocks.actions("turn-" + section, turns));
        }
    }

    private List<BlockElement> turns(Section section) {
        int page = content.state().page(section);
        int pages = (count(section) + LINES - 1) / LINES;
        var turns = new ArrayList<BlockElement>();
        if (page > 0) {
            turns.add(Blocks.button(Actions.HOME_PREVIOUS, words.get("button.previous"), section + "=" + (page - 1)));
        }
        if (page + 1 < pages) {
            turns.add(Blocks.button(
                    Actions.HOME_NEXT, words.get("button.next", page + 2, pages), section + "=" + (page + 1)));
        }
        return turns;
    }

    private int count(Section section) {
        return content.counts().getOrDefault(section, 0);
    }

    private static View home(HomeState state, List<LayoutBlock> blocks) {
        return View.builder()
                .type("home")
                .privateMetadata(state.written())
                .blocks(blocks)
                .build();
    }
}
