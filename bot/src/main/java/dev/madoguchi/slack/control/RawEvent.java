package dev.madoguchi.slack.control;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.context.builtin.EventContext;
import dev.madoguchi.slack.SlackAuthorization;

/** An event as it came: Bolt's classes leave out what shows that an app wrote a message. */
final class RawEvent {

    private RawEvent() {}

    static JsonObject of(EventContext context) {
        return JsonParser.parseString(context.getAdditionalValues().get(SlackAuthorization.RAW_EVENT))
                .getAsJsonObject()
                .getAsJsonObject("event");
    }
}
