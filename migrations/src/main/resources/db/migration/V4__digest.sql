-- One digest per channel and week, with its figures as they were posted.
CREATE TABLE digest (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel    text        NOT NULL,
    week       date        NOT NULL CHECK (extract(isodow FROM week) = 1),
    so_far     boolean     NOT NULL,
    made_at    timestamptz NOT NULL,
    figures    jsonb       NOT NULL,
    chart_file text,
    ts         text,
    posted_at  timestamptz
);
CREATE UNIQUE INDEX digest_once ON digest (channel, week) WHERE NOT so_far;
COMMENT ON COLUMN digest.week IS 'The Monday on which the reported week began, in the zone of the channel.';
COMMENT ON COLUMN digest.so_far IS 'Asked for while the week was running; the digest of a whole week is posted once.';
COMMENT ON COLUMN digest.figures IS 'As they were posted: shown again it is the same.';
COMMENT ON COLUMN digest.chart_file IS 'Id of the uploaded picture in Slack.';
