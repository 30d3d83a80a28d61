package dev.madoguchi.slack.control;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.HearCustomer;
import dev.madoguchi.application.voice.HearCustomer.Chosen;
import dev.madoguchi.application.voice.MailPosts;
import dev.madoguchi.application.voice.QuoteMail;
import dev.madoguchi.domain.Categories;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CategoryTree;
import dev.madoguchi.domain.Inquiries;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.slack.SlackClient;
import dev.madoguchi.slack.SlackControl;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.Actions;
import dev.madoguchi.slack.post.VoiceForm;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Voice of the customer: a shortcut on a card or on a customer's mail, and the form that it opens. */
@Component
class VoiceShortcut implements SlackControl {

    private final SlackControls controls;
    private final SlackForms forms;
    private final Cards cards;
    private final MailPosts posts;
    private final QuoteMail mails;
    private final HearCustomer hear;
    private final Inquiries inquiries;
    private final Categories categories;
    private final SupportMailboxes mailboxes;
    private final SlackClient slack;

    VoiceShortcut(
            SlackControls controls,
            SlackForms forms,
            Cards cards,
            MailPosts posts,
            QuoteMail mails,
            HearCustomer hear,
            Inquiries inquiries,
            Categories categories,
            SupportMailboxes mailboxes,
            SlackClient slack) {
        this.controls = controls;
        this.forms = forms;
        this.cards = cards;
        this.posts = posts;
        this.mails = mails;
        this.hear = hear;
        this.inquiries = inquiries;
        this.categories = categories;
        this.mailboxes = mailboxes;
        this.slack = slack;
    }

    /** Its name stands in manifest.yml. */
    @Override
    public void register(App app) {
        app.messageShortcut(Actions.VOICE, this::open);
        app.viewSubmission(VoiceForm.ID, forms.sent(VoiceForm.NEW_NEED, this::sent));
    }

    private Response open(MessageShortcutRequest request, MessageShortcutContext context) {
        var payload = request.getPayload();
        var user = payload.getUser().getId();
        var channel = payload.getChannel().getId();
        var language = mailboxes.languageOf(channel);
        try {
            var place = new Place(channel, payload.getMessageTs());
            var quoted = ofCard(place)
                    .or(() -> ofPost(place, payload.getMessage().getText()))
                    .orElseThrow(() -> new Refusal(Rule.NO_MAIL_HERE));
            var mail = quoted.mail;
            controls.member(user, mail.inquiry());
            var needs = hear.offered(mail, VoiceForm.MOST_NEEDS);
            var tree = new CategoryTree(categories.all());
            var chosen = inquiries.get(mail.inquiry()).snapshot().categories().stream()
                    .findFirst()
                    .orElse(null);
            var quote = mails.quote(mail, quoted.text);
            slack.open(payload.getTriggerId(), VoiceForm.view(mail, quote, needs, tree, chosen, Words.in(language)));
        } catch (Refusal refusal) {
            controls.tell(user, channel, payload.getMessage().getThreadTs(), refusal, language);
        }
        return context.ack();
    }

    private record Quoted(Message mail, String text) {}

    /** The card shows the beginning of the first mail: all of that is meant. */
    private Optional<Quoted> ofCard(Place place) {
        return cards.inquiryAt(place.channel(), place.ts())
                .map(mails::first)
                .map(mail -> new Quoted(mail, mail.body()));
    }

    /** Of a long mail, the piece that stands there. */
    private Optional<Quoted> ofPost(Place place, String shown) {
        return posts.mailAt(place)
                .map(mails::mail)
                .map(mail -> new Quoted(mail, shown == null || shown.isBlank() ? mail.body() : SlackText.typed(shown)));
    }

    private void sent(Submission form) {
        hear.hear(
                new Chosen(
                        new MessageId(Long.parseLong(form.more())),
                        form.text(VoiceForm.QUOTE),
                        chosen(form, VoiceForm.NEED).map(NeedId::new).orElse(null),
                        form.text(VoiceForm.NEW_NEED),
                        chosen(form, VoiceForm.CATEGORY).map(CategoryId::new).orElse(null)),
                form.agent());
    }

    private static Optional<Long> chosen(Submission form, String menu) {
        return form.value(menu)
                .map(ViewState.Value::getSelectedOption)
                .map(option -> Long.parseLong(option.getValue()));
    }
}
