package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.voice.MailPosts;
import dev.madoguchi.domain.MessageId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public class InMemoryMailPosts implements MailPosts {

    private final Map<Place, MessageId> mails = new HashMap<>();

    @Override
    public void remember(MessageId mail, Place place) {
        mails.putIfAbsent(place, mail);
    }

    @Override
    public Optional<MessageId> mailAt(Place place) {
        return Optional.ofNullable(mails.get(place));
    }
}
