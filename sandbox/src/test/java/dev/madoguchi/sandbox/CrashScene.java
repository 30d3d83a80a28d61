package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.CrashPoint.Act;
import dev.madoguchi.sandbox.mail.Customer;
import dev.madoguchi.sandbox.mail.CustomerMail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** One customer, one agent, and what they should have in the end; a new pair for each run. */
final class CrashScene {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String WAITING = """
            SELECT (SELECT count(*) FROM outbox WHERE state = 'WAITING' AND kind <> 'COPIES')
                 + (SELECT count(*) FROM message WHERE state IN ('HELD', 'LEAVING'))
                 + (SELECT count(*) FROM unread_thread JOIN card USING (channel, ts))
            """;

    private final SandboxDesk desk;
    private final ChannelView channel;
    private final AgentAtWork kim;
    private Act act = Act.MAIL;
    private Customer customer;
    private CardView card;
    private int number;
    private int digestsBefore;

    CrashScene(SandboxDesk desk) {
        this.desk = desk;
        channel = new AtDesk(desk).support();
        kim = new AtDesk(desk).kim();
    }

    /** All that comes before the act. */
    void prepare(Act next) {
        act = next;
        number++;
        customer = desk.mail().customer("Customer " + number, "crash-" + number + "@customers.example");
        card = null;
        if (act != Act.MAIL && act != Act.DIGEST) {
            customer.writes(SandboxDesk.SUPPORT, subject(), "Hello?");
            card = channel.awaitCard(subject());
        }
        awaitQuiet();
        digestsBefore = digests();
    }

    void act() {
        switch (act) {
            case MAIL ->
                customer.writes(CustomerMail.to(SandboxDesk.SUPPORT)
                        .subject(subject())
                        .text("Begin " + number + ". " + "A word and another one. ".repeat(250) + "End " + number + ".")
                        .attach(file(), "text/plain", "A file".getBytes(StandardCharsets.UTF_8)));
            case REPLY -> kim.replies(card, answer());
            case CLAIM -> kim.clicks(card, "claim");
            case CATEGORY -> kim.categorises(card, "Category " + number);
            case DIGEST -> DatabaseCrash.update(desk, "DELETE FROM digest");
        }
    }

    boolean hasArrived() {
        return arrivals() > 0;
    }

    boolean isAsked() {
        return "1".equals(DatabaseCrash.query(desk, """
                        SELECT count(*) FROM message JOIN inquiry ON inquiry.id = message.inquiry
                        WHERE state = 'UNCERTAIN' AND inquiry.subject = '%s'
                        """.formatted(subject())));
    }

    /** What is wrong when all is done. */
    List<String> faults(boolean mayAsk) {
        var faults = new ArrayList<String>();
        try {
            await("the act is done").atMost(LIMIT).until(this::isDone);
            awaitQuiet();
        } catch (ConditionTimeoutException e) {
            faults.add("not done: " + e.getMessage());
        }
        if (act != Act.DIGEST) {
            once(faults, "cards", channel.cards(subject()).size());
        }
        switch (act) {
            case MAIL -> {
                once(faults, "beginnings", inThread("Begin " + number + "."));
                once(faults, "ends", inThread("End " + number + "."));
                once(faults, "files", inThread(file()));
            }
            case REPLY -> {
                if (isAsked() ? !mayAsk || arrivals() > 1 : arrivals() != 1) {
                    faults.add(arrivals() + " mails, asked: " + isAsked());
                }
            }
            case CLAIM -> contains(faults, card.text(), kim.user().id());
            case CATEGORY -> contains(faults, card.text(), "Category " + number);
            case DIGEST -> once(faults, "digests", digests() - digestsBefore);
        }
        return faults;
    }

    private boolean isDone() {
        return switch (act) {
            case MAIL -> channel.findCard(subject()).isPresent();
            case REPLY -> hasArrived() || isAsked();
            case CLAIM -> card.text().contains(kim.user().id());
            case CATEGORY -> card.text().contains("Category " + number);
            case DIGEST -> digests() > digestsBefore;
        };
    }

    private void awaitQuiet() {
        await("nothing waits")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> "0".equals(DatabaseCrash.query(desk, WAITING)));
    }

    private long arrivals() {
        return customer.mails().stream()
                .filter(mail -> mail.text().contains(answer()))
                .count();
    }

    /** Those that stand in the channel; their details stand in their threads. */
    private int digests() {
        return (int) channel.messages().stream()
                .filter(message -> message.path("thread_ts").asString("").isEmpty()
                        || message.path("thread_ts").equals(message.path("ts")))
                .filter(message -> message.path("blocks").toString().contains("slack_file"))
                .count();
    }

    private long inThread(String words) {
        return channel.findCard(subject()).map(CardView::thread).orElse(List.of()).stream()
                .filter(message -> message.toString().contains(words))
                .count();
    }

    private String subject() {
        return "Crash " + number;
    }

    private String answer() {
        return "This is answer " + number + ".";
    }

    private String file() {
        return "file-" + number + ".txt";
    }

    private static void once(List<String> faults, String what, long times) {
        if (times != 1) {
            faults.add(times + " " + what);
        }
    }

    private static void contains(List<String> faults, String text, String words) {
        if (!text.contains(words)) {
            faults.add("\"" + words + "\" is missing");
        }
    }
}
