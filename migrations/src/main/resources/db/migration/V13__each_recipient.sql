-- What the mail server said about each recipient of a reply: who has it does not get it again.
CREATE TABLE reply_recipient (
    message bigint      NOT NULL REFERENCES message,
    address text        NOT NULL,
    result  text        NOT NULL CHECK (result IN ('TAKEN', 'REFUSED', 'WAITING')),
    answer  text,
    at      timestamptz NOT NULL,
    PRIMARY KEY (message, address)
);
COMMENT ON COLUMN reply_recipient.result IS 'WAITING: the server asked to come back later for this one.';
COMMENT ON COLUMN reply_recipient.answer IS 'What the server said; empty when it took it.';

ALTER TABLE message DROP CONSTRAINT message_state_check;
ALTER TABLE message ADD CONSTRAINT message_state_check CHECK (state IN
    ('RECEIVED', 'HELD', 'LEAVING', 'SENT', 'PARTLY_SENT', 'CANCELLED', 'FAILED', 'UNCERTAIN', 'INTERNAL'));
COMMENT ON COLUMN message.state IS 'HELD: in the undo window; LEAVING: cannot be taken back any more; PARTLY_SENT: the customer has it, somebody in copy was refused; UNCERTAIN: the mail server may have taken it; INTERNAL: stays in Slack.';

-- Those of a reply's recipients who wait, tried again without holding up the next reply.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN
    ('CARD', 'REDRAW', 'DETAILS', 'MARK', 'LINE', 'REPLY', 'REPLY_REST', 'DIGEST', 'NOTICE', 'OPERATOR_MAIL', 'MORNING'));
