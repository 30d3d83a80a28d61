package dev.madoguchi.application.settings;

import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The settings as they are now: what was set in Slack, seen by every process within seconds, before what the configuration says. */
@Component
public class LiveSettings {

    private static final Logger log = LoggerFactory.getLogger(LiveSettings.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Settings settings;
    private final Configured configured;
    private final InstantSource clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    public LiveSettings(Settings settings, Configured configured, InstantSource clock) {
        this.settings = settings;
        this.configured = configured;
        this.clock = clock;
    }

    private record Known(Map<String, Setting> all, Instant until) {}

    /** Text by key: of each key what counts. */
    public Map<String, String> of(String part) {
        var texts = new HashMap<>(configured.of(part));
        texts.putAll(inSlack(part).texts());
        return texts;
    }

    public Setting inSlack(String part) {
        return all().getOrDefault(part, Setting.none(part));
    }

    public Map<String, String> inConfiguration(String part) {
        return configured.of(part);
    }

    /** What was changed here is seen here at once. */
    void forget() {
        known = new Known(known.all, Instant.MIN);
    }

    /** While the database cannot be asked, the last answer counts. */
    private Map<String, Setting> all() {
        var now = clock.instant();
        var there = known;
        if (there.until.isAfter(now)) {
            return there.all;
        }
        try {
            there = new Known(settings.all(), now.plus(REMEMBERED));
        } catch (RuntimeException e) {
            log.warn("The settings of Slack are as they were: {}", e.getMessage());
            there = new Known(there.all, now.plus(REMEMBERED));
        }
        known = there;
        return there.all;
    }
}
