package dev.madoguchi.sandbox.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A day at the desk: twelve mails, as they come to a picture marketplace and its Japanese sister. */
public final class SampleDay implements AutoCloseable {

    public static final String SUPPORT = "support@madoguchi.example";
    public static final String OTOIAWASE = "otoiawase@madoguchi.example";

    private final Customer anna;
    private final Customer ben;
    private final Customer carla;
    private final Customer yuki;
    private final Customer takashi;
    private final SandboxMail mail;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "sample-day");
        thread.setDaemon(true);
        return thread;
    });

    public SampleDay(SandboxMail mail) {
        this.mail = mail;
        anna = mail.customer("Anna Weber", "anna.weber@fjord-mail.example");
        ben = mail.customer("Ben Okafor", "ben@okafor-design.example");
        carla = mail.customer("Carla Reyes", "carla.reyes@postbox.example");
        yuki = mail.customer("佐藤 由紀", "yuki.sato@mail-kun.example");
        takashi = mail.customer("高橋 隆", "takahashi@komorebi.example");
    }

    /** Sends the twelve mails one after the other; without a gap they are all there when this returns. */
    public void play(Duration gap) {
        var mails = mails();
        if (gap.isZero()) {
            mails.forEach(Runnable::run);
            return;
        }
        for (var i = 0; i < mails.size(); i++) {
            clock.schedule(mails.get(i), gap.toMillis() * i, TimeUnit.MILLISECONDS);
        }
    }

    private List<Runnable> mails() {
        mail.customer("こもれび 経理", "keiri@komorebi.example");
        var shop = mail.customer("Lens & Paper", "news@lens-and-paper.example");
        var system = mail.customer("Mail Delivery System", "mailer-daemon@far-away.example");
        var annas = new StringBuilder();
        return List.of(
                () -> annas.append(anna.writes(SUPPORT, "The invoice is wrong", SampleTexts.INVOICE)),
                () -> yuki.writes(CustomerMail.to(OTOIAWASE)
                        .subject("ダウンロードした画像が途中で切れています")
                        .text(SampleTexts.BROKEN_PICTURE)
                        .charset("ISO-2022-JP")
                        .attach("画面.png", "image/png", SampleFiles.brokenPicture())),
                () -> ben.writes(CustomerMail.to(SUPPORT)
                        .subject("Which licence do I need for a book cover?")
                        .text(SampleTexts.LICENCE)
                        .html(SampleTexts.LICENCE_HTML)),
                () -> takashi.writes(CustomerMail.to(OTOIAWASE)
                        .cc("keiri@komorebi.example")
                        .subject("領収書の宛名変更のお願い")
                        .text(SampleTexts.RECEIPT)
                        .charset("ISO-2022-JP")),
                () -> carla.writes(CustomerMail.to(SUPPORT)
                        .subject("My sales of October do not add up")
                        .text(SampleTexts.SALES)
                        .attach("sales-october.csv", "text/csv", SampleFiles.salesTable())),
                () -> shop.writes(CustomerMail.to(SUPPORT)
                        .subject("Autumn paper sale: 20% off until Sunday 🍂")
                        .html(SampleTexts.NEWSLETTER)
                        .header("List-Unsubscribe", "<mailto:bye@lens-and-paper.example>")
                        .header("Precedence", "bulk")),
                () -> yuki.writes(OTOIAWASE, "作家さんの作品を通報したいです", SampleTexts.REPORT),
                () -> ben.sendsWithoutReturnPath(raw(SampleTexts.OUT_OF_OFFICE)),
                () -> anna.writes(CustomerMail.to(SUPPORT)
                        .subject("Re: The invoice is wrong")
                        .text(SampleTexts.INVOICE_FOLLOW_UP)
                        .header("In-Reply-To", annas.toString())
                        .header("References", annas.toString())
                        .attach("invoice-20331.pdf", "application/pdf", SampleFiles.pdf(SampleTexts.INVOICE_LINES))),
                () -> system.sendsWithoutReturnPath(raw(SampleTexts.BOUNCE)),
                () -> takashi.writes(OTOIAWASE, "要望：検索結果を色で絞り込みたい", SampleTexts.WISH),
                () -> carla.writes(SUPPORT, "Please delete my account", SampleTexts.DELETE_ACCOUNT));
    }

    private static byte[] raw(String source) {
        return source.formatted(UUID.randomUUID()).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
