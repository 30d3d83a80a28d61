package dev.madoguchi.application.delivery;

import dev.madoguchi.domain.MessageId;
import java.util.List;

/** What waited in a backup, and may have left since. */
public interface DoubtfulOutbox {

    /** Lets every waiting post be looked for before it is made, and takes all mails out; gives the replies among them. */
    List<MessageId> doubtAll();
}
