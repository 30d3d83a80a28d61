package dev.madoguchi.slack;

import com.slack.api.model.Conversation;
import dev.madoguchi.NotConfigured;
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

    SlackChannels(SupportMailboxes mailboxes, SlackClient slack) {
        this.mailboxes = mailboxes;
        this.slack = slack;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int i = 0; i < mailboxes.all().size(); i++) {
            var id = mailboxes.all().get(i).channel();
            check("desk.mailboxes[" + i + "].channel (" + id + ")", channel(i, id));
        }
    }

    private Conversation channel(int i, String id) {
        try {
            return slack.call(methods -> methods.conversationsInfo(request -> request.channel(id)))
                    .getChannel();
        } catch (TryAgain | Undeliverable e) {
            throw new NotConfigured("desk.mailboxes[" + i + "].channel: " + id
                    + " is no channel that the desk can see. " + e.getMessage()
                    + ". Take the id from the channel's details and invite the app to the channel.");
        }
    }

    private static void check(String key, Conversation channel) {
        if (channel.isArchived()) {
            throw new NotConfigured(key + " is archived. Unarchive it or name another one.");
        }
        if (!channel.isMember()) {
            throw new NotConfigured(key + " does not have the desk as a member. Invite the app to the channel.");
        }
        if (channel.isExtShared() || channel.isPendingExtShared()) {
            throw new NotConfigured(key + " is shared with another organisation, which would read customers' mails. "
                    + "Name a channel of your own.");
        }
    }
}
