package dev.madoguchi.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said in an inquiry, by mail or in the thread.
 *
 * @param at when it was received or written
 * @param author mail address of the sender, or Slack user id of the agent
 * @param sender display name of the sender of a mail
 * @param recipients addresses in To
 * @param copies addresses in Cc
 * @param body what is shown: the new part of a mail, the readable text of a reply
 * @param html the same as HTML, for what leaves as mail
 * @param folded quoted history and signature; of a forward what is passed on
 * @param mailId Message-ID without angle brackets
 * @param slackTs with the channel the id of the message in Slack
 * @param mark the reaction that shows the state in Slack now
 * @param dueAt when a held reply leaves
 * @param sentAt when the mail server took it
 * @param problem why it failed, in plain words
 * @param remarks what agents should know about a mail beside its words
 */
public record Message(
        MessageId id,
        InquiryId inquiry,
        Kind kind,
        State state,
        Instant at,
        String author,
        @Nullable String sender,
        List<String> recipients,
        List<String> copies,
        String subject,
        String body,
        @Nullable String html,
        String folded,
        @Nullable String mailId,
        @Nullable String slackChannel,
        @Nullable String slackTs,
        @Nullable String mark,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable String problem,
        List<Remark> remarks) {

    /** Who speaks, and to whom. */
    public enum Kind {
        INCOMING,
        AUTOMATIC,
        BOUNCE,
        REPLY,
        NOTE,
        ACKNOWLEDGEMENT,
        /** To somebody who is no part of the conversation; its customer never sees it. */
        FORWARD,
        /** From such a person; its customer never sees it either. */
        THIRD_PERSON
    }

    /** What became of it. */
    public enum State {
        RECEIVED,
        /** A reply in its undo window. */
        HELD,
        /** Leaves only when somebody decides so; why, says its {@link Hold}. */
        STOPPED,
        /** Leaves at a time that its author chose. */
        SCHEDULED,
        /** The undo window is over; it cannot be taken back any more. */
        LEAVING,
        SENT,
        /** The customer has it, somebody in copy was refused. */
        PARTLY_SENT,
        CANCELLED,
        /** The mail server refused it. */
        FAILED,
        /** The mail server may have taken it; an agent decides. */
        UNCERTAIN,
        /** Stays in Slack. */
        INTERNAL
    }

    /** What agents should know about a mail beside its words. */
    public enum Remark {
        /** The receiving server found that it is not from the domain it claims. */
        SENDER_FAILED,
        /** Nobody vouches for the sender. */
        SENDER_UNPROVEN,
        /** Encrypted; it could not be read. */
        LOCKED,
        /** Only the beginning of its text is shown. */
        TEXT_CUT,
        /** It answers what was forwarded, but comes from another address than that went to. */
        ANOTHER_SENDER
    }

    /** Whether an agent wrote it to somebody outside. */
    public boolean isAgentsMail() {
        return kind == Kind.REPLY || kind == Kind.FORWARD;
    }

    /** Whether an inquiry can begin with it: what a customer wrote, or what an agent wrote or recorded. */
    public boolean canOpen() {
        return kind == Kind.INCOMING || kind == Kind.REPLY || kind == Kind.NOTE;
    }

    /** Whether it came from a form that has no message of its own in Slack, which somebody could edit or delete. */
    public boolean standsNowhere() {
        return slackTs == null;
    }

    /** Whether it leaves by itself when its time has come. */
    public boolean isHeld() {
        return state == State.HELD || state == State.SCHEDULED;
    }

    /** Whether it does not leave before somebody decides. */
    public boolean isStopped() {
        return state == State.STOPPED;
    }

    /** Whether it can still be changed or cancelled. */
    public boolean canBeTakenBack() {
        return isHeld() || isStopped();
    }

    /** Whether it has not reached the mail server, but may still do so. */
    public boolean isUnderWay() {
        return canBeTakenBack() || state == State.LEAVING;
    }

    /** Whether an agent has to decide what becomes of it. */
    public boolean isInTrouble() {
        return state == State.FAILED || state == State.UNCERTAIN || state == State.PARTLY_SENT;
    }

    /** The agent who wrote it; for what agents write. */
    public AgentId agent() {
        return new AgentId(author);
    }
}
