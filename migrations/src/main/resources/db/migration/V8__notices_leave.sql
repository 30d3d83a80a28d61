-- Notices leave the house too, to a channel and to the operator.
ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN
    ('CARD', 'REDRAW', 'DETAILS', 'MARK', 'LINE', 'REPLY', 'DIGEST', 'NOTICE', 'OPERATOR_MAIL'));
