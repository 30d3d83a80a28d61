package dev.madoguchi.fake;

import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.application.reply.Approvals;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What second people were asked, in memory. */
public class InMemoryApprovals implements Approvals {

    private final List<Approval> all = new ArrayList<>();
    private final InMemoryAttachments attachments;

    public InMemoryApprovals(InMemoryAttachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public long ask(MessageId reply, String fingerprint, String body, Instant now) {
        all.add(new Approval(all.size() + 1L, reply, fingerprint, null, body, now, null, null, null, null));
        return all.size();
    }

    @Override
    public Approval get(long id) {
        return all.get((int) id - 1);
    }

    @Override
    public List<Approval> of(MessageId reply) {
        return all.stream().filter(asked -> asked.reply().equals(reply)).toList();
    }

    @Override
    public void fetched(long id, String files) {
        put(at(get(id), files, get(id).place()));
    }

    @Override
    public void posted(long id, Place place) {
        put(at(get(id), get(id).files(), place));
    }

    private static Approval at(Approval old, String files, Place place) {
        return new Approval(
                old.id(),
                old.reply(),
                old.fingerprint(),
                files,
                old.body(),
                old.askedAt(),
                place,
                old.decision(),
                old.by(),
                old.comment());
    }

    @Override
    public void decide(long id, Decision decision, AgentId by, String comment, Instant now) {
        var old = get(id);
        if (old.isOpen()) {
            put(new Approval(
                    id,
                    old.reply(),
                    old.fingerprint(),
                    old.files(),
                    old.body(),
                    old.askedAt(),
                    old.place(),
                    decision,
                    by,
                    comment));
        }
    }

    @Override
    public String filesOf(MessageId reply) {
        return attachments.of(reply).stream()
                .map(file -> attachments.content(file.id()).map(Arrays::hashCode))
                .map(hash -> hash.map(String::valueOf).orElse("?"))
                .collect(Collectors.joining(" "));
    }

    private void put(Approval asked) {
        all.set((int) asked.id() - 1, asked);
    }
}
