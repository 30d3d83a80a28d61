package dev.madoguchi.slack;

import com.slack.api.model.Conversation;
import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.voice.ProductChannels;
import java.util.function.Consumer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Looks at the start whether every mailbox has a channel in which the desk can work, and so for the product channels. */
@Component
class SlackChannels implements SmartInitializingSingleton {

    private final SupportMailboxes mailboxes;
    private final ProductChannels products;
    private final SlackClient slack;
    private final FirstStart start;

    SlackChannels(SupportMailboxes mailboxes, ProductChannels products, SlackClient slack, FirstStart start) {
        this.mailboxes = mailboxes;
        this.products = products;
        this.slack = slack;
        this.start = start;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int i = 0; i < mailboxes.all().size(); i++) {
            var id = mailboxes.all().get(i).channel();
            look("desk.mailboxes[" + i + "].channel", id, problem -> start.refuse(problem, id));
        }
        products.all().forEach(id -> look("desk.voices-channel", id, start::refuse));
    }

    private void look(String key, String id, Consumer<NotConfigured> refuse) {
        try {
            var channel = slack.callIn(id, methods -> methods.conversationsInfo(request -> request.channel(id)))
                    .getChannel();
            check(key + " (" + id + ")", channel, refuse);
        } catch (Undeliverable e) {
            refuse.accept(unseen(key, id, e));
        } catch (RateLimited | TryAgain | IllegalStateException e) {
            boolean isOfTheChannel = e instanceof Paused pause && id.equals(pause.place());
            if (isOfTheChannel) {
                refuse.accept(unseen(key, id, e));
            } else {
                start.refuse(unseen(key, id, e));
            }
        }
    }

    private static NotConfigured unseen(String key, String id, RuntimeException e) {
        return new NotConfigured(key + ": " + id + " is no channel that the desk can see. " + e.getMessage()
                + ". Take the id from the channel's details and invite the app to the channel.");
    }

    private static void check(String key, Conversation channel, Consumer<NotConfigured> refuse) {
        if (channel.isExtShared() || channel.isPendingExtShared()) {
            throw new NotConfigured(key + " is shared with another organisation, which would read customers' mails. "
                    + "Name a channel of your own.");
        }
        if (channel.isArchived()) {
            refuse.accept(new NotConfigured(key + " is archived. Unarchive it or name another one."));
        } else if (!channel.isMember()) {
            refuse.accept(
                    new NotConfigured(key + " does not have the desk as a member. Invite the app to the channel."));
        }
    }
}
