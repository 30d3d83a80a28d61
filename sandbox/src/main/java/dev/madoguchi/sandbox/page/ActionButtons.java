package dev.madoguchi.sandbox.page;

import dev.madoguchi.sandbox.mail.SampleDay;
import java.io.IOException;
import java.time.Duration;

/** The buttons at the top: a day of mails, the digest, a history to look back on. */
final class ActionButtons implements Door {

    private static final Duration GAP = Duration.ofMillis(2_500);

    private final SandboxActions actions;
    private final SampleDay day;

    ActionButtons(SandboxActions actions, SampleDay day) {
        this.actions = actions;
        this.day = day;
    }

    @Override
    public boolean acts() {
        return true;
    }

    @Override
    public void answer(Call call) throws IOException {
        call.body();
        var message = switch (call.name()) {
            case "play-day" -> {
                day.play(GAP);
                yield "";
            }
            case "digest" -> actions.postDigestNow();
            case "history" -> actions.addSampleHistory();
            default -> throw new IllegalArgumentException("There is no button \"" + call.name() + "\".");
        };
        call.json(Call.JSON.createObjectNode().put("message", message));
    }
}
