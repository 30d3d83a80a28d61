package dev.madoguchi.sandbox;

import static org.awaitility.Awaitility.await;

import dev.madoguchi.sandbox.mail.Customer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two bots that are killed at random while customers write and agents answer, and Slack and the mail server lose answers.
 * What counts is what customers and agents have in the end.
 */
final class ChaosRun implements AutoCloseable {

    private static final Duration SETTLED = Duration.ofMinutes(4);

    /** Slack's are a minute and five: nobody wants to wait that long here. */
    private static final Duration[] RETRIES = {
        Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30)
    };

    /**
     * How much of it.
     *
     * @param kills how often a bot is killed
     * @param seed of everything that is left to chance
     */
    record Plan(int mails, int replies, int kills, long seed) {}

    /**
     * What was found in the end.
     *
     * @param lost mails without a card, and replies that neither arrived nor ask an agent
     * @param doubled mails with several cards
     * @param mailedTwice replies that arrived several times
     * @param questions replies about which an agent is asked
     */
    record Result(List<String> lost, List<String> doubled, List<String> mailedTwice, int questions) {}

    private final Plan plan;
    private final Random chance;
    private final SandboxDesk desk;
    private final List<BotProcess> bots = new ArrayList<>();
    private final Map<Integer, Customer> customers = new HashMap<>();
    private int started;
    private int answered;

    ChaosRun(SandboxDesk desk, Plan plan) {
        this.desk = desk;
        this.plan = plan;
        chance = new Random(plan.seed());
    }

    Result run() {
        desk.slack().faults().retryDelays(RETRIES);
        startBot();
        startBot();
        awaitBots();
        var end = Instant.now().plusSeconds(plan.kills() * 8L);
        for (int written = 0; written < plan.mails() || Instant.now().isBefore(end); ) {
            if (written < plan.mails()) {
                write(written++);
            }
            answerWhatIsThere();
            disturb();
            if (desk.slack().connectedSockets() == 2 && killed() < plan.kills() && chance.nextInt(4) == 0) {
                killOne();
            }
            breathe();
        }
        awaitBots();
        var limit = Instant.now().plus(SETTLED);
        while (!isSettled() && Instant.now().isBefore(limit)) {
            answerWhatIsThere();
            breathe();
        }
        return result();
    }

    private int killed() {
        return started - 2;
    }

    private void startBot() {
        bots.add(BotProcess.start(desk, "bot-" + started++));
    }

    private void killOne() {
        bots.remove(chance.nextInt(bots.size())).kill();
        startBot();
    }

    private void awaitBots() {
        await("two bots are connected")
                .atMost(SETTLED)
                .until(() -> bots.stream().allMatch(BotProcess::isAlive)
                        && desk.slack().connectedSockets() == 2);
    }

    private void write(int number) {
        var customer = desk.mail().customer("Customer " + number, "chaos-" + number + "@customers.example");
        customers.put(number, customer);
        var to = number % 2 == 0 ? SandboxDesk.SUPPORT : SandboxDesk.TOIAWASE;
        try {
            customer.writes(to, subject(number), "Mail " + number);
        } catch (IllegalStateException answerLost) {
            // the lost answer hit the customer: the server has the mail all the same
            return;
        }
    }

    /** As soon as the next card to be answered is there, an agent writes into its thread. */
    private void answerWhatIsThere() {
        while (answered < plan.replies() && customers.containsKey(answered)) {
            var card = channel(answered).findCard(subject(answered));
            if (card.isEmpty()) {
                return;
            }
            agent(answered).replies(card.get(), answer(answered));
            answered++;
        }
    }

    private void disturb() {
        switch (chance.nextInt(20)) {
            case 0 -> desk.slack().faults().resetAfterEffect("chat.postMessage", 1);
            case 1 -> desk.slack().faults().serverError("chat.update", 1);
            case 2 -> desk.slack().faults().dropNextAcks(1);
            case 3 -> desk.mail().loseNextAnswer();
            default -> {}
        }
    }

    /** Half a second in which the others get on; no more than the pace at which customers write. */
    private static void breathe() {
        var until = Instant.now().plusMillis(500);
        await().pollInterval(Duration.ofMillis(100)).until(() -> Instant.now().isAfter(until));
    }

    private boolean isSettled() {
        for (int number = 0; number < plan.mails(); number++) {
            if (channel(number).findCard(subject(number)).isEmpty()) {
                return false;
            }
            if (number < plan.replies() && (number >= answered || arrivals(number) == 0 && !isAsked(number))) {
                return false;
            }
        }
        return true;
    }

    private Result result() {
        var lost = new ArrayList<String>();
        var doubled = new ArrayList<String>();
        var twice = new ArrayList<String>();
        int questions = 0;
        for (int number = 0; number < plan.mails(); number++) {
            int cards = channel(number).cards(subject(number)).size();
            (cards == 0 ? lost : doubled).addAll(cards == 1 ? List.of() : List.of(subject(number)));
            if (number < plan.replies()) {
                long arrived = arrivals(number);
                questions += isAsked(number) ? 1 : 0;
                lost.addAll(arrived == 0 && !isAsked(number) ? List.of(answer(number)) : List.of());
                twice.addAll(arrived > 1 ? List.of(answer(number)) : List.of());
            }
        }
        return new Result(lost, doubled, twice, questions);
    }

    private long arrivals(int number) {
        return customers.get(number).mails().stream()
                .filter(mail -> mail.text().contains(answer(number)))
                .count();
    }

    private boolean isAsked(int number) {
        return channel(number).findCard(subject(number)).stream()
                .anyMatch(card -> card.buttons().stream().anyMatch(button -> button.startsWith("it_was_sent")));
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

    private static String subject(int number) {
        return "Chaos " + number;
    }

    private static String answer(int number) {
        return "This is answer " + number + ".";
    }

    @Override
    public void close() {
        bots.forEach(BotProcess::close);
    }

    /** {@code MAILS REPLIES KILLS SEED}: prints what was found. */
    public static void main(String[] arguments) {
        var plan = new Plan(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]));
        var start = Instant.now();
        try (var desk = Story.environment();
                var chaos = new ChaosRun(desk, plan)) {
            System.out.println(plan + " -> " + chaos.run() + " in "
                    + Duration.between(start, Instant.now()).toSeconds() + " s");
        }
    }
}
