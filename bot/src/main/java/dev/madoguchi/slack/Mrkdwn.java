package dev.madoguchi.slack;

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

    private final SlackUsers users;

    Mrkdwn(SlackUsers users) {
        this.users = users;
    }

    /** The same text for both parts of a mail. */
    public record Readable(String text, String html) {}

    public Readable read(String mrkdwn) {
        var text = new ArrayList<String>();
        var html = new StringBuilder();
        boolean code = false;
        for (var part : mrkdwn.split("```", -1)) {
            if (code) {
                var literal = unescape(plain(part.strip()));
                text.add(literal);
                html.append("<pre>").append(escape(literal)).append("</pre>\n");
            } else if (!part.isBlank()) {
                paragraphs(part.strip(), text, html);
            }
            code = !code;
        }
        return new Readable(String.join("\n", text).strip(), html.toString());
    }

    private void paragraphs(String part, List<String> text, StringBuilder html) {
        var quote = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var line : part.split("\n", -1)) {
            if (line.startsWith("&gt;")) {
                flush(lines, "<p>", "</p>", html);
                var inner = line.substring(4).strip();
                quote.add(html(inner));
                text.add("> " + text(inner));
                continue;
            }
            flush(quote, "<blockquote>", "</blockquote>", html);
            text.add(text(line));
            if (line.isBlank()) {
                flush(lines, "<p>", "</p>", html);
            } else {
                lines.add(html(line));
            }
        }
        flush(quote, "<blockquote>", "</blockquote>", html);
        flush(lines, "<p>", "</p>", html);
    }

    private static void flush(List<String> lines, String open, String close, StringBuilder html) {
        if (!lines.isEmpty()) {
            html.append(open).append(String.join("<br>\n", lines)).append(close).append('\n');
            lines.clear();
        }
    }

    private String text(String line) {
        return new MrkdwnLine(line, users::nameFor).text();
    }

    private String html(String line) {
        return new MrkdwnLine(line, users::nameFor).html();
    }

    private String plain(String code) {
        return new MrkdwnLine(code, users::nameFor).literal();
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
