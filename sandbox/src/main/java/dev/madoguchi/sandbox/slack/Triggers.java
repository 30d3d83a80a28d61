package dev.madoguchi.sandbox.slack;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What lets an app open a view: good for as long as Slack is patient, and once. */
final class Triggers {

    private static final Pattern SHAPE = Pattern.compile("\\d+\\.\\d+\\.[0-9a-f]+");

    private record Trigger(String userId, Instant issuedAt) {}

    private final SlackWorld world;
    private final SlackFaults faults;
    private final Map<String, Trigger> fresh = new ConcurrentHashMap<>();
    private final Map<String, Trigger> used = new ConcurrentHashMap<>();

    Triggers(SlackWorld world, SlackFaults faults) {
        this.world = world;
        this.faults = faults;
    }

    String issue(String userId) {
        var id = world.ids.digits(13) + "." + world.ids.digits(12) + "." + world.ids.hex(32);
        fresh.put(id, new Trigger(userId, world.clock.instant()));
        return id;
    }

    /** The person whose click it was. */
    String spend(@Nullable String id) {
        if (id == null || !SHAPE.matcher(id).matches()) {
            throw new SlackError("invalid_arguments").saying(List.of("invalid `trigger_id`"));
        }
        if (used.containsKey(id)) {
            throw new SlackError("exchanged_trigger_id");
        }
        var trigger = fresh.get(id);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (world.clock.instant().isAfter(trigger.issuedAt().plus(faults.patience()))) {
            throw new SlackError("expired_trigger_id");
        }
        used.put(id, trigger);
        return trigger.userId();
    }
}
