package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.find.AnsweredInquiries;
import dev.madoguchi.application.find.EarlierAnswers;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.Whisper;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.EarlierAnswersNote;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How did we answer this before? A private note after a claim, which waits for nothing of it; and Use as draft. */
@Component
class AnsweredBefore implements SlackControl {

    private static final Logger log = LoggerFactory.getLogger(AnsweredBefore.class);
    private static final int MOST_WAITING = 20;

    private final SlackControls controls;
    private final EarlierAnswers earlier;
    private final AnsweredInquiries answered;
    private final SlackMembers members;
    private final Cards cards;
    private final EarlierAnswersNote note;
    private final ReplyByForm form;
    private final Whisper whisper;

    /** When many claim at once, some see no note. */
    private final ExecutorService notes = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "answered-before"),
            new ThreadPoolExecutor.DiscardPolicy());

    AnsweredBefore(
            SlackControls controls,
            EarlierAnswers earlier,
            AnsweredInquiries answered,
            SlackMembers members,
            Cards cards,
            EarlierAnswersNote note,
            ReplyByForm form,
            Whisper whisper) {
        this.controls = controls;
        this.earlier = earlier;
        this.answered = answered;
        this.members = members;
        this.cards = cards;
        this.note = note;
        this.form = form;
        this.whisper = whisper;
    }

    @Override
    public void register(App app) {
        app.blockAction(Actions.USE_AS_DRAFT, this::use);
    }

    void show(InquiryId id, AgentId agent, Locale language) {
        notes.execute(() -> {
            try {
                look(id, agent, Words.in(language));
            } catch (RuntimeException e) {
                log.warn("Nothing is said of how {} was answered before: {}", id, e.getMessage());
            }
        });
    }

    private void look(InquiryId id, AgentId agent, Words words) {
        var answers = earlier.to(id, visible(agent));
        var card = cards.find(id);
        if (answers.isEmpty() || card.isEmpty()) {
            return;
        }
        var said = note.of(id, answers, words);
        whisper.to(agent.value(), card.get().channel(), card.get().ts(), said.text(), said.blocks());
    }

    private List<String> visible(AgentId agent) {
        return members.mailboxesFor(agent.value()).stream()
                .map(SupportMailbox::name)
                .toList();
    }

    /** The value of the button is the inquiry and the answer; what somebody may see is asked again. */
    private Response use(BlockActionRequest request, ActionContext context) throws IOException, SlackApiException {
        var numbers = request.getPayload().getActions().get(0).getValue().split(" ", 2);
        return controls.onMessage(numbers[0], click -> {
                    var id = new InquiryId(click.value());
                    if (cards.find(id)
                            .filter(card -> card.channel().equals(click.channel()))
                            .isEmpty()) {
                        throw new Refusal(Rule.WRONG_PLACE);
                    }
                    var reply = new MessageId(Long.parseLong(numbers[1]));
                    var answer =
                            answered.by(reply, visible(click.agent())).orElseThrow(() -> new Refusal(Rule.WRONG_PLACE));
                    form.open(click, id, "d" + reply.value(), answer.text());
                })
                .apply(request, context);
    }

    @PreDestroy
    void close() {
        notes.shutdown();
    }
}
