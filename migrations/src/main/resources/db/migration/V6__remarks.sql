-- What agents should know about a mail beside its words.
ALTER TABLE message ADD COLUMN remarks text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN message.remarks IS 'SENDER_FAILED, SENDER_UNPROVEN: what the receiving server found; ENCRYPTED; TEXT_CUT: only the beginning of the text is in body.';

-- The acknowledgements of the last hour are counted before one is written.
CREATE INDEX message_acknowledgement_at ON message (author, at) WHERE kind = 'ACKNOWLEDGEMENT';
