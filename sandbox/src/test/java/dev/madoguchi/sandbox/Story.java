package dev.madoguchi.sandbox;

import dev.madoguchi.sandbox.database.SandboxDatabase;
import dev.madoguchi.sandbox.mail.Customer;
import dev.madoguchi.sandbox.mail.SandboxMail;
import dev.madoguchi.sandbox.slack.SandboxSlack;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** One desk for all stories of a test run; each story brings customers of its own. */
final class Story {

    /** Quartz keeps its connections by this name, once for the whole process. */
    private static final String SCHEDULER = "spring.quartz.properties.org.quartz.scheduler.instanceName";

    /** Slack itself waits three seconds, which says nothing about a machine that runs other things as well. */
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofSeconds(15);

    private static final AtomicInteger DESKS = new AtomicInteger();
    private static SandboxDesk desk;

    static {
        // a mail server's thread that meets a broken line is not what a story waits for
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private Story() {}

    /** In the English mailbox replies wait ten minutes or for a click, in the Japanese one two seconds. */
    static synchronized SandboxDesk desk() {
        if (desk == null) {
            desk = start(false);
            var started = desk;
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        }
        return desk;
    }

    static SandboxDesk start(boolean socketMode) {
        return start(socketMode, Map.of());
    }

    static SandboxDesk start(boolean socketMode, Map<String, String> settings) {
        var started = prepare(socketMode, Clock.systemUTC());
        settings.forEach(started::with);
        started.startBot();
        return started;
    }

    /** Without its bot. */
    static SandboxDesk prepare(boolean socketMode, Clock clock) {
        var desk = environment(SandboxDatabase.temporary(), socketMode, clock)
                .with("desk.mailboxes[0].undo-window", "10m")
                .with("desk.mailboxes[1].undo-window", "2s")
                .with(SCHEDULER, "desk-" + DESKS.incrementAndGet());
        desk.slack().faults().patience(ON_A_BUSY_MACHINE);
        return desk;
    }

    /** Everything around a bot, for bots in processes of their own; replies leave after a second. */
    static SandboxDesk environment(SandboxDatabase database) {
        return environment(database, true, Clock.systemUTC())
                .with("desk.mailboxes[0].undo-window", "1s")
                .with("desk.mailboxes[1].undo-window", "1s");
    }

    private static SandboxDesk environment(SandboxDatabase database, boolean socketMode, Clock clock) {
        return new SandboxDesk(
                        database,
                        SandboxMail.start(),
                        SandboxSlack.start(clock, 0, SandboxDesk.SCOPES),
                        socketMode,
                        clock)
                .with("desk.mailboxes[0].poll", "10s")
                .with("desk.mailboxes[1].poll", "10s");
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
}
