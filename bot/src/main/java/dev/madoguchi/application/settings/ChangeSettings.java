package dev.madoguchi.application.settings;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.DigestTexts;
import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.ServiceLevel;
import dev.madoguchi.domain.ServiceText;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Admins set in Slack what the configuration says otherwise; of two who change the same part at once, one is told. */
@Component
public class ChangeSettings {

    private static final Logger log = LoggerFactory.getLogger(ChangeSettings.class);
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SIGNATURE = 1_000;

    private final Settings settings;
    private final LiveSettings live;
    private final InstantSource clock;

    ChangeSettings(Settings settings, LiveSettings live, InstantSource clock) {
        this.settings = settings;
        this.live = live;
        this.clock = clock;
    }

    /** Business hours and deadlines; what is left empty is as the configuration says. */
    public void ofMailbox(String mailbox, Map<String, String> typed, int seen, AgentId by) {
        var part = Setting.of(mailbox);
        var texts = filledIn(typed);
        var counts = new HashMap<>(live.inConfiguration(part));
        counts.putAll(texts);
        check(counts);
        save(new Setting(part, texts, seen), by);
    }

    /** When a channel gets its weekly digest, in which zone and language; what is left empty is as the configuration says. */
    public void ofDigest(String channel, Map<String, String> typed, int seen, AgentId by) {
        var texts = filledIn(typed);
        try {
            DigestTexts.check(texts);
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(Rule.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
        save(new Setting(Setting.digestOf(channel), texts, seen), by);
    }

    private static Map<String, String> filledIn(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip()));
    }

    /**
     * How customers know somebody; an empty name takes it away, even where the configuration has one.
     *
     * @param seenName the version of the names that were shown
     * @param seenSignature the same of the signatures
     */
    public void ofAgent(AgentId agent, String name, String signature, int seenName, int seenSignature, AgentId by) {
        refuseIfLonger(name, LONGEST_NAME);
        refuseIfLonger(signature, LONGEST_SIGNATURE);
        var names = live.inSlack(Setting.AGENTS).texts();
        if (!name.strip().equals(live.of(Setting.AGENTS).getOrDefault(agent.value(), ""))) {
            save(new Setting(Setting.AGENTS, with(names, agent, name), seenName), by);
        }
        var signatures = live.inSlack(Setting.SIGNATURES).texts();
        if (!signature.strip().equals(signatures.getOrDefault(agent.value(), ""))) {
            save(new Setting(Setting.SIGNATURES, with(signatures, agent, signature), seenSignature), by);
        }
    }

    private static Map<String, String> with(Map<String, String> texts, AgentId agent, String text) {
        var changed = new HashMap<>(texts);
        changed.put(agent.value(), text.strip());
        return changed;
    }

    private static void refuseIfLonger(String text, int longest) {
        if (text.length() > longest) {
            throw new Refusal(Rule.TEXT_TOO_LONG, "…", longest);
        }
    }

    private void save(Setting wanted, AgentId by) {
        boolean saved = settings.save(wanted, by, clock.instant());
        live.forget();
        if (!saved) {
            throw new Refusal(Rule.SETTING_CHANGED);
        }
        log.info("Setting {} changed by {}", wanted.part(), by.value());
    }

    private static void check(Map<String, String> texts) {
        ServiceLevel level;
        try {
            level = ServiceText.read(texts);
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(Rule.UNREADABLE, String.valueOf(unreadable.getMessage()));
        }
        try {
            Stream.of(Duration.ZERO, Duration.ofHours(1))
                    .forEach(time -> level.hours().after(Instant.EPOCH, time));
        } catch (IllegalStateException never) {
            throw new Refusal(Rule.NEVER_OPEN);
        }
    }
}
