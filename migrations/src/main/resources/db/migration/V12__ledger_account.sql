-- What the mail server counts, beside what the ledger knows.
CREATE TABLE mailbox_count (
    mailbox      text        PRIMARY KEY,
    uid_validity bigint      NOT NULL,
    settled_to   bigint      NOT NULL,
    uid_next     bigint      NOT NULL,
    unread       bigint[]    NOT NULL,
    looked_at    timestamptz NOT NULL
);
COMMENT ON COLUMN mailbox_count.settled_to IS 'What became of every number below this one is known: it has its row in the ledger, is in the folder, or is a gap.';
COMMENT ON COLUMN mailbox_count.uid_next IS 'The number that the next mail was to get, at the last look; what was given out until then is settled at the next one.';
COMMENT ON COLUMN mailbox_count.unread IS 'Numbers that were in the folder at the last look, and could not be read yet.';

-- Numbers that the mail server gave out, and under which no mail was there any more when it was to be read.
CREATE TABLE mail_gap (
    mailbox      text        NOT NULL,
    uid_validity bigint      NOT NULL,
    uid          bigint      NOT NULL,
    listed       boolean     NOT NULL,
    noticed_at   timestamptz NOT NULL,
    PRIMARY KEY (mailbox, uid_validity, uid)
);
COMMENT ON COLUMN mail_gap.listed IS 'Whether the server listed it before: then it was a mail for certain; otherwise the server may have skipped the number.';
CREATE INDEX mail_gap_noticed ON mail_gap (mailbox, noticed_at);

CREATE INDEX mail_ledger_recorded ON mail_ledger (mailbox, recorded_at);

-- One line per channel and day: received = new + follow-up + …
CREATE TABLE morning_line (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel text        NOT NULL,
    day     date        NOT NULL,
    since   timestamptz NOT NULL,
    until   timestamptz NOT NULL,
    UNIQUE (channel, day)
);
COMMENT ON COLUMN morning_line.since IS 'Where the line before it ended: every mail is told of in one of them.';

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN
    ('CARD', 'REDRAW', 'DETAILS', 'MARK', 'LINE', 'REPLY', 'DIGEST', 'NOTICE', 'OPERATOR_MAIL', 'MORNING'));
