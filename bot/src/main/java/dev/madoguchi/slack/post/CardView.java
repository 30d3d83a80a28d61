package dev.madoguchi.slack.post;

import dev.madoguchi.domain.Category;
import dev.madoguchi.domain.Customer;
import dev.madoguchi.domain.Inquiry;
import dev.madoguchi.domain.Message;
import dev.madoguchi.domain.SupportMailbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a card shows, as it stands now.
 *
 * @param body the words of the mail that opened the inquiry
 * @param remarks what agents should know about that mail
 * @param attachments names of its files
 * @param troubled replies that wait for a decision
 * @param waiting replies that somebody decides about, or that leave later
 * @param notPosted reasons of what could not be posted in Slack
 * @param mails how many mails of customers it has
 * @param opening what an agent wrote or recorded, if the inquiry began with that
 * @param origin address of the message in Slack from which it was made
 * @param earlier how many inquiries the customer opened before
 */
record CardView(
        Inquiry.Snapshot inquiry,
        SupportMailbox mailbox,
        Customer customer,
        List<Category> categories,
        String body,
        List<Message.Remark> remarks,
        List<String> attachments,
        List<Message> troubled,
        List<CardReplies.Waiting> waiting,
        List<String> notPosted,
        int mails,
        @Nullable Message opening,
        @Nullable String origin,
        int earlier,
        Instant now) {}
