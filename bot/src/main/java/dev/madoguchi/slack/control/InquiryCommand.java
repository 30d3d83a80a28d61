package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.madoguchi.application.report.PostDigest;
import dev.madoguchi.application.report.TellAccount;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.AccountText;
import dev.madoguchi.slack.post.DigestBlocks;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The command {@code /inquiry}: the figures of the running week or the account of a day, seen by whoever asks; help otherwise. */
@Component
class InquiryCommand implements SlackControl {

    private static final String COMMAND = "/inquiry";

    private final SlackControls controls;
    private final PostDigest digest;
    private final TellAccount ledger;
    private final AccountText account;
    private final SupportMailboxes mailboxes;

    InquiryCommand(
            SlackControls controls,
            PostDigest digest,
            TellAccount ledger,
            AccountText account,
            SupportMailboxes mailboxes) {
        this.controls = controls;
        this.digest = digest;
        this.ledger = ledger;
        this.account = account;
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(App app) {
        app.command(COMMAND, this::asked);
    }

    private Response asked(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        var channel = payload.getChannelId();
        var words = Words.in(mailboxes.languageOf(channel));
        try {
            controls.agent(payload.getUserId());
        } catch (Refusal refusal) {
            return context.ack(words.of(refusal));
        }
        var asked = payload.getText() == null ? "" : payload.getText().strip().toLowerCase(Locale.ROOT);
        if (!asked.equals("stats") && !asked.equals("ledger")) {
            return context.ack(words.get("command.help"));
        }
        if (!mailboxes.channels().contains(channel)) {
            return context.ack(words.get("command.no-mailbox"));
        }
        var note = asked.equals("stats")
                ? DigestBlocks.soFar(digest.figuresSoFar(channel), words)
                : account.note(ledger.ofLastDay(channel), words);
        return context.ack(
                response -> response.responseType("ephemeral").text(note.text()).blocks(note.blocks()));
    }
}
