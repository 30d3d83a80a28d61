package dev.madoguchi.sandbox;

import static dev.madoguchi.sandbox.Story.desk;
import static dev.madoguchi.sandbox.Story.kim;

import dev.madoguchi.application.delivery.Cards;
import dev.madoguchi.application.settings.ChangeSettings;
import dev.madoguchi.application.settings.LiveSettings;
import dev.madoguchi.domain.AgentId;
import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Setting;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How soon customers of the English mailbox are answered, and customers who have waited for long. */
final class Promises {

    private static final String MAILBOX = "support";

    private Promises() {}

    /** By the keys of {@link dev.madoguchi.domain.ServiceText}. */
    static void give(Map<String, String> texts) {
        var seen = desk().bot(LiveSettings.class).inSlack(Setting.of(MAILBOX)).version();
        desk().bot(ChangeSettings.class)
                .ofMailbox(MAILBOX, texts, seen, new AgentId(kim().user().id()));
    }

    static void takeBack() {
        give(Map.of());
    }

    /** As if everything about this inquiry had happened so much earlier. */
    static void waits(CardView card, int minutes) {
        var jdbc = desk().bot(JdbcClient.class);
        var inquiry = inquiryOf(card);
        jdbc.sql("""
                        UPDATE inquiry
                        SET opened_at = opened_at - :minutes * interval '1 minute',
                            waiting_since = waiting_since - :minutes * interval '1 minute'
                        WHERE id = :id
                        """).param("minutes", minutes).param("id", inquiry).update();
        jdbc.sql("UPDATE inquiry_event SET at = at - :minutes * interval '1 minute' WHERE inquiry = :id")
                .param("minutes", minutes)
                .param("id", inquiry)
                .update();
    }

    static long inquiryOf(CardView card) {
        return desk().bot(Cards.class)
                .inquiryAt(desk().supportChannel().id(), card.ts())
                .map(InquiryId::value)
                .orElseThrow();
    }
}
