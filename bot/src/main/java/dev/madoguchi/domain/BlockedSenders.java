package dev.madoguchi.domain;

import java.time.Instant;

/** Whose mails to a mailbox are spam, whatever they write. */
public interface BlockedSenders {

    boolean contains(String mailbox, String address);

    /** Does nothing when the address is blocked already. */
    void block(String mailbox, String address, InquiryId because, AgentId by, Instant now);

    void unblock(String mailbox, String address);
}
