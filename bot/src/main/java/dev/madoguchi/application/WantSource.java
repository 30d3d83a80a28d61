package dev.madoguchi.application;

import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryEvent.What;
import dev.madoguchi.domain.MessageId;
import dev.madoguchi.domain.Messages;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** An agent wants to have a mail as it came: it goes into its thread as a file. */
@Component
public class WantSource {

    private final InquiryChanges changes;
    private final Messages messages;
    private final InstantSource clock;

    WantSource(InquiryChanges changes, Messages messages, InstantSource clock) {
        this.changes = changes;
        this.messages = messages;
        this.clock = clock;
    }

    public void of(MessageId mail, AgentId agent) {
        var now = clock.instant();
        changes.change(
                messages.get(mail).inquiry(), inquiry -> inquiry.noted(What.SOURCE_WANTED, mail, agent, null, now));
    }
}
