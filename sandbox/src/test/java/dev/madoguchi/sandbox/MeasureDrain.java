package dev.madoguchi.sandbox;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import dev.madoguchi.sandbox.slack.ApiCall;
import dev.madoguchi.sandbox.slack.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How fast the cards of a backlog of short mails come, and how many calls Slack refuses for being too many; a program, not a test. */
final class MeasureDrain {

    private static final String FIRST = "desk.mailboxes[0].";
    private static final int TOO_MANY = 429;

    private MeasureDrain() {}

    /** {@code MAILS CHANNELS}: so many mails wait for each of one, two or more channels before the bot starts. */
    public static void main(String... arguments) {
        int mails = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        try (var desk = Story.environment(SandboxDatabase.temporary())) {
            var addresses = new ArrayList<>(List.of(SandboxDesk.SUPPORT, SandboxDesk.TOIAWASE));
            var channels = new ArrayList<>(List.of(desk.supportChannel(), desk.toiawaseChannel()));
            for (int number = 2; number < count; number++) {
                addresses.add("support-" + number + "@madoguchi.example");
                channels.add(mailbox(desk, number, addresses.get(number)));
            }
            desk.slack().faults().tierLimits(true);
            var customer = desk.mail().customer("Anna", "anna@customers.example");
            for (int mail = 0; mail < mails; mail++) {
                for (var address : addresses.subList(0, count)) {
                    customer.writes(address, "Drain " + mail, "Hello?");
                }
            }
            try (var bot = BotProcess.start(desk, "drain-" + count)) {
                for (var channel : channels.subList(0, count)) {
                    while (bot.isAlive() && posts(desk, channel).size() < mails) {
                        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    }
                }
            }
            channels.subList(0, count).forEach(channel -> say(channel, posts(desk, channel)));
            var calls = desk.slack().calls();
            long refused =
                    calls.stream().filter(call -> call.status() == TOO_MANY).count();
            System.out.printf("%d calls of all methods, %d of them answered %d%n", calls.size(), refused, TOO_MANY);
        }
        System.exit(0);
    }

    private static Channel mailbox(SandboxDesk desk, int number, String address) {
        var world = desk.slack().world();
        var channel = world.addChannel("support-" + number, false, true);
        desk.agents().forEach(agent -> world.join(agent.id(), channel.id()));
        var key = "desk.mailboxes[" + number + "].";
        desk.configuration().forEach((name, value) -> {
            if (name.startsWith(FIRST)) {
                desk.with(key + name.substring(FIRST.length()), value);
            }
        });
        desk.mail().addAccount(address, desk.configuration().get(FIRST + "imap.password"));
        desk.with(key + "name", "support-" + number);
        desk.with(key + "address", address);
        desk.with(key + "channel", channel.id());
        return channel;
    }

    private static List<ApiCall> posts(SandboxDesk desk, Channel channel) {
        return desk.slack().calls("chat.postMessage").stream()
                .filter(call -> call.arguments().path("channel").asString("").equals(channel.id()))
                .filter(call -> call.answer().path("ok").asBoolean(false))
                .toList();
    }

    private static void say(Channel channel, List<ApiCall> posts) {
        var time =
                Duration.between(posts.get(0).at(), posts.get(posts.size() - 1).at());
        System.out.printf(
                "%s: %d posts in %.1f s, %.3f a second%n",
                channel.name(), posts.size(), time.toMillis() / 1e3, (posts.size() - 1) * 1e3 / time.toMillis());
    }
}
