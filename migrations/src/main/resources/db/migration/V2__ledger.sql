-- Every mail the server holds ends as one row here (受信台帳).
CREATE TABLE mail_ledger (
    mailbox      text        NOT NULL,
    uid_validity bigint      NOT NULL,
    uid          bigint      NOT NULL,
    outcome      text        NOT NULL CHECK (outcome IN
        ('NEW', 'FOLLOW_UP', 'AUTOMATIC', 'BOUNCE', 'DUPLICATE', 'SPAM', 'IGNORED', 'UNREADABLE')),
    received_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    sha256       bytea       NOT NULL,
    raw          bytea,
    inquiry      bigint      REFERENCES inquiry,
    message      bigint      REFERENCES message,
    note         text,
    PRIMARY KEY (mailbox, uid_validity, uid)
);
CREATE INDEX mail_ledger_hash ON mail_ledger (mailbox, sha256);
CREATE INDEX mail_ledger_received ON mail_ledger (received_at);
CREATE INDEX mail_ledger_message ON mail_ledger (message);
COMMENT ON COLUMN mail_ledger.received_at IS 'When the mail server took it (INTERNALDATE).';
COMMENT ON COLUMN mail_ledger.sha256 IS 'Of the raw source: the same mail is known again when the server renumbers its mails.';
COMMENT ON COLUMN mail_ledger.raw IS 'The mail as it came; empty for duplicates and for what was there before the desk.';
COMMENT ON COLUMN mail_ledger.note IS 'Why: what was wrong with an unreadable mail, why one was ignored.';

-- Counted before a mail is read, so that one that kills the process is set aside at the third time.
CREATE TABLE mail_attempt (
    mailbox      text    NOT NULL,
    uid_validity bigint  NOT NULL,
    uid          bigint  NOT NULL,
    attempts     integer NOT NULL,
    PRIMARY KEY (mailbox, uid_validity, uid)
);

CREATE TABLE mailbox_contact (
    mailbox       text        PRIMARY KEY,
    first_read_at timestamptz NOT NULL
);
COMMENT ON TABLE mailbox_contact IS 'When the desk read a mailbox for the first time: much older mails are noted, not answered.';
