package dev.madoguchi.slack.control;

import dev.madoguchi.application.find.Search;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.application.find.Viewer;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.LookBlocks;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /inquiry open}, {@code mine} and {@code search}: only what stands in channels that the asker is in. */
@Component
class LookCommands {

    /** One more than is shown, to know whether there are more. */
    private static final int MOST = LookBlocks.MOST + 1;

    private final Worklists worklists;
    private final Search search;
    private final SlackMembers members;
    private final LookBlocks blocks;

    LookCommands(Worklists worklists, Search search, SlackMembers members, LookBlocks blocks) {
        this.worklists = worklists;
        this.search = search;
        this.members = members;
        this.blocks = blocks;
    }

    Note open(AgentId asker, String channel, Words words) {
        var here = members.mailboxesFor(asker.value()).stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::name)
                .toList();
        return blocks.listed(words.get("look.open"), worklists.open(here, MOST), words);
    }

    Note mine(AgentId asker, Words words) {
        var viewer = new Viewer(asker, visible(asker), null);
        return blocks.listed(words.get("look.mine"), worklists.list(Section.MINE, viewer, 0, MOST), words);
    }

    Note search(AgentId asker, String typed, Words words) {
        return search.takes(typed)
                ? blocks.found(typed, search.find(typed, visible(asker), MOST), words)
                : new Note(words.get("look.too-short"), List.of());
    }

    private List<String> visible(AgentId asker) {
        return members.mailboxesFor(asker.value()).stream()
                .map(SupportMailbox::name)
                .toList();
    }
}
