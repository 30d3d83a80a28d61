package dev.madoguchi.application.reply;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Attachments.NewAttachment;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote in the thread of an inquiry.
 *
 * @param ts with the channel the id of the message in Slack
 * @param at when, by the clock of Slack; the desk may hear of it later
 * @param text as people read it, without Slack's own signs
 * @param html the same as HTML
 * @param internal what its markup names that customers should not read: people, channels
 * @param files by their ids in Slack, not fetched yet
 */
public record WrittenInThread(
        InquiryId inquiry,
        AgentId author,
        String channel,
        String ts,
        Instant at,
        String text,
        String html,
        List<String> internal,
        List<NewAttachment> files) {}
