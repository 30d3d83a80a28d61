package dev.madoguchi.fake;

import dev.madoguchi.application.intake.Notices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

public class InMemoryNotices implements Notices {

    private final List<Notice> notices = new ArrayList<>();

    @Override
    public long add(What what, String mailbox, String detail, Instant now) {
        notices.add(new Notice(what, mailbox, detail, now));
        return notices.size();
    }

    @Override
    public Notice get(long id) {
        return notices.get((int) id - 1);
    }

    public List<Notice> all() {
        return List.copyOf(notices);
    }
}
