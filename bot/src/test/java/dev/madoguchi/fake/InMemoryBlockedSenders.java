package dev.madoguchi.fake;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.BlockedSenders;
import dev.madoguchi.domain.InquiryId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

public class InMemoryBlockedSenders implements BlockedSenders {

    private final Set<String> blocked = new HashSet<>();

    @Override
    public boolean contains(String mailbox, String address) {
        return blocked.contains(key(mailbox, address));
    }

    @Override
    public void block(String mailbox, String address, InquiryId because, AgentId by, Instant now) {
        blocked.add(key(mailbox, address));
    }

    @Override
    public void unblock(String mailbox, String address) {
        blocked.remove(key(mailbox, address));
    }

    private static String key(String mailbox, String address) {
        return mailbox + " " + address.toLowerCase(Locale.ROOT);
    }
}
