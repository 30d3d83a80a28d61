package dev.madoguchi.slack.control;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.Words;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The door through which every form about an inquiry comes back: who may is asked again, and a no stands in the form. */
@Component
class SlackForms {

    private final SlackControls controls;
    private final SlackUsers users;
    private final Inquiries inquiries;
    private final SupportMailboxes mailboxes;

    SlackForms(SlackControls controls, SlackUsers users, Inquiries inquiries, SupportMailboxes mailboxes) {
        this.controls = controls;
        this.users = users;
        this.inquiries = inquiries;
        this.mailboxes = mailboxes;
    }

    /** {@code errors} is the input under which a no is written. */
    ViewSubmissionHandler sent(String errors, Consumer<Submission> effect) {
        return sentWith(more -> errors, effect);
    }

    /** The same where another form may follow. */
    ViewSubmissionHandler sentThen(String errors, Function<Submission, Optional<View>> effect) {
        return (request, context) -> handle(request, context, more -> errors, effect);
    }

    /** The same where what the form bears says which input it is. */
    ViewSubmissionHandler sentWith(UnaryOperator<String> errors, Consumer<Submission> effect) {
        return (request, context) -> handle(request, context, errors, form -> {
            effect.accept(form);
            return Optional.empty();
        });
    }

    private Response handle(
            ViewSubmissionRequest request,
            ViewSubmissionContext context,
            UnaryOperator<String> errors,
            Function<Submission, Optional<View>> effect) {
        var view = request.getPayload().getView();
        var about = view.getPrivateMetadata().split(" ", 2);
        var id = new InquiryId(Long.parseLong(about[0]));
        var more = about.length > 1 ? about[1] : "";
        try {
            var agent = controls.member(request.getPayload().getUser().getId(), id);
            var next = effect.apply(new Submission(
                    agent, id, more, view.getId(), view.getState().getValues()));
            return next.isEmpty()
                    ? context.ack()
                    : context.ack(response -> response.responseAction("update").view(next.get()));
        } catch (Refusal refusal) {
            var said = words(id).inForm(inPlainWords(refusal));
            return context.ack(response -> response.responseAction("errors").errors(Map.of(errors.apply(more), said)));
        }
    }

    private Words words(InquiryId id) {
        return Words.in(mailboxes.get(inquiries.get(id).snapshot().mailbox()).language());
    }

    /** A form shows no mentions: people are called by their names. */
    private Refusal inPlainWords(Refusal refusal) {
        return new Refusal(
                refusal.rule(),
                refusal.details().stream().map(this::inPlainWords).toArray());
    }

    private Object inPlainWords(Object detail) {
        boolean mention = detail instanceof String said && said.startsWith("<@") && said.endsWith(">");
        return mention
                ? users.nameFor(detail.toString().substring(2, detail.toString().length() - 1))
                : detail;
    }
}
