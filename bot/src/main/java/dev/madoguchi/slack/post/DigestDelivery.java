package dev.madoguchi.slack.post;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.report.DigestChart;
import dev.madoguchi.application.report.DigestZones;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Week;
import dev.madoguchi.application.report.WeekTable;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackUploads;
import dev.madoguchi.slack.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts a digest: the picture goes up, Slack looks at it, the message shows it, details and definitions follow in the thread. */
@Component
class DigestDelivery implements Carrier {

    private static final int ALT_TEXT = 1_000;

    private final Digests digests;
    private final DigestChart chart;
    private final SupportMailboxes mailboxes;
    private final WeekTable table;
    private final DigestZones zones;
    private final Agents agents;
    private final SlackClient slack;
    private final PostOnce once;
    private final SlackUploads uploads;
    private final InstantSource clock;

    DigestDelivery(
            Digests digests,
            DigestChart chart,
            SupportMailboxes mailboxes,
            WeekTable table,
            DigestZones zones,
            Agents agents,
            SlackClient slack,
            PostOnce once,
            SlackUploads uploads,
            InstantSource clock) {
        this.digests = digests;
        this.chart = chart;
        this.mailboxes = mailboxes;
        this.table = table;
        this.zones = zones;
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

    @Override
    public Progress carry(Delivery delivery) {
        var digest = digests.get(delivery.ref());
        var words = Words.in(mailboxes.languageOf(digest.channel()));
        var text = new DigestText(digest.figures(), words, digest.soFar());
        switch (delivery.step()) {
            case 0 -> upload(digest, text, words);
            case 1 -> uploads.keep(chartOf(digest), name(digest), delivery.uncertain());
            case 2 -> awaitChart(digest);
            case 3 -> post(delivery, digest, text);
            case 4 -> explain(delivery, digest, text, words);
            case 5 -> uploadTable(digest, words);
            default -> shareTable(delivery, digest);
        }
        return delivery.step() < 6 ? Progress.MORE : Progress.DONE;
    }

    private void upload(Digest digest, DigestText text, Words words) {
        var picture = chart.draw(digest.figures(), words.language());
        var alt = text.altText();
        var file = uploads.upload(
                name(digest),
                picture.length,
                alt.length() <= ALT_TEXT ? alt : alt.substring(0, ALT_TEXT),
                target -> target.write(picture));
        digests.keepChart(digest.id(), file);
    }

    /** A picture that Slack has not looked at yet would be refused in a message. */
    private void awaitChart(Digest digest) {
        if (uploads.type(chartOf(digest)).isEmpty()) {
            throw new TryAgain("Slack has not taken in the picture yet");
        }
    }

    private void post(Delivery delivery, Digest digest, DigestText text) {
        var posted = once.post(
                delivery,
                digest.channel(),
                null,
                digest.madeAt(),
                () -> slack.post(
                        digest.channel(), null, DigestBlocks.text(text), blocks(digest, text), delivery.stepToken()));
        digests.posted(digest.id(), posted.place().ts(), clock.instant());
    }

    private static List<LayoutBlock> blocks(Digest digest, DigestText text) {
        var blocks = new ArrayList<>(DigestBlocks.of(text));
        blocks.add(ImageBlock.builder()
                .slackFile(SlackFileObject.builder().id(chartOf(digest)).build())
                .altText(text.altText())
                .build());
        return blocks;
    }

    private void explain(Delivery delivery, Digest digest, DigestText text, Words words) {
        var ts = Objects.requireNonNull(digest.ts());
        var definitions = words.get("digest.definitions");
        once.post(
                delivery,
                digest.channel(),
                ts,
                digest.madeAt(),
                () -> slack.post(
                        digest.channel(),
                        ts,
                        String.join("\n", text.lines()) + "\n" + definitions,
                        List.of(DigestBlocks.details(text), Blocks.own(definitions)),
                        delivery.stepToken()));
    }

    /** Counted anew: what was posted is the figures, the table shows how the inquiries stand. */
    private void uploadTable(Digest digest, Words words) {
        var channel = digest.channel();
        var zone = zones.of(channel);
        var week = new Week(digest.figures().monday(), zone);
        var ofChannel = mailboxes.all().stream()
                .filter(mailbox -> mailbox.channel().equals(channel))
                .map(SupportMailbox::name)
                .toList();
        var rows = table.of(ofChannel, week.from(), digest.soFar() ? digest.madeAt() : week.to());
        if (!rows.isEmpty()) {
            var csv = new DigestCsv(agents, zone, words).of(rows);
            digests.keepTable(digest.id(), uploads.upload(tableName(digest), csv.length, target -> target.write(csv)));
        }
    }

    private void shareTable(Delivery delivery, Digest digest) {
        var file = digest.tableFile();
        if (file != null) {
            var thread = new Place(digest.channel(), Objects.requireNonNull(digest.ts()));
            uploads.share(file, tableName(digest), thread, delivery.uncertain());
        }
    }

    private static String tableName(Digest digest) {
        return "digest-" + digest.figures().monday() + ".csv";
    }

    private static String chartOf(Digest digest) {
        return Objects.requireNonNull(digest.chartFile());
    }

    private static String name(Digest digest) {
        return "digest-" + digest.figures().monday() + ".png";
    }
}
