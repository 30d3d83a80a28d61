package dev.madoguchi.application.voice;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.CategoryId;
import dev.madoguchi.domain.CustomerId;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.voice.Need;
import dev.madoguchi.domain.voice.NeedId;
import dev.madoguchi.domain.voice.Voice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers wish for, who said it, and where it stands in Slack. */
public interface Needs {

    Need get(NeedId id);

    /** The need, locked until the transaction ends. */
    Need lock(NeedId id);

    /** The need of this name in a channel, compared without case, made if there is none; locked until the transaction ends. */
    Need getOrCreate(String channel, String name, AgentId by, Instant now);

    /** Those of a channel that are not done: first what was heard of last. */
    List<Need> open(String channel, int most);

    /** The number of the voice. */
    long add(NewVoice voice, Instant now);

    Voice voice(long id);

    /** What was taken out of a mail for a need. */
    Optional<Voice> find(NeedId need, MessageId mail);

    /** The last that were said, the oldest of them first. */
    List<Voice> latest(NeedId need, int most);

    /** Weeks begin on Monday in the zone. */
    Count count(NeedId need, ZoneId zone);

    void finish(NeedId need, AgentId by, Instant now);

    void reopen(NeedId need);

    /** Where its card stands, once it has been posted. */
    Optional<Place> place(NeedId need);

    void posted(NeedId need, Place place);

    /** Its card stands there no more; false if it was not there. */
    boolean forget(NeedId need, Place place);

    /** A voice before it has a number. */
    record NewVoice(
            NeedId need,
            String mailbox,
            CustomerId customer,
            MessageId mail,
            @Nullable CategoryId category,
            String quote,
            Instant saidAt,
            AgentId by) {}

    /**
     * How much a need is heard of.
     *
     * @param customers each counts once
     * @param weeks in which somebody said it
     * @param mailboxes to which they wrote, by name
     */
    record Count(int customers, int weeks, List<String> mailboxes, Set<CategoryId> categories) {}
}
