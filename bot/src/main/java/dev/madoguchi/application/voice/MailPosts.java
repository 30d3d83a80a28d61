package dev.madoguchi.application.voice;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.MessageId;
import java.util.Optional;

/** Which mail stands in which post of a thread. */
public interface MailPosts {

    /** A long mail stands in several. */
    void remember(MessageId mail, Place place);

    Optional<MessageId> mailAt(Place place);
}
