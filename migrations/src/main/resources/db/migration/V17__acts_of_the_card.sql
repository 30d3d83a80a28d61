-- Closed without an answer, and put off.
ALTER TABLE inquiry ADD COLUMN snoozed_until timestamptz;
ALTER TABLE inquiry DROP CONSTRAINT inquiry_status_check;
ALTER TABLE inquiry ADD CONSTRAINT inquiry_status_check CHECK (status IN
    ('NEW', 'CLAIMED', 'WAITING', 'SNOOZED', 'RESOLVED', 'NO_ACTION', 'SPAM', 'JOINED'));
ALTER TABLE inquiry DROP CONSTRAINT resolved_has_a_time;
ALTER TABLE inquiry ADD CONSTRAINT resolved_has_a_time
    CHECK ((status IN ('RESOLVED', 'NO_ACTION')) = (resolved_at IS NOT NULL));
ALTER TABLE inquiry ADD CONSTRAINT only_snoozed_ones_wake CHECK (status = 'SNOOZED' OR snoozed_until IS NULL);
CREATE INDEX inquiry_wakes ON inquiry (snoozed_until) WHERE status = 'SNOOZED' AND snoozed_until IS NOT NULL;
COMMENT ON COLUMN inquiry.resolved_at IS 'When it was resolved, or found to need no action.';
COMMENT ON COLUMN inquiry.snoozed_until IS 'When it comes up again; empty for one that waits for its customer only.';

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN
    ('CARD', 'REDRAW', 'DETAILS', 'SOURCE', 'MARK', 'LINE', 'REPLY', 'REPLY_REST', 'DIGEST', 'NOTICE', 'OPERATOR_MAIL',
     'MORNING'));

-- Whose mails to a mailbox are noted in the ledger as spam, and open nothing.
CREATE TABLE blocked_sender (
    mailbox text        NOT NULL,
    address text        NOT NULL CHECK (address = lower(address)),
    inquiry bigint      NOT NULL REFERENCES inquiry,
    agent   text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (mailbox, address)
);
COMMENT ON COLUMN blocked_sender.inquiry IS 'The spam that led to it; finding that it was none lifts the block.';
COMMENT ON COLUMN blocked_sender.agent IS 'Slack user id of who decided it.';
