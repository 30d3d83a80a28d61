package dev.madoguchi.slack.post;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.report.DigestChart;
import dev.madoguchi.application.report.Digests;
import dev.madoguchi.application.report.Digests.Digest;
import dev.madoguchi.application.report.Digests.File;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.SlackUploads;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the pictures of a digest to Slack. */
@Component
class DigestPictures {

    private static final int ALT_TEXT = 1_000;

    private final Digests digests;
    private final DigestChart chart;
    private final SlackUploads uploads;

    DigestPictures(Digests digests, DigestChart chart, SlackUploads uploads) {
        this.digests = digests;
        this.chart = chart;
        this.uploads = uploads;
    }

    void upload(Digest digest, File file, DigestShown shown) {
        var picture = draw(digest, file, shown.words().language());
        var uploaded = uploads.upload(
                name(digest, file), picture.length, altText(file, shown), target -> target.write(picture));
        digests.keep(digest.id(), file, uploaded);
    }

    void keep(Digest digest, File file, Delivery delivery) {
        var uploaded = digest.files().get(file);
        if (uploaded != null) {
            uploads.keep(uploaded, name(digest, file), delivery.uncertain());
        }
    }

    /** A picture that Slack has not looked at yet would be refused in a message. */
    void await(Digest digest, File file) {
        var uploaded = digest.files().get(file);
        if (uploaded != null && uploads.type(uploaded).isEmpty()) {
            throw new TryAgain("Slack has not taken in the picture yet");
        }
    }

    Optional<LayoutBlock> block(Digest digest, File file, DigestShown shown) {
        return Optional.ofNullable(digest.files().get(file)).map(uploaded -> block(uploaded, file, shown));
    }

    static LayoutBlock block(String uploaded, File file, DigestShown shown) {
        return ImageBlock.builder()
                .slackFile(SlackFileObject.builder().id(uploaded).build())
                .altText(altText(file, shown))
                .build();
    }

    private byte[] draw(Digest digest, File file, Locale language) {
        return switch (file) {
            case TIMES -> chart.times(digest.figures(), language);
            case HOURS -> chart.hours(digest.figures(), language);
            case CHART, TABLE -> chart.categories(digest.figures(), language);
        };
    }

    private static String altText(File file, DigestShown shown) {
        var text = switch (file) {
            case TIMES -> DigestAltTexts.times(shown);
            case HOURS -> DigestAltTexts.hours(shown);
            case CHART, TABLE -> new DigestText(shown).altText();
        };
        return SlackText.shortened(text, ALT_TEXT);
    }

    private static String name(Digest digest, File file) {
        var what = switch (file) {
            case TIMES -> "-times";
            case HOURS -> "-hours";
            case CHART, TABLE -> "";
        };
        return "digest-" + digest.figures().first() + what + ".png";
    }
}
