package dev.madoguchi;

import dev.madoguchi.application.settings.Configured;
import dev.madoguchi.application.settings.LiveSettings;
import dev.madoguchi.domain.Admins;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.Agents;
import dev.madoguchi.domain.Setting;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.domain.voice.ProductChannels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is who at the desk, and what admins can change in Slack. */
@Configuration
class SettingsConfiguration {

    /** Ids of Slack are in capitals; environment variables lose them. */
    @Bean
    Agents agents(DeskProperties desk, LiveSettings live) {
        var configured = desk.agents().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new AgentId(entry.getKey().toUpperCase(Locale.ROOT)), entry -> entry.getValue()));
        return new Agents(
                configured,
                () -> live.inSlack(Setting.AGENTS).texts(),
                () -> live.inSlack(Setting.SIGNATURES).texts());
    }

    /** What admins can change in Slack. */
    @Bean
    Configured configured(DeskProperties desk) {
        var texts = new HashMap<String, Map<String, String>>();
        desk.mailboxes().stream()
                .filter(mailbox -> mailbox.name() != null)
                .forEach(mailbox -> texts.put(Setting.of(mailbox.name()), ServiceLevels.texts(mailbox)));
        texts.put(
                Setting.AGENTS,
                desk.agents().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toUpperCase(Locale.ROOT), entry -> entry.getValue())));
        return new Configured(texts);
    }

    /** Each mailbox has its own, that of the desk, or none. */
    @Bean
    ProductChannels productChannels(DeskProperties desk, SupportMailboxes mailboxes) {
        var channels = new HashMap<String, String>();
        for (var mailbox : desk.mailboxes()) {
            var channel = mailbox.voicesChannel() == null ? desk.voicesChannel() : mailbox.voicesChannel();
            if (mailbox.name() != null && channel != null && !channel.isBlank()) {
                channels.put(mailbox.name(), channel.strip());
            }
        }
        return new ProductChannels(channels, mailboxes);
    }

    @Bean
    Admins admins(DeskProperties desk) {
        var people = new HashSet<AgentId>();
        var groups = new HashSet<String>();
        for (var entry : desk.admins()) {
            var id = entry.strip().toUpperCase(Locale.ROOT);
            if (!id.matches("[SUW][A-Z0-9]{6,}")) {
                throw new NotConfigured("desk.admins has no id of Slack: \"" + entry
                        + "\". People are called U…, user groups S…; Slack shows the id in their profile.");
            }
            if (id.startsWith("S")) {
                groups.add(id);
            } else {
                people.add(new AgentId(id));
            }
        }
        return new Admins(people, groups);
    }
}
