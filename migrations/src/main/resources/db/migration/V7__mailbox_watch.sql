-- Who reads each mailbox now, and when it was read last.
CREATE TABLE mailbox_watch (
    mailbox    text        PRIMARY KEY,
    since      timestamptz NOT NULL,
    holder     uuid,
    fence      bigint      NOT NULL DEFAULT 0,
    held_until timestamptz,
    read_at    timestamptz,
    problem    text,
    told_at    timestamptz
);
COMMENT ON COLUMN mailbox_watch.since IS 'Since when a process is there that should read it: silence is counted from here.';
COMMENT ON COLUMN mailbox_watch.holder IS 'The process that reads it; the others wait. It saves work; that no mail is taken twice the ledger sees to.';
COMMENT ON COLUMN mailbox_watch.fence IS 'Grows with every change of the holder: who comes back from a long sleep sees that it holds nothing any more.';
COMMENT ON COLUMN mailbox_watch.held_until IS 'By the clock of the database.';
COMMENT ON COLUMN mailbox_watch.problem IS 'Why it could not be read the last time; empty when it could.';
COMMENT ON COLUMN mailbox_watch.told_at IS 'Since when its channel knows that it is not read.';

-- The processes that share the mailboxes among them.
CREATE TABLE desk_process (
    id      uuid        PRIMARY KEY,
    seen_at timestamptz NOT NULL
);

-- What the desk tells a channel and its operator about itself.
CREATE TABLE notice (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what    text        NOT NULL CHECK (what IN ('MAILBOX_SILENT', 'MAILBOX_BACK')),
    mailbox text        NOT NULL,
    detail  text,
    at      timestamptz NOT NULL
);
