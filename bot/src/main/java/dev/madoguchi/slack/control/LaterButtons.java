package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import dev.madoguchi.application.reply.ScheduleReply;
import dev.madoguchi.domain.Message;
import dev.madoguchi.slack.PrivateNotes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A reply leaves later: tomorrow morning where its author is, or when its mailbox opens. */
@Component
class LaterButtons implements SlackControl {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final SlackControls controls;
    private final ClickedReply clicked;
    private final ScheduleReply schedule;
    private final SlackUsers users;
    private final PrivateNotes notes;
    private final InstantSource clock;

    LaterButtons(
            SlackControls controls,
            ClickedReply clicked,
            ScheduleReply schedule,
            SlackUsers users,
            PrivateNotes notes,
            InstantSource clock) {
        this.controls = controls;
        this.clicked = clicked;
        this.schedule = schedule;
        this.users = users;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.TOMORROW, controls.onMessage(click -> {
            var reply = clicked.bySomebodyWithAName(click);
            tell(click, schedule.at(reply.id(), tomorrow(click), click.agent()));
        }));
        app.blockAction(Actions.WHEN_OPEN, controls.onMessage(click -> {
            var reply = clicked.bySomebodyWithAName(click);
            tell(click, schedule.whenOpen(reply.id(), click.agent()));
        }));
    }

    private Instant tomorrow(Click click) {
        var zone = users.zone(click.agent().value());
        var today = clock.instant().atZone(zone).toLocalDate();
        return today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
    }

    private void tell(Click click, Message reply) {
        var words = Words.in(click.language());
        var time = words.time(Objects.requireNonNullElse(reply.dueAt(), clock.instant()), "{date_short_pretty} {time}");
        notes.replace(
                click.responseUrl(),
                reply.isHeld() ? words.get("preview.later", time) : words.get("preview.stopped-again"));
    }
}
