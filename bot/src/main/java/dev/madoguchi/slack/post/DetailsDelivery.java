package dev.madoguchi.slack.post;

import com.slack.api.model.block.ContextBlockElement;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.delivery.Carrier;
import dev.madoguchi.application.delivery.Delivery;
import dev.madoguchi.application.delivery.DeliveryKind;
import dev.madoguchi.application.delivery.Excerpt;
import dev.madoguchi.application.voice.MailPosts;
import dev.madoguchi.domain.Attachments;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import dev.madoguchi.slack.SlackText;
import dev.madoguchi.slack.SlackUploads;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.ReplyPreview.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Posts a mail in full into the thread, divided at paragraphs, and its files after it: one step each. */
@Component
class DetailsDelivery implements Carrier {

    /** Together they fit into the text beside the blocks, which is what screen readers read. */
    private static final int MOST_FILES = 20;

    private static final int PIECES_A_POST = 2;

    private static final int PIECE = 1_990;

    private final Messages messages;
    private final Attachments attachments;
    private final ThreadPosts threads;
    private final SlackUploads uploads;
    private final MailPosts mailPosts;

    DetailsDelivery(
            Messages messages,
            Attachments attachments,
            ThreadPosts threads,
            SlackUploads uploads,
            MailPosts mailPosts) {
        this.messages = messages;
        this.attachments = attachments;
        this.threads = threads;
        this.uploads = uploads;
        this.mailPosts = mailPosts;
    }

    @Override
    public Set<DeliveryKind> carries() {
        return Set.of(DeliveryKind.DETAILS);
    }

    @Override
    public Progress carry(Delivery delivery) {
        var message = messages.get(new MessageId(delivery.ref()));
        var words = threads.words(message.inquiry());
        var posts = posts(message, opens(message), words);
        var all = attachments.of(message.id());
        var files = all.subList(0, Math.min(all.size(), MOST_FILES));
        boolean stands = threads.in(message.inquiry(), delivery, thread -> {
            if (delivery.step() < posts.size()) {
                post(delivery, thread, message, posts.get(delivery.step()), title(message, all.size(), words), words);
            } else if (!files.isEmpty()) {
                share(delivery, thread, files, delivery.step() - posts.size());
            }
        });
        int steps = posts.size() + 2 * files.size();
        return stands && delivery.step() + 1 < steps ? Progress.MORE : Progress.DONE;
    }

    @Override
    public void gaveUp(Delivery delivery, String reason) {
        threads.missing(messages.get(new MessageId(delivery.ref())).inquiry());
    }

    private void post(
            Delivery delivery,
            Place thread,
            Message message,
            List<String> pieces,
            ContextBlockElement title,
            Words words) {
        boolean begins = delivery.step() == 0;
        var third = begins && message.kind() == Message.Kind.THIRD_PERSON
                ? ThirdPersonPost.of(message, messages.of(message.inquiry()), words)
                : ThirdPersonPost.NONE;
        var blocks = third.around(begins ? title : null, MailPost.blocks(message, pieces, begins, words));
        var text = third.text(String.join("\n", pieces));
        var place = threads.post(delivery, thread, message.at(), new Note(text, blocks));
        mailPosts.remember(message.id(), place);
    }

    /** Each file takes two steps: its bytes go up, then it appears in the thread. Slack takes no empty file. */
    private void share(Delivery delivery, Place thread, List<Attachments.Attachment> files, int step) {
        var file = files.get(step / 2);
        if (file.size() == 0) {
            return;
        }
        if (step % 2 == 0) {
            attachments.changeSlackFile(
                    file.id(),
                    uploads.upload(file.name(), file.size(), target -> attachments.copyContent(file.id(), target)));
        } else {
            uploads.share(Objects.requireNonNull(file.slackFile()), file.name(), thread, delivery.uncertain());
        }
    }

    /** Whether the card shows its first lines already. */
    private boolean opens(Message message) {
        return messages.of(message.inquiry()).stream()
                .filter(Message::canOpen)
                .findFirst()
                .filter(first -> first.id().equals(message.id()))
                .isPresent();
    }

    static List<List<String>> posts(Message message, boolean opens, Words words) {
        if (opens && Excerpt.fits(message.body())) {
            return List.of();
        }
        var said = SlackText.pieces(message.body(), PIECE);
        var pieces = said.isEmpty() ? List.of(words.get("card.no-text")) : said;
        var posts = new ArrayList<List<String>>();
        for (int i = 0; i < pieces.size(); i += PIECES_A_POST) {
            posts.add(pieces.subList(i, Math.min(pieces.size(), i + PIECES_A_POST)));
        }
        return posts;
    }

    /** Who wrote it, and what agents should know about it; of the mail that opened the inquiry the card says that. */
    static ContextBlockElement title(Message message, int files, Words words) {
        if (message.kind() == Message.Kind.REPLY || message.kind() == Message.Kind.NOTE) {
            return Blocks.mrkdwn(
                    words.get("details." + message.kind(), message.agent().mention()));
        }
        var sender = message.sender() == null ? message.author() : message.sender();
        var key = message.kind() == Message.Kind.AUTOMATIC ? "details.automatic" : "details.wrote";
        var title = new StringBuilder(words.get(key, SlackText.inert(sender, 300)));
        message.remarks().forEach(remark -> title.append(" · ").append(words.get("remark." + remark)));
        if (files > MOST_FILES) {
            title.append(" · ").append(words.get("details.files", MOST_FILES, files));
        }
        return Blocks.plain(title.toString());
    }
}
