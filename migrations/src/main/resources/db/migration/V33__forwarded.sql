-- Mails that go to a third person, and what that person answers: colleagues see both, the customer neither.
ALTER TABLE message DROP CONSTRAINT message_kind_check;
ALTER TABLE message ADD CONSTRAINT message_kind_check CHECK (kind IN
    ('INCOMING', 'AUTOMATIC', 'BOUNCE', 'REPLY', 'NOTE', 'ACKNOWLEDGEMENT', 'FORWARD', 'THIRD_PERSON'));
ALTER TABLE message DROP CONSTRAINT what_leaves_has_an_id;
ALTER TABLE message ADD CONSTRAINT what_leaves_has_an_id CHECK (
    kind NOT IN ('REPLY', 'ACKNOWLEDGEMENT', 'FORWARD') OR mail_id IS NOT NULL);
DROP INDEX message_outgoing_id;
CREATE UNIQUE INDEX message_outgoing_id ON message (mail_id) WHERE kind IN ('REPLY', 'ACKNOWLEDGEMENT', 'FORWARD');
COMMENT ON COLUMN message.kind IS 'FORWARD: to a third person; THIRD_PERSON: what came back, never shown to the customer.';
COMMENT ON COLUMN message.folded IS 'Quoted history and signature of a mail: kept, not shown. Of a FORWARD: what is passed on, below the words of the agent.';
