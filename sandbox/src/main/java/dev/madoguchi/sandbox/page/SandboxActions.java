package dev.madoguchi.sandbox.page;

import java.util.List;

/** What the bar at the top of the page can ask of the bot; each gives back a sentence to show. */
public interface SandboxActions {

    String postDigestNow();

    String addSampleHistory();

    /** What the app offers under "Shortcuts" and in the menu of each message. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /**
     * A shortcut as the app's manifest names it.
     *
     * @param type "message" or "global"
     */
    record Shortcut(String type, String callbackId, String name) {}
}
