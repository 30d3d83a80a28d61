package dev.madoguchi.slack.post;

import com.google.gson.JsonObject;
import java.util.Locale;

/** One thing that is sent to Slack: the name of the method, and what goes with it. */
record Case(String name, Locale locale, JsonObject payload) {

    JsonObject body() {
        return payload.getAsJsonObject("body");
    }
}
