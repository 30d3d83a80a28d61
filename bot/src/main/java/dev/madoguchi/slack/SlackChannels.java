package dev.madoguchi.slack;

import com.slack.api.model.Conversation;
import dev.madoguchi.NotConfigured;
import dev.madoguchi.application.delivery.Paused;
import dev.madoguchi.application.delivery.RateLimited;
import dev.madoguchi.application.delivery.TryAgain;
import dev.madoguchi.application.delivery.Undeliverable;
import dev.madoguchi.domain.SupportMailboxes;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Looks at the start whether every mailbox has a channel in which the desk can work. */
@Component
class SlackChannels implements SmartInitializingSingleton {

    private final SupportMailboxes mailboxes;
    private final SlackClient slack;
    private final FirstStart start;

    SlackChannels(SupportMailboxes mailboxes, SlackClient slack, FirstStart start) {
        this.mailboxes = mailboxes;
        this.slack = slack;
        this.start = start;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int i = 0; i < mailboxes.all().size(); i++) {
            look("desk.mailboxes[" + i + "].channel", mailboxes.all().get(i).channel());
        }
    }

    private void look(String key, String id) {
        try {
            var channel = slack.callIn(id, methods -> methods.conversationsInfo(request -> request.channel(id)))
                    .getChannel();
            check(key + " (" + id + ")", id, channel);
        } catch (Undeliverable e) {
            start.refuse(unseen(key, id, e), id);
        } catch (RateLimited | TryAgain | IllegalStateException e) {
            boolean isOfTheChannel = e instanceof Paused pause && id.equals(pause.place());
            if (isOfTheChannel) {
                start.refuse(unseen(key, id, e), id);
            } else {
                start.refuse(unseen(key, id, e));
            }
        }
    }

    private static NotConfigured unseen(String key, String id, RuntimeException e) {
        return new NotConfigured(key + ": " + id + " is no channel that the desk can see. " + e.getMessage()
                + ". Take the id from the channel's details and invite the app to the channel.");
    }

    private void check(String key, String id, Conversation channel) {
        if (channel.isExtShared() || channel.isPendingExtShared()) {
            throw new NotConfigured(key + " is shared with another organisation, which would read customers' mails. "
                    + "Name a channel of your own.");
        }
        if (channel.isArchived()) {
            start.refuse(new NotConfigured(key + " is archived. Unarchive it or name another one."), id);
        } else if (!channel.isMember()) {
            start.refuse(
                    new NotConfigured(key + " does not have the desk as a member. Invite the app to the channel."), id);
        }
    }
}
