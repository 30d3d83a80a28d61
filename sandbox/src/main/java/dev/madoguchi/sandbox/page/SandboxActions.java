package dev.madoguchi.sandbox.page;

/** What the bar at the top of the page can ask of the bot; each gives back a sentence to show. */
public interface SandboxActions {

    String postDigestNow();

    String addSampleHistory();
}
