-- Reactions on cards that have acted: what was given while nobody listened is told from them.
CREATE TABLE reaction_heard (
    channel    text NOT NULL,
    ts         text NOT NULL,
    slack_user text NOT NULL,
    name       text NOT NULL,
    PRIMARY KEY (channel, ts, slack_user, name)
);
COMMENT ON COLUMN reaction_heard.ts IS 'Of the card.';
COMMENT ON COLUMN reaction_heard.name IS 'As Slack calls it, without colons.';
