-- Threads in which somebody wrote before the desk knew the card above them; read as soon as it does.
CREATE TABLE unread_thread (
    channel    text        NOT NULL,
    ts         text        NOT NULL,
    heard_at   timestamptz NOT NULL,
    held_until timestamptz,
    PRIMARY KEY (channel, ts)
);
COMMENT ON COLUMN unread_thread.ts IS 'Of the first message of the thread.';
COMMENT ON COLUMN unread_thread.held_until IS 'Until when one process reads it; the others wait.';
