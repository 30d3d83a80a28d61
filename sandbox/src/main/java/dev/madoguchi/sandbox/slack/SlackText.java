package dev.madoguchi.sandbox.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's markup of an app's text: escaped, with links and mentions in angle brackets and emoji by name. */
final class SlackText {

    private static final Pattern CONTROL = Pattern.compile(
            "<(?:@[UWB][A-Z0-9]+|#[CGD][A-Z0-9]+|![a-z][^<>]*|(?:https?://|mailto:|tel:)[^<>]+)(?:\\|[^<>]*)?>");
    static final Pattern URL = Pattern.compile("https?://[^\\s<>|]*[^\\s<>|.,;:!?)\\]'\"]");

    private SlackText() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What an app sends is marked up already; only what is no markup gets escaped. */
    static String sentByApp(String text, boolean linkUrls) {
        var result = new StringBuilder();
        var control = CONTROL.matcher(text);
        int end = 0;
        while (control.find()) {
            result.append(plain(text.substring(end, control.start()), linkUrls)).append(control.group());
            end = control.end();
        }
        return result.append(plain(text.substring(end), linkUrls)).toString();
    }

    private static String plain(String text, boolean linkUrls) {
        var escaped = text.replaceAll("&(?!(?:amp|lt|gt);)", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("(?m)(?<!^)(?<!^ )(?<!&g)>", "&gt;");
        var linked = linkUrls
                ? URL.matcher(escaped).replaceAll(url -> Matcher.quoteReplacement("<" + url.group() + ">"))
                : escaped;
        return Emoji.toNames(linked);
    }
}
