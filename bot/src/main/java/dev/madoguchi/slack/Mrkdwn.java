package dev.madoguchi.slack;

import dev.madoguchi.mailbridge.text.HtmlBlocks;
import java.util.ArrayList;
import java.util.List;
import net.fellbaum.jemoji.EmojiManager;
import org.springframework.stereotype.Component;

/**
 * What an agent typed in Slack, as people read it in a mail: emoji as characters, links with their address, names
 * instead of ids, nothing escaped (docs.slack.dev/messaging/formatting-message-text).
 */
@Component
public class Mrkdwn {

    private static final String QUOTE = "&gt;";

    private final SlackUsers users;
    private final OtherChannels channels;

    Mrkdwn(SlackUsers users, OtherChannels channels) {
        this.users = users;
        this.channels = channels;
    }

    /**
     * The same text for both parts of a mail.
     *
     * @param internal whom and what it mentions in Slack
     */
    public record Readable(String text, String html, List<String> internal) {}

    public Readable read(String mrkdwn) {
        var text = new ArrayList<String>();
        var html = new HtmlBlocks(this::html);
        boolean code = false;
        for (var part : mrkdwn.split("```", -1)) {
            if (code) {
                var literal = unescape(plain(part.strip()));
                text.add(literal);
                html.code(escape(literal));
            } else if (!part.isBlank()) {
                lines(part, text, html);
            }
            code = !code;
        }
        return new Readable(String.join("\n", text).strip(), html.html(), Mentions.in(mrkdwn, this::name));
    }

    private void lines(String part, List<String> text, HtmlBlocks html) {
        for (var line : withoutEmptyEnds(part).split("\n", -1)) {
            boolean quoted = line.startsWith(QUOTE);
            var words = quoted ? line.substring(QUOTE.length()).strip() : line;
            html.quote(quoted ? 1 : 0);
            html.line(words);
            text.add(quoted ? "> " + text(words) : text(words));
        }
        html.quote(0);
    }

    /** Without the line breaks around code, but with the blanks before the first item of a list. */
    private static String withoutEmptyEnds(String part) {
        int start = 0;
        while (start < part.length() && part.charAt(start) == '\n') {
            start++;
        }
        return part.substring(start).stripTrailing();
    }

    private String text(String line) {
        return new MrkdwnLine(line, this::name).text();
    }

    private String html(String line) {
        return new MrkdwnLine(line, this::name).html();
    }

    private String plain(String code) {
        return new MrkdwnLine(code, this::name).literal();
    }

    /** Of somebody, or with a # of a channel. */
    private String name(String id) {
        return id.startsWith("#") ? channels.nameOf(id.substring(1)) : users.nameFor(id);
    }

    /** Slack's three escapes back to characters, each once. */
    static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The character of a name such as {@code thumbsup} or {@code wave::skin-tone-2}; the name itself if there is none. */
    static String emoji(String name) {
        int tone = name.indexOf("::skin-tone-");
        var base = tone < 0 ? name : name.substring(0, tone);
        return EmojiManager.getBySlackAlias(":" + base + ":")
                .map(found -> tone < 0 ? found.getEmoji() : found.getEmoji() + skin(name.charAt(name.length() - 1)))
                .orElse(":" + name + ":");
    }

    private static String skin(char tone) {
        return tone < '2' || tone > '6' ? "" : Character.toString(0x1F3FB + (tone - '2'));
    }
}
