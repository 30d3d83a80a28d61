package dev.madoguchi.sandbox.slack;

/** What a person is to the workspace, as far as Slack tells apps. */
public enum UserKind {
    MEMBER,
    GUEST,
    SINGLE_CHANNEL_GUEST,
    EXTERNAL,
    BOT,
    DEACTIVATED
}
