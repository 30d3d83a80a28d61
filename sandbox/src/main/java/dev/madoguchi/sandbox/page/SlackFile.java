package dev.madoguchi.sandbox.page;

import dev.madoguchi.sandbox.slack.SlackWorld;
import java.io.IOException;

/** A file out of the Slack stand-in, as a picture on the page or as a download. */
final class SlackFile implements Door {

    private final SlackWorld world;

    SlackFile(SlackWorld world) {
        this.world = world;
    }

    @Override
    public void answer(Call call) throws IOException {
        var file = world.file(call.query("id").orElse(""));
        if (file.isEmpty()) {
            call.refuse(404, "There is no such file.");
            return;
        }
        Download.answer(
                call, file.get().name(), file.get().mimetype(), file.get().bytes());
    }
}
