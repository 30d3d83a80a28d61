package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Hold;
import dev.madoguchi.domain.MessageId;

/** What stands between each reply and its customer. */
public interface Holds {

    /** {@link Hold#none} of a reply of which nothing was noted. */
    Hold of(MessageId reply);

    /** Replaces what was noted, with the next version. */
    Hold keep(Hold hold);
}
