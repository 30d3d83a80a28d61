-- An attempt at a mail is harmless until its final dot: who dies before that asks nobody, and whoever comes later may send.
ALTER TABLE outbox_attempt ADD COLUMN harmless boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN outbox_attempt.harmless IS 'It cannot have had its effect yet.';
