-- Replies that leave only when somebody decides so, and those that leave at a chosen time.
ALTER TABLE message DROP CONSTRAINT message_state_check;
ALTER TABLE message ADD CONSTRAINT message_state_check CHECK (state IN
    ('RECEIVED', 'HELD', 'STOPPED', 'SCHEDULED', 'LEAVING', 'SENT', 'PARTLY_SENT', 'CANCELLED', 'FAILED', 'UNCERTAIN',
     'INTERNAL'));
ALTER TABLE message ADD CONSTRAINT scheduled_has_a_due_time CHECK (state <> 'SCHEDULED' OR due_at IS NOT NULL);
CREATE INDEX message_waits ON message (inquiry) WHERE state IN ('HELD', 'STOPPED', 'SCHEDULED');
COMMENT ON COLUMN message.state IS 'HELD: in the undo window; STOPPED: somebody has to decide; SCHEDULED: leaves at a chosen time; LEAVING: cannot be taken back any more; PARTLY_SENT: the customer has it, somebody in copy was refused; UNCERTAIN: the mail server may have taken it; INTERNAL: stays in Slack.';

-- What stands between a reply and its customer.
CREATE TABLE reply_hold (
    message   bigint  PRIMARY KEY REFERENCES message,
    version   integer NOT NULL,
    reason    text    CHECK (reason IN
        ('COLLEAGUE', 'DRAFT', 'NEW_MAIL', 'CHECKS', 'CONFIRM', 'RECIPIENTS', 'APPROVAL', 'RETURNED')),
    holder    text,
    findings  text[]  NOT NULL DEFAULT '{}',
    internal  text[]  NOT NULL DEFAULT '{}',
    seen_mail bigint,
    accepted  text,
    draft_by  text
);
COMMENT ON COLUMN reply_hold.version IS 'Grows with every change: a button shown before it is old.';
COMMENT ON COLUMN reply_hold.reason IS 'Why it does not leave; empty if nothing stops it.';
COMMENT ON COLUMN reply_hold.holder IS 'Slack user id of who had the inquiry when a colleague wrote this.';
COMMENT ON COLUMN reply_hold.findings IS 'What the checks found: the guard, a blank, the word.';
COMMENT ON COLUMN reply_hold.internal IS 'People and channels that the text mentions in Slack''s own markup.';
COMMENT ON COLUMN reply_hold.seen_mail IS 'The last mail of the customer that its author knew.';
COMMENT ON COLUMN reply_hold.accepted IS 'Fingerprint of the text, recipients and files that its author has looked at and sent on.';
COMMENT ON COLUMN reply_hold.draft_by IS 'Slack user id of who wrote it, when another sends it.';

-- Whether a file of a reply came from somebody else.
CREATE INDEX attachment_slack_file ON attachment (slack_file) WHERE slack_file IS NOT NULL;
CREATE INDEX attachment_size ON attachment (size);
