package dev.madoguchi.sandbox.slack;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Everything there is in the workspace: people, channels, messages, views and files. All access holds its monitor. */
public final class SlackWorld {

    final InstantSource clock;
    final Ids ids = new Ids();
    final Map<String, User> users = new LinkedHashMap<>();
    final Map<String, List<String>> groups = new HashMap<>();
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Views views;
    final Files files;
    final Messages messages;
    final Events events;
    final Notices notices;
    private Installation installation;
    private final Runnable changed;
    private long version;
    private final Map<String, String> locales = new HashMap<>();
    private boolean homeTab = true;
    private boolean messagesTab = true;

    SlackWorld(InstantSource clock, Installation installation, Consumer<ObjectNode> feed, Runnable changed) {
        this.clock = clock;
        this.installation = installation;
        this.changed = changed;
        this.events = new Events(this, feed);
        this.messages = new Messages(this);
        this.views = new Views(this);
        this.files = new Files(this);
        this.notices = new Notices(this);
        users.put(
                installation.botUserId(),
                new User(installation.botUserId(), "madoguchi", "Madoguchi", UserKind.BOT, installation.teamId()));
    }

    public synchronized User addUser(String name, String realName, UserKind kind) {
        var team = kind == UserKind.EXTERNAL ? installation.otherTeamId() : installation.teamId();
        var user = new User(ids.next('U'), name, realName, kind, team);
        users.put(user.id(), user);
        touch();
        return user;
    }

    /** A user group, such as {@code @desk-admins}; gives its id. */
    public synchronized String addUserGroup(String... userIds) {
        var id = ids.next('S');
        groups.put(id, List.of(userIds));
        return id;
    }

    /** The language in which somebody uses Slack, such as {@code ja-JP}; {@code en-US} unless told. */
    public synchronized void useLocale(String userId, String locale) {
        locales.put(userId, locale);
    }

    synchronized String locale(String userId) {
        return locales.getOrDefault(userId, "en-US");
    }

    /** A channel with nobody in it but, perhaps, the bot. */
    public synchronized Channel addChannel(String name, boolean isPrivate, boolean botIsMember) {
        var channel = new Channel(ids.next('C'), name, isPrivate, null);
        channels.put(channel.id(), channel);
        if (botIsMember) {
            channel.members.add(installation.botUserId());
        }
        touch();
        return channel;
    }

    public synchronized void join(String userId, String channelId) {
        var channel = channel(channelId);
        if (channel.members.add(user(userId).id())) {
            events.membership("member_joined_channel", channel, userId);
            touch();
        }
    }

    public synchronized void leave(String userId, String channelId) {
        var channel = channel(channelId);
        if (channel.members.contains(userId)) {
            events.membership("member_left_channel", channel, userId);
            channel.members.remove(userId);
            touch();
        }
    }

    public synchronized void archive(String channelId, String byUserId) {
        var channel = channel(channelId);
        events.archived(channel, byUserId);
        channel.archived(true);
        touch();
    }

    /** Lets people of another organisation in, as Slack Connect does. */
    public synchronized void share(String channelId) {
        var channel = channel(channelId);
        channel.shared(true);
        events.shared(channel);
        touch();
    }

    /** The app is taken out of the workspace; see also the fault of its token. */
    public synchronized void uninstallApp() {
        events.uninstalled();
        touch();
    }

    public synchronized void unarchive(String channelId) {
        channel(channelId).archived(false);
        touch();
    }

    /** Turns somebody into something else, such as DEACTIVATED. */
    public synchronized void change(String userId, UserKind kind) {
        var user = user(userId);
        users.put(userId, new User(userId, user.name(), user.realName(), kind, user.teamId()));
        touch();
    }

    public synchronized User user(String id) {
        return Optional.ofNullable(users.get(id))
                .orElseThrow(() -> new NoSuchElementException("There is no user " + id + " in the sandbox."));
    }

    public synchronized Channel channel(String id) {
        return Optional.ofNullable(channels.get(id))
                .orElseThrow(() -> new NoSuchElementException("There is no channel " + id + " in the sandbox."));
    }

    public synchronized Optional<User> userNamed(String name) {
        return users.values().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    public synchronized Optional<Channel> channelNamed(String name) {
        return channels.values().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }

    public synchronized List<User> users() {
        return List.copyOf(users.values());
    }

    public synchronized List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    /** The direct messages between the bot and this person; they exist as soon as somebody asks. */
    public synchronized Channel directMessages(String userId) {
        return channels.values().stream()
                .filter(channel -> channel.imUser().filter(userId::equals).isPresent())
                .findFirst()
                .orElseGet(() -> {
                    var im = new Channel(ids.next('D'), user(userId).name(), true, userId);
                    im.members.addAll(List.of(userId, installation.botUserId()));
                    channels.put(im.id(), im);
                    return im;
                });
    }

    /** Copies of the messages in the order of their time stamps. */
    public synchronized List<ObjectNode> messages(String channelId) {
        var copies = new ArrayList<ObjectNode>();
        channel(channelId).messages.forEach(message -> copies.add(message.deepCopy()));
        copies.sort(Comparator.comparing(message -> Json.text(message, "ts")));
        return copies;
    }

    /** A file's bytes, whoever uploaded it. */
    public synchronized Optional<UploadedFile> file(String fileId) {
        return files.find(fileId).map(Files.Entry::content);
    }

    /** Takes a file away, as its owner can. */
    public synchronized void deleteFile(String fileId) {
        files.find(fileId).ifPresent(entry -> entry.deleted = true);
    }

    /** All that the page shows to this person. */
    public synchronized ObjectNode stateFor(String userId) {
        return new Screen(this, user(userId)).draw();
    }

    public synchronized void homeTab(boolean enabled) {
        homeTab = enabled;
    }

    public synchronized void messagesTab(boolean enabled) {
        messagesTab = enabled;
    }

    public String teamId() {
        return installation().teamId();
    }

    public String appId() {
        return installation().appId();
    }

    public String botId() {
        return installation().botId();
    }

    public String botUserId() {
        return installation().botUserId();
    }

    synchronized boolean hasHomeTab() {
        return homeTab;
    }

    synchronized boolean hasMessagesTab() {
        return messagesTab;
    }

    synchronized Installation installation() {
        return installation;
    }

    synchronized void installation(Installation other) {
        installation = other;
    }

    synchronized long version() {
        return version;
    }

    synchronized boolean botIsIn(Channel channel) {
        return channel.members.contains(installation.botUserId());
    }

    synchronized String nextTs() {
        return ids.ts(clock.instant());
    }

    synchronized void touch() {
        version++;
        changed.run();
    }
}
