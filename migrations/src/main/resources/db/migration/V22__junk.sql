-- Mails in the Junk folder, which stands in the ledger as the mailbox "NAME/junk", and the lines by which a channel hears of them.
CREATE TABLE junk_line (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mailbox   text        NOT NULL,
    opened_at timestamptz NOT NULL,
    closed    boolean     NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX junk_line_open ON junk_line (mailbox) WHERE NOT closed;
COMMENT ON COLUMN junk_line.closed IS 'Whether it is being posted: what comes later is for the next one.';

CREATE TABLE junk_mail (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    line         bigint NOT NULL REFERENCES junk_line,
    mailbox      text   NOT NULL,
    uid_validity bigint NOT NULL,
    uid          bigint NOT NULL,
    sender       text   NOT NULL,
    subject      text   NOT NULL,
    FOREIGN KEY (mailbox, uid_validity, uid) REFERENCES mail_ledger ON DELETE CASCADE
);
CREATE INDEX junk_mail_line ON junk_mail (line);

-- The kinds of deliveries are the code's to know: a process leaves those that it does not know to a newer one.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
