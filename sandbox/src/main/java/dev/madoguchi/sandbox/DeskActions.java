package dev.madoguchi.sandbox;

import dev.madoguchi.application.report.PostDigest;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.sandbox.page.SandboxActions;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** What the bar of the page asks of the bot. */
final class DeskActions implements SandboxActions {

    /** As manifest.yml names them. */
    static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("global", "new_inquiry", "New inquiry"),
            new Shortcut("message", "inquiry_from", "Create inquiry from this"),
            new Shortcut("message", "claim", "Claim inquiry"),
            new Shortcut("message", "resolve", "Resolve inquiry"),
            new Shortcut("message", "assign", "Assign inquiry…"),
            new Shortcut("message", "snooze", "Snooze inquiry…"),
            new Shortcut("message", "voice", "Voice of the customer"));

    private final SandboxDesk desk;

    DeskActions(SandboxDesk desk) {
        this.desk = desk;
    }

    @Override
    public String postDigestNow() {
        if (!desk.botIsRunning()) {
            return "The bot runs elsewhere; ask it with /inquiry stats.";
        }
        var digest = desk.bot(PostDigest.class);
        desk.bot(SupportMailboxes.class).channels().forEach(digest::soFar);
        return "The digest is on its way to both channels.";
    }

    @Override
    public List<Shortcut> shortcuts() {
        return SHORTCUTS;
    }

    @Override
    public String addSampleHistory() {
        if (!desk.botIsRunning()) {
            return "The bot runs elsewhere; sample history needs its database.";
        }
        int inquiries = new SampleHistory(desk.bot(DataSource.class)).add(Instant.now());
        return inquiries == 0
                ? "Ten weeks of history are there already."
                : "Added ten weeks of history: " + inquiries + " inquiries. Now post the digest.";
    }
}
