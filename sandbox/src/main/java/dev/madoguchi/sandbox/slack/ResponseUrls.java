package dev.madoguchi.sandbox.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Addresses under which an app may answer an interaction: five times within half an hour. */
final class ResponseUrls {

    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private static final class Ticket {
        final Channel channel;
        final String userId;
        final @Nullable ObjectNode source;
        final boolean ephemeral;
        final Instant issuedAt;
        int uses;

        Ticket(Channel channel, String userId, @Nullable ObjectNode source, boolean ephemeral, Instant issuedAt) {
            this.channel = channel;
            this.userId = userId;
            this.source = source;
            this.ephemeral = ephemeral;
            this.issuedAt = issuedAt;
        }
    }

    private final SlackWorld world;
    private final ChatMethods chat;
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

    ResponseUrls(SlackWorld world, ChatMethods chat) {
        this.world = world;
        this.chat = chat;
    }

    /** The source is the message that was clicked, if any; it can be replaced. */
    String issue(Channel channel, String userId, @Nullable ObjectNode source, boolean ephemeral) {
        var path = "actions/" + world.teamId() + "/" + world.ids.digits(13) + "/" + world.ids.hex(24);
        tickets.put("/" + path, new Ticket(channel, userId, source, ephemeral, world.clock.instant()));
        return world.files.servedAt() + path;
    }

    void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        try {
            synchronized (world) {
                answer(exchange.getRequestURI().getPath(), RequestBody.read(body, type, null));
            }
            Http.send(exchange, 200, "text/plain", "ok");
        } catch (SlackError e) {
            Http.send(exchange, 404, "application/json; charset=utf-8", Json.MAPPER.writeValueAsString(e.answer()));
        }
    }

    /** Shows what the app answered to a command right away. */
    void showAck(Channel channel, String userId, Ack ack) {
        if (ack.body().isBlank()) {
            return;
        }
        var answer = ack.json() instanceof ObjectNode object ? object : Json.object("text", ack.body());
        synchronized (world) {
            show(new Ticket(channel, userId, null, false, world.clock.instant()), new Arguments(answer));
        }
    }

    private void answer(String path, Arguments args) {
        var ticket = tickets.get(path);
        if (ticket == null || world.clock.instant().isAfter(ticket.issuedAt.plus(LIFE))) {
            throw new SlackError("expired_url");
        }
        if (ticket.uses >= USES) {
            throw new SlackError("used_url");
        }
        show(ticket, args);
        ticket.uses++;
    }

    /** What only one person saw stays so, and what all saw stays in the channel. */
    private void show(Ticket ticket, Arguments args) {
        if (args.flag("delete_original") && ticket.source != null) {
            delete(ticket, ticket.source);
            return;
        }
        var contents = new MessageContent(world);
        var content = contents.read("response_url", args);
        if (args.flag("replace_original") && ticket.source != null) {
            replace(ticket, ticket.source, it -> contents.replace(it, content, args));
            return;
        }
        var threadTs = args.find("thread_ts");
        if (threadTs != null) {
            content.put("thread_ts", threadTs);
        }
        if (args.get("response_type", "ephemeral").equals("in_channel")) {
            world.messages.add(ticket.channel, content);
        } else {
            chat.showOnly(ticket.channel, ticket.userId, content);
        }
    }

    private void delete(Ticket ticket, ObjectNode source) {
        if (ticket.ephemeral) {
            ticket.channel.ephemerals.removeIf(it -> it.message() == source);
            world.touch();
        } else {
            world.messages.remove(ticket.channel, source);
        }
    }

    private void replace(Ticket ticket, ObjectNode source, Consumer<ObjectNode> change) {
        if (ticket.ephemeral) {
            change.accept(source);
            world.touch();
        } else {
            world.messages.change(ticket.channel, source, change);
        }
    }
}
