package dev.madoguchi.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Colleagues, groups and channels that a text names by the signs of Slack. */
final class Mentions {

    private Mentions() {}

    /** As people read them: {@code @Lee}, {@code #triage}. */
    static List<String> in(String mrkdwn, UnaryOperator<String> names) {
        var found = new ArrayList<String>();
        int end = 0;
        for (int at = mrkdwn.indexOf('<'); at >= 0 && end >= 0; at = mrkdwn.indexOf('<', at + 1)) {
            end = mrkdwn.indexOf('>', at);
            if (end > at + 1) {
                add(mrkdwn.substring(at + 1, end), names, found);
            }
        }
        return found;
    }

    private static void add(String inner, UnaryOperator<String> names, List<String> found) {
        int bar = inner.indexOf('|');
        var target = bar < 0 ? inner : inner.substring(0, bar);
        var label = bar < 0 ? "" : inner.substring(bar + 1);
        if (target.startsWith("@")) {
            found.add("@" + names.apply(target.substring(1)));
        } else if (target.startsWith("#")) {
            var channel = label.isEmpty() ? names.apply(target) : label;
            found.add(channel.isEmpty() ? target : "#" + channel);
        } else if (target.startsWith("!") && !target.startsWith("!date^")) {
            found.add(label.isEmpty() ? "@" + target.substring(1) : label);
        }
    }
}
