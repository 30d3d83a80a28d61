-- Digests of months, digests that come late, and what a digest counted, so that the inquiries behind it can be found again.
ALTER TABLE digest ADD COLUMN span text NOT NULL DEFAULT 'WEEK' CHECK (span IN ('WEEK', 'MONTH'));
ALTER TABLE digest ADD COLUMN zone text;
ALTER TABLE digest ADD COLUMN mailboxes text[];
ALTER TABLE digest ADD COLUMN due_at timestamptz;
ALTER TABLE digest ADD COLUMN times_file text;
ALTER TABLE digest ADD COLUMN hours_file text;
ALTER TABLE digest DROP CONSTRAINT digest_week_check;
ALTER TABLE digest ADD CONSTRAINT digest_week_check CHECK (
    CASE span WHEN 'WEEK' THEN extract(isodow FROM week) = 1 ELSE extract(day FROM week) = 1 END);
DROP INDEX digest_once;
CREATE UNIQUE INDEX digest_once ON digest (channel, span, week) WHERE NOT so_far;
COMMENT ON COLUMN digest.week IS 'The first day of the reported week or month, in its zone.';
COMMENT ON COLUMN digest.zone IS 'In which its days begin; empty for digests that are older than this column, as is mailboxes.';
COMMENT ON COLUMN digest.mailboxes IS 'What it counts.';
COMMENT ON COLUMN digest.due_at IS 'When it should have come, if it is late.';
COMMENT ON COLUMN digest.times_file IS 'Id in Slack of the picture of first responses.';
COMMENT ON COLUMN digest.hours_file IS 'Id in Slack of the picture of hours.';

-- Since when a channel gets digests: what was due before is not made up for.
CREATE TABLE digest_channel (
    channel text        NOT NULL,
    span    text        NOT NULL CHECK (span IN ('WEEK', 'MONTH')),
    since   timestamptz NOT NULL,
    PRIMARY KEY (channel, span)
);
