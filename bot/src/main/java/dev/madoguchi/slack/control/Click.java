package dev.madoguchi.slack.control;

import dev.madoguchi.domain.AgentId;
import java.util.Locale;

/**
 * Somebody at the desk clicked something.
 *
 * @param value the number that the button bears
 * @param messageTs of the message with the button
 * @param triggerId opens a form within three seconds
 */
record Click(
        AgentId agent,
        long value,
        String channel,
        String messageTs,
        String triggerId,
        String responseUrl,
        Locale language) {}
