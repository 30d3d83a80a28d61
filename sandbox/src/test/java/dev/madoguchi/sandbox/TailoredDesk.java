package dev.madoguchi.sandbox;

import dev.madoguchi.sandbox.mail.Customer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One desk whose mailboxes are configured unlike those of the other stories; it began on a Friday, before the holidays of May. */
final class TailoredDesk {

    /** 15:00 in Tokyo; the English mailbox opens three hours later. */
    static final Instant BEGINNING = Instant.parse("2027-04-30T06:00:00Z");

    /** Nobody writes to its mailbox unless a story says so. */
    static final String QUIET = "quiet@madoguchi.example";

    private static final Map<String, String> DESK =
            Map.of("desk.reactions.claim", "raised_hand", "desk.reactions.resolve", "tada");

    private static final Map<String, String> SUPPORT = Map.of(
            "desk.mailboxes[0].guards.order-numbers[0]", "A-######",
            "desk.mailboxes[0].guards.warning-words[0]", "guarantee",
            "desk.mailboxes[0].guards.internal-hosts[0]", "madoguchi.example",
            "desk.mailboxes[0].guards.money", "hold",
            "desk.mailboxes[0].hours.open[0]", "Mon-Fri 09:00-17:00",
            "desk.mailboxes[0].first-answer", "4h",
            "desk.mailboxes[0].next-answer", "90m");

    private static final Map<String, String> TOIAWASE = Map.of(
            "desk.mailboxes[1].guards.internal-hosts[0]", "madoguchi.example",
            "desk.mailboxes[1].guards.leak", "off",
            "desk.mailboxes[1].guards.money", "approve",
            "desk.mailboxes[1].quotes", "false",
            "desk.mailboxes[1].hours.open[0]", "Mon-Fri 10:00-18:00",
            "desk.mailboxes[1].hours.holidays", "japan",
            "desk.mailboxes[1].first-answer", "8h");

    private static SandboxDesk desk;

    private TailoredDesk() {}

    static synchronized SandboxDesk desk() {
        if (desk == null) {
            var started = prepare();
            started.startBot();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            desk = started;
        }
        return desk;
    }

    /** In socket mode: Bolt asks the clock of the machine how old a signature is. */
    private static SandboxDesk prepare() {
        var clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), BEGINNING));
        var prepared = Story.prepare(true, clock);
        var usual = prepared.configuration();
        usual.keySet().stream()
                .filter(key -> key.startsWith("desk.mailboxes[0]"))
                .forEach(key -> prepared.with(key.replace("[0]", "[2]"), usual.get(key)));
        prepared.mail().addAccount(QUIET, usual.get("desk.mailboxes[0].imap.password"));
        var channel = prepared.slack().world().addChannel("quiet", false, true);
        prepared.with("desk.mailboxes[2].name", "quiet")
                .with("desk.mailboxes[2].address", QUIET)
                .with("desk.mailboxes[2].channel", channel.id());
        DESK.forEach(prepared::with);
        SUPPORT.forEach(prepared::with);
        TOIAWASE.forEach(prepared::with);
        for (int i = 0; i < 3; i++) {
            prepared.with("desk.mailboxes[" + i + "].backlog", "9999d"); // mails come by the clock of the machine
        }
        return prepared;
    }

    static Customer customer(String name) {
        return at().customer(name);
    }

    static AgentAtWork kim() {
        return at().kim();
    }

    static AgentAtWork lee() {
        return at().lee();
    }

    static AgentAtWork mio() {
        return at().mio();
    }

    static ChannelView support() {
        return at().support();
    }

    static ChannelView toiawase() {
        return at().toiawase();
    }

    private static AtDesk at() {
        return new AtDesk(desk());
    }

    static ChannelView quiet() {
        return new ChannelView(
                desk(), desk().slack().world().channelNamed("quiet").orElseThrow());
    }
}
