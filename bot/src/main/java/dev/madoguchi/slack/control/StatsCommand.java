package dev.madoguchi.slack.control;

import dev.madoguchi.application.report.DigestPlans;
import dev.madoguchi.application.report.Period.Length;
import dev.madoguchi.application.report.ShowFigures;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.DigestView;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code /inquiry stats [week|month] [mailbox|category]}: for members of the channel in which it is typed. */
@Component
class StatsCommand {

    private static final int NAME = 80;

    private final ShowFigures figures;
    private final DigestView view;
    private final DigestPlans plans;
    private final SlackMembers members;

    StatsCommand(ShowFigures figures, DigestView view, DigestPlans plans, SlackMembers members) {
        this.figures = figures;
        this.view = view;
        this.plans = plans;
        this.members = members;
    }

    /** Whether there is anything to count in a channel. */
    boolean knows(String channel) {
        return plans.all().contains(channel);
    }

    Note of(AgentId asker, String channel, String typed, Words words) {
        if (!members.isIn(asker.value(), channel)) {
            return new Note(words.get("refusal.NOT_A_MEMBER"), List.of());
        }
        int end = typed.indexOf(' ');
        var first = (end < 0 ? typed : typed.substring(0, end)).toLowerCase(Locale.ROOT);
        boolean month = first.equals("month") || first.equals("月");
        boolean named = !month && !first.equals("week") && !first.equals("週");
        var name = named ? typed : end < 0 ? "" : typed.substring(end).strip();
        return figures.of(channel, month ? Length.MONTH : Length.WEEK, name)
                .map(found -> view.note(found, words))
                .orElseGet(() -> new Note(words.get("stats.unknown", SlackText.inert(name, NAME)), List.of()));
    }
}
