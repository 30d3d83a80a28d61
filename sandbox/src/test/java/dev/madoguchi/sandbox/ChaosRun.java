package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import dev.madoguchi.sandbox.mail.Customer;
import dev.madoguchi.sandbox.mail.CustomerMail;
import dev.madoguchi.sandbox.mail.ReceivedMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two bots that are killed, put to sleep and cut off at random while customers write and agents answer. What counts is what
 * customers and agents have in the end.
 */
final class ChaosRun implements AutoCloseable {

    private static final Duration STARTED = Duration.ofMinutes(2);
    /** And a second an inquiry, for Slack takes one post a second. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final Duration TICK = Duration.ofMillis(450);
    /** Slack's are none, a minute and five; here more often, and over three minutes in all. */
    private static final Duration[] RETRIES = {
        Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(2)
    };

    /**
     * How much of it.
     *
     * @param inquiries how many customers write
     * @param replies to so many of them, the first ones, an agent answers
     * @param seed of everything that is left to chance
     */
    record Plan(int inquiries, int replies, long seed) {}

    private final Plan plan;
    private final SandboxDesk desk;
    private final ChaosFaults faults;
    private final List<Customer> customers = new ArrayList<>();
    private final Deque<Integer> unanswered = new ArrayDeque<>();
    private int replies;

    ChaosRun(SandboxDesk desk, Plan plan) {
        this.desk = desk;
        this.plan = plan;
        faults = new ChaosFaults(desk, plan.seed());
    }

    /** With a database that keeps what it has committed, whatever happens to it. */
    static SandboxDesk desk(Path folder) {
        return Story.environment(SandboxDatabase.start(folder))
                .with("desk.mailboxes[0].journal", "support+journal@madoguchi.example")
                .with("desk.mailboxes[1].journal", "otoiawase+journal@madoguchi.example");
    }

    ChaosResult run() {
        desk.slack().faults().retryDelays(RETRIES);
        faults.startBots();
        await("two bots are connected").atMost(STARTED).until(faults::areConnected);
        faults.begin(plan.seed());
        while (customers.size() < plan.inquiries()) {
            write(customers.size());
            answerWhatIsThere();
            faults.disturb();
            breathe();
        }
        faults.end();
        var limit = Instant.now().plus(SETTLED).plusSeconds(plan.inquiries());
        while (!isSettled() && Instant.now().isBefore(limit)) {
            answerWhatIsThere();
            faults.revive();
            breathe();
        }
        return result();
    }

    private void write(int number) {
        var customer = desk.mail().customer("Customer " + number, "chaos-" + number + "@customers.example");
        customers.add(customer);
        var inquiry = new ChaosInquiry(number);
        var first = customer.writes(inquiry.mailbox(), inquiry.subject(), "Mail " + number);
        if (number < plan.replies()) {
            unanswered.add(number);
        }
        inquiry.more()
                .forEach(text -> customer.writes(CustomerMail.to(inquiry.mailbox())
                        .subject("Re: " + inquiry.subject())
                        .text(text)
                        .header("In-Reply-To", first)));
    }

    private void answerWhatIsThere() {
        if (unanswered.isEmpty()) {
            return;
        }
        var views = views();
        for (int left = unanswered.size(); left > 0; left--) {
            int number = unanswered.remove();
            var inquiry = new ChaosInquiry(number);
            var card = views.get(number % 2).cards(inquiry.subject());
            if (card.isEmpty()) {
                unanswered.add(number);
                continue;
            }
            for (var text : inquiry.answers()) {
                agent(number).replies(card.get(0), text);
                replies++;
            }
        }
    }

    private static void breathe() {
        var until = Instant.now().plus(TICK);
        await().pollInterval(Duration.ofMillis(50)).until(() -> Instant.now().isAfter(until));
    }

    /** Everything has come, or will not. */
    private boolean isSettled() {
        return unanswered.isEmpty()
                && faults.areConnected()
                && "0"
                        .equals(DatabaseCrash.query(
                                desk, "SELECT count(*) FROM outbox WHERE state = 'WAITING' AND kind <> 'COPIES'"))
                && "0".equals(DatabaseCrash.query(desk, "SELECT count(*) FROM message WHERE state = 'HELD'"))
                && result().lost().isEmpty();
    }

    private ChaosResult result() {
        var views = views();
        var result = ChaosResult.of(
                replies,
                Integer.parseInt(DatabaseCrash.query(
                        desk, "SELECT count(*) FROM message WHERE state IN ('UNCERTAIN', 'FAILED')")),
                faults.toString());
        for (int number = 0; number < customers.size(); number++) {
            var view = views.get(number % 2);
            var inquiry = new ChaosInquiry(number);
            var cards = view.cards(inquiry.subject());
            result.cards(inquiry.subject(), cards.size());
            if (!cards.isEmpty()) {
                result.inThread(inquiry.more(), view.inThread(cards.get(0), inquiry.more()));
            }
            if (number < plan.replies() && !unanswered.contains(number)) {
                result.arrived(inquiry.answers(), arrivals(number), isInDoubt(number));
            }
        }
        return result;
    }

    private List<String> arrivals(int number) {
        var answers = new ChaosInquiry(number).answers();
        return customers.get(number).mails().stream()
                .map(ReceivedMail::text)
                .flatMap(text -> answers.stream().filter(text::contains))
                .toList();
    }

    /** Or held, since the customer wrote again before it left. */
    private boolean isInDoubt(int number) {
        return !"0".equals(DatabaseCrash.query(desk, """
                        SELECT count(*)
                        FROM message JOIN inquiry ON inquiry.id = message.inquiry
                        WHERE state IN ('UNCERTAIN', 'FAILED', 'STOPPED') AND inquiry.subject = '%s'
                        """.formatted(new ChaosInquiry(number).subject())));
    }

    private List<ChaosView> views() {
        return IntStream.range(0, 2)
                .mapToObj(number -> new ChaosView(channel(number)))
                .toList();
    }

    private ChannelView channel(int number) {
        return new ChannelView(desk, number % 2 == 0 ? desk.supportChannel() : desk.toiawaseChannel());
    }

    private AgentAtWork agent(int number) {
        return new AgentAtWork(
                desk,
                desk.agents().get(number % 2 == 0 ? 0 : 2),
                channel(number).channel());
    }

    @Override
    public void close() {
        faults.close();
    }

    /** {@code INQUIRIES REPLIES SEED}: prints what was found. */
    public static void main(String[] arguments) throws IOException {
        var plan =
                new Plan(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        var start = Instant.now();
        var folder = Files.createTempDirectory("madoguchi-chaos");
        try (var desk = desk(folder);
                var chaos = new ChaosRun(desk, plan)) {
            System.out.println(plan + " -> " + chaos.run() + " in "
                    + Duration.between(start, Instant.now()).toSeconds() + " s");
        } finally {
            SandboxDatabase.empty(folder);
        }
        System.exit(0);
    }
}
