-- Places in Slack that take nothing until somebody mends them: what is for them waits and spends no attempt.
CREATE TABLE outbox_pause (
    place   text        PRIMARY KEY,
    problem text        NOT NULL,
    since   timestamptz NOT NULL,
    next_at timestamptz NOT NULL
);
COMMENT ON COLUMN outbox_pause.place IS 'A channel, or "slack" where Slack as a whole refuses the desk.';
COMMENT ON COLUMN outbox_pause.next_at IS 'When one of those that wait tries again.';

ALTER TABLE outbox ADD COLUMN place text;
COMMENT ON COLUMN outbox.place IS 'The pause that it met itself: a redraw, a reaction and a reply have no other tie to their channel.';

ALTER TABLE notice DROP CONSTRAINT notice_what_check;
ALTER TABLE notice ADD CONSTRAINT notice_what_check
    CHECK (what IN ('MAILBOX_SILENT', 'MAILBOX_BACK', 'SLACK_PAUSED', 'SLACK_BACK'));
