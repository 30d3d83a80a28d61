package dev.madoguchi.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Digests.File;
import dev.madoguchi.application.report.WeekTable;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackUploads;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Posts a digest: the pictures go up, Slack looks at them, the message shows one, the others follow in the thread with details,
 * definitions and the table.
 */
@Component
class DigestDelivery implements Carrier {

    private static final int LAST_STEP = 10;

    private final Digests digests;
    private final DigestView view;
    private final DigestPictures pictures;
    private final WeekTable table;
    private final Agents agents;
    private final SlackClient slack;
    private final PostOnce once;
    private final SlackUploads uploads;
    private final InstantSource clock;

    DigestDelivery(
            Digests digests,
            DigestView view,
            DigestPictures pictures,
            WeekTable table,
            Agents agents,
            SlackClient slack,
            PostOnce once,
            SlackUploads uploads,
            InstantSource clock) {
        this.digests = digests;
        this.view = view;
        this.pictures = pictures;
        this.table = table;
        this.agents = agents;
        this.slack = slack;
        this.once = once;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.DIGEST);
    }

    /** One call a step. */
    @Override
    public Progress carry(Delivery delivery) {
        var digest = digests.get(delivery.ref());
        var shown = view.of(digest);
        switch (delivery.step()) {
            case 0 -> pictures.upload(digest, File.CHART, shown);
            case 1 -> pictures.keep(digest, File.CHART, delivery);
            case 2 -> pictures.await(digest, File.CHART);
            case 3 -> post(delivery, digest, shown);
            case 4 -> uploadTimes(digest, shown);
            case 5 -> pictures.keep(digest, File.TIMES, delivery);
            case 6 -> uploadHours(digest, shown);
            case 7 -> pictures.keep(digest, File.HOURS, delivery);
            case 8 -> explain(delivery, digest, shown);
            case 9 -> uploadTable(digest, shown);
            default -> shareTable(delivery, digest);
        }
        return delivery.step() < LAST_STEP ? Progress.MORE : Progress.DONE;
    }

    private void post(Delivery delivery, Digest digest, DigestShown shown) {
        var blocks = new ArrayList<>(DigestBlocks.of(new DigestText(shown)));
        pictures.block(digest, File.CHART, shown).ifPresent(blocks::add);
        var posted = once.post(
                delivery,
                digest.channel(),
                null,
                digest.madeAt(),
                () -> slack.post(digest.channel(), null, Reading.of(blocks), blocks, delivery.stepToken()));
        digests.posted(digest.id(), posted.place().ts(), clock.instant());
    }

    private void uploadTimes(Digest digest, DigestShown shown) {
        if (digest.figures().weeks().stream()
                .anyMatch(week -> week.firstResponse().elapsed().n() > 0)) {
            pictures.upload(digest, File.TIMES, shown);
        }
    }

    private void uploadHours(Digest digest, DigestShown shown) {
        if (digest.figures().perHour().stream().anyMatch(mails -> mails > 0)) {
            pictures.upload(digest, File.HOURS, shown);
        }
    }

    private void explain(Delivery delivery, Digest digest, DigestShown shown) {
        pictures.await(digest, File.TIMES);
        pictures.await(digest, File.HOURS);
        var ts = Objects.requireNonNull(digest.ts());
        var between = new ArrayList<LayoutBlock>();
        pictures.block(digest, File.TIMES, shown).ifPresent(between::add);
        pictures.block(digest, File.HOURS, shown).ifPresent(between::add);
        between.add(BehindMenu.of(digest, shown.words()));
        var note = DigestBlocks.explained(shown, between);
        once.post(
                delivery,
                digest.channel(),
                ts,
                digest.madeAt(),
                () -> slack.post(digest.channel(), ts, note.text(), note.blocks(), delivery.stepToken()));
    }

    /** Counted anew: what was posted is the figures, the table shows how the inquiries stand. */
    private void uploadTable(Digest digest, DigestShown shown) {
        var scope = digest.scope();
        var rows = table.of(scope.mailboxes(), digest.period().from(), digest.until());
        if (!rows.isEmpty()) {
            var csv = new DigestCsv(agents, scope.zone(), shown.words()).of(rows);
            digests.keep(
                    digest.id(),
                    File.TABLE,
                    uploads.upload(tableName(digest), csv.length, target -> target.write(csv)));
        }
    }

    private void shareTable(Delivery delivery, Digest digest) {
        var file = digest.files().get(File.TABLE);
        if (file != null) {
            var thread = new Place(digest.channel(), Objects.requireNonNull(digest.ts()));
            uploads.share(file, tableName(digest), thread, delivery.uncertain());
        }
    }

    private static String tableName(Digest digest) {
        return "digest-" + digest.figures().first() + ".csv";
    }
}
