package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Message;

/** What was written in a thread before a reply and has not been heard: it may be a reply too, and leaves first. */
public interface EarlierReplies {

    /** Whether there is something of the last minutes before; what is there is taken soon. */
    boolean areUnheard(Message reply);
}
