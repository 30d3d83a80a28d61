package dev.madoguchi.sandbox;

import dev.madoguchi.Madoguchi;
import dev.madoguchi.sandbox.database.SandboxDatabase;
import dev.madoguchi.sandbox.mail.SandboxMail;
import dev.madoguchi.sandbox.slack.Channel;
import dev.madoguchi.sandbox.slack.SandboxSlack;
import dev.madoguchi.sandbox.slack.User;
import dev.madoguchi.sandbox.slack.UserKind;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A desk with two mailboxes, three agents of whom two are admins, and a guest: the bot unchanged, everything around it from the sandbox. */
public final class SandboxDesk implements AutoCloseable {

    public static final String SUPPORT = "support@madoguchi.example";
    public static final String TOIAWASE = "otoiawase@madoguchi.example";

    /** What manifest.yml asks for, so that the sandbox shows whether it is enough. */
    static final Set<String> SCOPES = Set.of(
            "chat:write",
            "commands",
            "channels:history",
            "groups:history",
            "channels:read",
            "groups:read",
            "users:read",
            "usergroups:read",
            "files:read",
            "files:write",
            "reactions:read",
            "reactions:write");

    private static final String PASSWORD = "sandbox";

    private final SandboxDatabase database;
    private final SandboxMail mail;
    private final SandboxSlack slack;
    private final boolean socketMode;
    private final String adminGroup;
    private final InstantSource clock;
    private final Map<String, String> extra = new LinkedHashMap<>();
    private @Nullable ConfigurableApplicationContext bot;

    public SandboxDesk(
            SandboxDatabase database, SandboxMail mail, SandboxSlack slack, boolean socketMode, InstantSource clock) {
        this.database = database;
        this.mail = mail;
        this.slack = slack;
        this.socketMode = socketMode;
        this.clock = clock;
        slack.subscribe(Set.of("message", "reaction_added", "app_home_opened"));
        mail.addAccount(SUPPORT, PASSWORD);
        mail.addAccount(TOIAWASE, PASSWORD);
        slack.world().useLocale(agents().get(2).id(), "ja-JP");
        adminGroup = slack.world().addUserGroup(agents().get(2).id());
        supportChannel();
        toiawaseChannel();
        productChannel();
    }

    /** Another value for a key of the bot's configuration; before the bot is started. */
    public SandboxDesk with(String key, String value) {
        extra.put(key, value);
        return this;
    }

    public void startBot() {
        var application = new SpringApplicationBuilder(Madoguchi.class)
                .registerShutdownHook(false)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clock", InstantSource.class, () -> clock));
        var arguments = configuration().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var started = application.run(arguments);
        bot = started;
        if (!socketMode) {
            var port = started.getEnvironment().getRequiredProperty("local.server.port");
            slack.pushTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        }
    }

    public void stopBot() {
        if (bot != null) {
            bot.close();
            bot = null;
        }
    }

    /** A bean of the running bot. */
    public <T> T bot(Class<T> type) {
        return Objects.requireNonNull(bot, "The bot is not running").getBean(type);
    }

    public boolean botIsRunning() {
        return bot != null;
    }

    public SandboxMail mail() {
        return mail;
    }

    public SandboxSlack slack() {
        return slack;
    }

    /** The three agents. */
    public List<User> agents() {
        return List.of(member("kim", "Kim Berger"), member("lee", "Lee Summers"), member("mio", "佐々木 美緒"));
    }

    /** The channel of the English mailbox. */
    public Channel supportChannel() {
        return channel("support");
    }

    /** The channel of the Japanese mailbox. */
    public Channel toiawaseChannel() {
        return channel("問い合わせ");
    }

    /** Where those who make the product read what customers wish for. */
    public Channel productChannel() {
        return channel("product");
    }

    /** Everything the bot is told, by the keys of its configuration. */
    public Map<String, String> configuration() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.url", database.jdbcUrl());
        settings.put("spring.datasource.username", database.user());
        settings.put("spring.datasource.password", database.password());
        settings.put("desk.slack.mode", socketMode ? "socket" : "http");
        settings.put("desk.slack.api-url", slack.apiUrl().toString());
        settings.put("desk.slack.bot-token", slack.botToken());
        settings.put("desk.slack.app-token", slack.appToken());
        settings.put("desk.slack.signing-secret", slack.signingSecret());
        settings.put("server.port", socketMode ? "-1" : "0");
        settings.put("management.server.port", "0");
        var names = List.of("Kim", "Lee", "佐々木");
        for (int i = 0; i < names.size(); i++) {
            settings.put("desk.agents." + agents().get(i).id(), names.get(i));
        }
        settings.put("desk.admins[0]", agents().get(0).id());
        settings.put("desk.admins[1]", adminGroup);
        mailbox(settings, 0, "support", SUPPORT, "Madoguchi Support", supportChannel(), "en");
        settings.put("desk.mailboxes[0].greeting", "Hello {customer},");
        settings.put("desk.mailboxes[0].signature", "Kind regards\n{agent}, Madoguchi Support");
        mailbox(settings, 1, "otoiawase", TOIAWASE, "まどぐちサポート", toiawaseChannel(), "ja");
        settings.put("desk.mailboxes[1].greeting", "{customer} 様\n\nお世話になっております。まどぐちサポートでございます。");
        settings.put("desk.mailboxes[1].signature", "今後ともよろしくお願いいたします。\nまどぐちサポート {agent}");
        settings.put("desk.voices-channel", productChannel().id());
        settings.putAll(extra);
        return settings;
    }

    private void mailbox(
            Map<String, String> settings,
            int number,
            String name,
            String address,
            String publicName,
            Channel channel,
            String language) {
        var key = "desk.mailboxes[" + number + "].";
        settings.put(key + "name", name);
        settings.put(key + "address", address);
        settings.put(key + "public-name", publicName);
        settings.put(key + "channel", channel.id());
        settings.put(key + "language", language);
        settings.put(key + "authserv-id", SandboxMail.SERVER);
        settings.put(key + "undo-window", Duration.ofSeconds(15).toString());
        for (var server : List.of("imap", "smtp")) {
            settings.put(key + server + ".host", "127.0.0.1");
            settings.put(key + server + ".tls", "none");
            settings.put(key + server + ".password", PASSWORD);
        }
        settings.put(key + "imap.port", Integer.toString(mail.imapPort()));
        settings.put(key + "smtp.port", Integer.toString(mail.smtpPort()));
    }

    private User member(String name, String realName) {
        var world = slack.world();
        return world.userNamed(name).orElseGet(() -> world.addUser(name, realName, UserKind.MEMBER));
    }

    private Channel channel(String name) {
        var world = slack.world();
        return world.channelNamed(name).orElseGet(() -> {
            var channel = world.addChannel(name, false, true);
            agents().forEach(agent -> world.join(agent.id(), channel.id()));
            return channel;
        });
    }

    @Override
    public void close() {
        stopBot();
        slack.close();
        mail.close();
        database.close();
    }
}
