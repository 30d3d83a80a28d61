package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.madoguchi.application.ByHand;
import dev.madoguchi.application.Contacts;
import dev.madoguchi.application.RecordCall;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.reply.WriteFirst;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailbox;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.decode.CleanText;
import dev.madoguchi.slack.InternalText;
import dev.madoguchi.slack.Mrkdwn;
import dev.madoguchi.slack.OtherChannels;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackMembers;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.SlackUsers;
import dev.madoguchi.slack.SlackUsers.Standing;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.NewInquiryForm;
import dev.madoguchi.slack.post.NewInquiryForm.Kind;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a new inquiry comes back: who may is asked again, and what is wrong is told at its input. */
@Component
class NewInquirySent implements SlackControl {

    private final SlackControls controls;
    private final SlackUsers users;
    private final SlackMembers members;
    private final OtherChannels channels;
    private final Contacts contacts;
    private final WriteFirst write;
    private final RecordCall calls;
    private final Mrkdwn mrkdwn;
    private final SupportMailboxes mailboxes;

    NewInquirySent(
            SlackControls controls,
            SlackUsers users,
            SlackMembers members,
            OtherChannels channels,
            Contacts contacts,
            WriteFirst write,
            RecordCall calls,
            Mrkdwn mrkdwn,
            SupportMailboxes mailboxes) {
        this.controls = controls;
        this.users = users;
        this.members = members;
        this.channels = channels;
        this.contacts = contacts;
        this.write = write;
        this.calls = calls;
        this.mrkdwn = mrkdwn;
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(App app) {
        app.viewSubmission(NewInquiryForm.ID, this::sent);
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        var user = request.getPayload().getUser().getId();
        var view = request.getPayload().getView();
        var form = new FilledForm(view.getState().getValues());
        var errors = new FieldErrors(Words.in(users.language(user).orElseGet(mailboxes::defaultLanguage)));
        var kind = Kind.valueOf(form.chosen(NewInquiryForm.KIND).orElseThrow());
        var agent = errors.read(NewInquiryForm.KIND, () -> agent(user, kind));
        var mailbox = errors.read(NewInquiryForm.MAILBOX, () -> mailbox(user, form));
        var contact = errors.read(NewInquiryForm.CONTACT, () -> contact(kind, form));
        var subject = errors.read(NewInquiryForm.SUBJECT, () -> subject(form));
        var text = errors.read(NewInquiryForm.TEXT, () -> text(kind, form));
        if (errors.none()) {
            var name = CleanText.oneLine(form.text(NewInquiryForm.NAME));
            var wanted = new ByHand(
                    view.getId(),
                    agent.orElseThrow(),
                    mailbox.orElseThrow().name(),
                    contact.orElseThrow(),
                    name.isEmpty() ? null : name,
                    subject.orElseThrow(),
                    text.orElseThrow(),
                    categories(form),
                    origin(view.getPrivateMetadata(), mailbox.orElseThrow()));
            errors.read(NewInquiryForm.KIND, () -> open(kind, wanted));
        }
        return errors.none()
                ? context.ack()
                : context.ack(response -> response.responseAction("errors").errors(errors.all()));
    }

    /** Whoever writes to customers needs a name that they may read. */
    private AgentId agent(String user, Kind kind) {
        var agent = controls.agent(user);
        if (kind == Kind.MAIL && users.standing(user) != Standing.AGENT) {
            throw new Refusal(Rule.NO_PUBLIC_NAME);
        }
        return agent;
    }

    private SupportMailbox mailbox(String user, FilledForm form) {
        var chosen = form.chosen(NewInquiryForm.MAILBOX).orElse("");
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.name().equals(chosen) && members.mayActIn(user, mailbox.channel()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Rule.NO_MAILBOX));
    }

    private String contact(Kind kind, FilledForm form) {
        var typed = form.text(NewInquiryForm.CONTACT);
        return kind == Kind.MAIL
                ? contacts.mailAddress(typed)
                : contacts.caller(typed, CleanText.oneLine(form.text(NewInquiryForm.NAME)));
    }

    private static String subject(FilledForm form) {
        var subject = CleanText.oneLine(form.text(NewInquiryForm.SUBJECT));
        if (subject.isBlank()) {
            throw new Refusal(Rule.NO_SUBJECT);
        }
        return subject;
    }

    private static String text(Kind kind, FilledForm form) {
        var text = form.text(NewInquiryForm.TEXT);
        if (text.isBlank()) {
            throw new Refusal(Rule.NOTHING_WRITTEN);
        }
        if (kind == Kind.MAIL && (InternalText.isNote(text) || InternalText.beginsWithMention(text))) {
            throw new Refusal(Rule.LOOKS_INTERNAL);
        }
        return text;
    }

    private static Set<CategoryId> categories(FilledForm form) {
        return form.allChosen(NewInquiryForm.CATEGORIES).stream()
                .map(chosen -> new CategoryId(Long.parseLong(chosen)))
                .collect(Collectors.toSet());
    }

    /** The card of an inquiry points to nothing that its channel may not see. */
    private @Nullable Place origin(@Nullable String about, SupportMailbox mailbox) {
        int end = about == null ? -1 : about.indexOf(' ');
        if (about == null || end < 0) {
            return null;
        }
        var channel = about.substring(0, end);
        boolean maySee =
                channel.equals(mailbox.channel()) || channels.look(channel).isPublic();
        return maySee ? new Place(channel, about.substring(end + 1)) : null;
    }

    private boolean open(Kind kind, ByHand wanted) {
        return switch (kind) {
            case CALL -> calls.of(wanted).isPresent();
            case MAIL -> mail(wanted);
        };
    }

    /** A customer reads what an agent typed as one reads what is typed in a thread. */
    private boolean mail(ByHand typed) {
        var readable = mrkdwn.read(SlackText.escape(SlackText.visible(typed.text())));
        return write.mail(typed.saying(readable.text()), readable.html(), readable.internal())
                .isPresent();
    }
}
