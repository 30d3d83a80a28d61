package dev.madoguchi.fake;

import dev.madoguchi.application.reply.EarlierReplies;
import dev.madoguchi.application.reply.SlackFiles;
import dev.madoguchi.application.reply.ThreadTexts;
import dev.madoguchi.domain.Message;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What stands in Slack, as far as a reply asks for it: the message as it was written, unless changed or deleted. */
public class FakeSlackSide implements ThreadTexts, EarlierReplies, SlackFiles {

    private final Map<String, String> changed = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private boolean somethingOlder;

    @Override
    public Optional<ThreadText> current(Message reply) {
        if (deleted.contains(reply.slackTs())) {
            return Optional.empty();
        }
        var text = changed.getOrDefault(reply.slackTs(), reply.body());
        return Optional.of(new ThreadText(text, "<p>" + text + "</p>", List.of()));
    }

    @Override
    public boolean areUnheard(Message reply) {
        return Objects.requireNonNull(reply.slackTs()) != null && somethingOlder;
    }

    public void somethingOlderIsUnheard(boolean so) {
        somethingOlder = so;
    }

    @Override
    public byte[] fetch(String fileId) {
        return ("content of " + fileId).getBytes(StandardCharsets.UTF_8);
    }

    public void change(String ts, String text) {
        changed.put(ts, text);
    }

    public void delete(String ts) {
        deleted.add(ts);
    }
}
