package dev.madoguchi.slack.control;

import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.Snooze;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.post.SnoozeForm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when somebody snoozes an inquiry: mornings are those of the person who chose. */
@Component
class SnoozeTimes {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Snooze snooze;
    private final SlackUsers users;
    private final InstantSource clock;

    SnoozeTimes(Snooze snooze, SlackUsers users, InstantSource clock) {
        this.snooze = snooze;
        this.users = users;
        this.clock = clock;
    }

    void chosen(Submission form) {
        snooze.until(form.inquiry(), until(form), form.agent());
    }

    private @Nullable Instant until(Submission form) {
        var chosen = form.value(SnoozeForm.UNTIL)
                .map(value -> SnoozeForm.Until.valueOf(value.getSelectedOption().getValue()))
                .orElseThrow();
        var zone = users.zone(form.agent().value());
        var today = clock.instant().atZone(zone).toLocalDate();
        return switch (chosen) {
            case TOMORROW -> today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
            case MONDAY ->
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant();
            case CUSTOMER -> null;
            case SILENT ->
                today.plusDays(days(form.text(SnoozeForm.DAYS)))
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant();
            case TIME ->
                form.value(SnoozeForm.AT)
                        .map(ViewState.Value::getSelectedDateTime)
                        .map(Instant::ofEpochSecond)
                        .orElseThrow(() -> new Refusal(Rule.NO_TIME));
        };
    }

    private static int days(String typed) {
        int days = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (days < 1 || days > SnoozeForm.MOST_DAYS) {
            throw new Refusal(Rule.NO_DAYS, SnoozeForm.MOST_DAYS);
        }
        return days;
    }
}
