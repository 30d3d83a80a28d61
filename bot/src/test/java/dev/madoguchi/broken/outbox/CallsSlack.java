package dev.madoguchi.broken.outbox;

import com.slack.api.Slack;
import dev.madoguchi.broken.mail.KnowsTheOutbox;

/** Speaks Slack in the wrong room, and knows another adapter. */
public class CallsSlack {

    private final Slack slack;
    private final KnowsTheOutbox other;

    CallsSlack(Slack slack, KnowsTheOutbox other) {
        this.slack = slack;
        this.other = other;
    }

    @Override
    public String toString() {
        return slack + " " + other;
    }
}
