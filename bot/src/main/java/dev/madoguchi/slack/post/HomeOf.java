package dev.madoguchi.slack.post;

import com.slack.api.model.view.View;
import dev.madoguchi.application.find.Listed;
import dev.madoguchi.application.find.Section;
import dev.madoguchi.application.find.Viewer;
import dev.madoguchi.application.find.Worklists;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackAdmins;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.Words;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what somebody's Home shows: nothing of channels that they are not in, and nothing at all to outsiders. */
@Component
public class HomeOf {

    private final SlackUsers users;
    private final SlackMembers members;
    private final SlackAdmins admins;
    private final SupportMailboxes mailboxes;
    private final Worklists worklists;
    private final Categories categories;
    private final InquiryLines lines;

    HomeOf(
            SlackUsers users,
            SlackMembers members,
            SlackAdmins admins,
            SupportMailboxes mailboxes,
            Worklists worklists,
            Categories categories,
            InquiryLines lines) {
        this.users = users;
        this.members = members;
        this.admins = admins;
        this.mailboxes = mailboxes;
        this.worklists = worklists;
        this.categories = categories;
        this.lines = lines;
    }

    public View person(String userId, HomeState state) {
        if (users.standing(userId) == Standing.OUTSIDER) {
            return HomeView.outsider(Words.in(mailboxes.defaultLanguage()));
        }
        var visible = members.mailboxesFor(userId);
        var words = Words.in(users.language(userId).orElseGet(mailboxes::defaultLanguage));
        return new HomeView(content(new AgentId(userId), visible, state, admins.isAdmin(userId)), lines, words).view();
    }

    HomeView.Content content(AgentId viewer, List<SupportMailbox> visible, HomeState state, boolean isForAdmin) {
        var chosen = visible.stream()
                .map(SupportMailbox::name)
                .filter(name -> state.mailbox() == null || name.equals(state.mailbox()))
                .toList();
        var looks = new Viewer(viewer, chosen, state.category());
        var counts = worklists.counts(looks);
        var lists = new EnumMap<Section, List<Listed>>(Section.class);
        var shown = state;
        for (var section : Section.values()) {
            int count = counts.getOrDefault(section, 0);
            shown = shown.turned(section, Math.min(state.page(section), Math.max(0, count - 1) / HomeView.LINES));
            if (count > 0) {
                lists.put(
                        section, worklists.list(section, looks, shown.page(section) * HomeView.LINES, HomeView.LINES));
            }
        }
        return new HomeView.Content(shown, visible, categories.all(), counts, lists, isForAdmin);
    }
}
