package dev.madoguchi.slack.post;

import dev.madoguchi.Given;
import dev.madoguchi.application.intake.JunkMails.JunkMail;
import dev.madoguchi.application.intake.JunkMails.Line;
import dev.madoguchi.application.intake.Ledger.Outcome;
import dev.madoguchi.application.intake.Notices.Notice;
import dev.madoguchi.application.intake.Notices.What;
import dev.madoguchi.application.report.LedgerAccount;
import dev.madoguchi.application.report.LedgerAccount.Gap;
import dev.madoguchi.application.report.TellAccount.Told;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What a channel hears of its mailboxes: alarms, the morning line, mails in quarantine. */
final class ChannelCases {

    private final Drawing drawing;
    private final Data data;

    private ChannelCases(Drawing drawing) {
        this.drawing = drawing;
        data = drawing.data;
    }

    static void draw(Drawing drawing) {
        var channel = new ChannelCases(drawing);
        channel.notices();
        channel.accounts();
        channel.junk();
    }

    private void notices() {
        for (var what : List.of(What.MAILBOX_SILENT, What.MAILBOX_BACK)) {
            for (var detail : new String[] {null, data.text()}) {
                var notice = new Notice(what, "support", detail, Samples.NOW);
                var text = NoticeDelivery.text(notice, data.address(), drawing.words);
                drawing.post("notice " + what, text, List.of(Blocks.own(text)));
            }
        }
    }

    private void accounts() {
        var all = new EnumMap<Outcome, Integer>(Outcome.class);
        Arrays.stream(Outcome.values()).forEach(outcome -> all.put(outcome, 1_000));
        var gaps = LongStream.range(0, 100)
                .mapToObj(uid -> new Gap(4_000_000_000L + uid, uid % 2 == 0))
                .toList();
        var nothing = new LedgerAccount("support", Map.of(), List.of(), 0, Samples.NOW, 0, null);
        account("nothing", nothing);
        account("not read yet", new LedgerAccount("support", Map.of(), List.of(), 1, null, 1, null));
        account("not compared", new LedgerAccount("support", all, gaps, 2, hourAgo(), 1, hourAgo()));
        account("agrees", new LedgerAccount("support", all, List.of(), 0, Samples.NOW, 100_000, hourAgo()));
    }

    private static Instant hourAgo() {
        return Samples.NOW.minus(Duration.ofHours(1));
    }

    private void account(String name, LedgerAccount account) {
        for (int mailboxes : new int[] {1, 1 + data.many()}) {
            var told = new Told(hourAgo(), Samples.NOW, Collections.nCopies(mailboxes, account));
            Note note = new AccountText(Given.MAILBOXES).note(told, drawing.words);
            drawing.post("morning line, " + name + " " + mailboxes, note);
            drawing.answer("ledger, " + name + " " + mailboxes, note);
        }
    }

    private void junk() {
        for (int count : new int[] {1, 20, 1_000}) {
            var mails = LongStream.rangeClosed(1, Math.min(count, JunkDelivery.SHOWN))
                    .mapToObj(id -> new JunkMail(id, data.address(), data.subject()))
                    .toList();
            var line = new Line("support", Samples.NOW, count, mails);
            drawing.post("junk " + count, JunkDelivery.note(line, data.address(), drawing.words));
        }
    }
}
