package dev.madoguchi.application.report;

import static dev.madoguchi.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.NewDelivery;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.fake.MemoryDesk;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PostDigestTest {

    private final MemoryDesk desk = new MemoryDesk();
    private final PostDigest post = desk.get(PostDigest.class);

    @Test
    void every_channel_gets_last_week_once_however_often_it_is_asked() {
        post.ofLastWeek();
        post.ofLastWeek();

        assertThat(desk.outbox.of(DeliveryKind.DIGEST))
                .extracting(NewDelivery::pace)
                .containsExactly("C0SUPPORT", "C0MADOGUCHI");
        assertThat(desk.reports.digests())
                .extracting(digest -> digest.figures().monday())
                .containsOnly(LocalDate.of(2026, 10, 26));
    }

    @Test
    void the_next_week_is_reported_again() {
        post.ofLastWeek();
        desk.clock.advance(Duration.ofDays(7));

        post.ofLastWeek();

        assertThat(desk.reports.digests()).hasSize(4);
    }

    @Test
    void a_job_that_comes_days_late_still_reports_the_last_whole_week() {
        desk.clock.set(NOW.plus(Duration.ofDays(5)));

        post.ofLastWeek();

        assertThat(desk.reports.digests().get(0).figures().monday()).isEqualTo(LocalDate.of(2026, 10, 26));
    }

    @Test
    void the_running_week_can_be_asked_for_as_often_as_wanted() {
        post.soFar("C0SUPPORT");
        post.soFar("C0SUPPORT");

        assertThat(desk.reports.digests()).hasSize(2).allMatch(Digest::soFar);
        assertThat(desk.reports.digests().get(0).figures().monday()).isEqualTo(LocalDate.of(2026, 11, 2));
    }
}
