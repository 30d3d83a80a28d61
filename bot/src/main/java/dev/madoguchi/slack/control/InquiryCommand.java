package dev.madoguchi.slack.control;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.madoguchi.application.report.TellAccount;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.AccountText;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The command {@code /inquiry}: lists, search and figures, seen by whoever asks; help otherwise. */
@Component
class InquiryCommand implements SlackControl {

    private static final String COMMAND = "/inquiry";

    private final SlackControls controls;
    private final StatsCommand stats;
    private final TellAccount ledger;
    private final AccountText account;
    private final SupportMailboxes mailboxes;
    private final LookCommands looks;
    private final LaterAnswers answers;
    private final SettingsMenu settings;
    private final NewInquiry opening;
    private final SlackClient slack;

    InquiryCommand(
            SlackControls controls,
            StatsCommand stats,
            TellAccount ledger,
            AccountText account,
            SupportMailboxes mailboxes,
            LookCommands looks,
            LaterAnswers answers,
            SettingsMenu settings,
            NewInquiry opening,
            SlackClient slack) {
        this.controls = controls;
        this.stats = stats;
        this.ledger = ledger;
        this.account = account;
        this.mailboxes = mailboxes;
        this.looks = looks;
        this.answers = answers;
        this.settings = settings;
        this.opening = opening;
        this.slack = slack;
    }

    @Override
    public void register(App app) {
        app.command(COMMAND, this::asked);
    }

    private Response asked(SlashCommandRequest request, SlashCommandContext context) {
        var payload = request.getPayload();
        var channel = payload.getChannelId();
        var words = Words.in(mailboxes.languageOf(channel));
        AgentId asker;
        try {
            asker = controls.agent(payload.getUserId());
        } catch (Refusal refusal) {
            return context.ack(words.of(refusal));
        }
        var typed = typed(payload);
        boolean shown = mailboxes.channels().contains(channel);
        return switch (typed[0].toLowerCase(Locale.ROOT)) {
            case "mine" -> later(payload, context, words, () -> looks.mine(asker, words));
            case "search" -> later(payload, context, words, () -> looks.search(asker, typed[1], words));
            case "settings" -> settings(payload, context);
            case "new" -> open(payload, context);
            case "stats" ->
                stats.knows(channel)
                        ? later(payload, context, words, () -> stats.of(asker, channel, typed[1], words))
                        : context.ack(words.get("command.no-mailbox"));
            case "open", "ledger" ->
                shown
                        ? ofChannel(typed[0].toLowerCase(Locale.ROOT), asker, payload, context, words)
                        : context.ack(words.get("command.no-mailbox"));
            default -> context.ack(words.get("command.help"));
        };
    }

    private Response settings(SlashCommandPayload payload, SlashCommandContext context) {
        slack.open(payload.getTriggerId(), settings.first(payload.getUserId()));
        return context.ack();
    }

    private Response open(SlashCommandPayload payload, SlashCommandContext context) {
        opening.open(payload.getUserId(), payload.getTriggerId(), payload.getChannelId());
        return context.ack();
    }

    private Response ofChannel(
            String asked, AgentId asker, SlashCommandPayload payload, SlashCommandContext context, Words words) {
        var channel = payload.getChannelId();
        return switch (asked) {
            case "ledger" -> now(context, account.note(ledger.ofLastDay(channel), words));
            default -> later(payload, context, words, () -> looks.open(asker, channel, words));
        };
    }

    private static Response now(SlashCommandContext context, Note note) {
        return context.ack(
                response -> response.responseType("ephemeral").text(note.text()).blocks(note.blocks()));
    }

    private Response later(
            SlashCommandPayload payload, SlashCommandContext context, Words words, Supplier<Note> answer) {
        answers.give(payload.getResponseUrl(), words, answer);
        return context.ack();
    }

    /** What is asked for, and what stands behind it. */
    private static String[] typed(SlashCommandPayload payload) {
        var text = payload.getText() == null
                ? ""
                : SlackText.typed(payload.getText()).replace('\u3000', ' ').strip();
        int end = text.indexOf(' ');
        return end < 0
                ? new String[] {text, ""}
                : new String[] {text.substring(0, end), text.substring(end).strip()};
    }
}
