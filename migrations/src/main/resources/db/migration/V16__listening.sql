-- Until when some process heard what is written in Slack; one row.
CREATE TABLE slack_listening (
    sole     boolean     PRIMARY KEY DEFAULT true CHECK (sole),
    heard_at timestamptz NOT NULL
);

-- Threads may have been missed for a while only.
ALTER TABLE unread_thread ADD COLUMN since timestamptz;
COMMENT ON COLUMN unread_thread.since IS 'From when on it is read; empty for the whole thread.';
