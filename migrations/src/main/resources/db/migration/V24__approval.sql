-- A second person looks at a reply before it leaves: bound to the text, the recipients and the files that they saw.
CREATE TABLE reply_approval (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message     bigint      NOT NULL REFERENCES message,
    fingerprint text        NOT NULL,
    files       text,
    body        text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    channel     text,
    ts          text,
    decision    text        CHECK (decision IN ('APPROVED', 'RETURNED', 'VOID')),
    decided_by  text,
    decided_at  timestamptz,
    comment     text,
    CONSTRAINT decided_has_a_time CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CONSTRAINT a_person_approves CHECK (decision IS DISTINCT FROM 'APPROVED' OR decided_by IS NOT NULL AND files IS NOT NULL)
);
CREATE UNIQUE INDEX reply_approval_open ON reply_approval (message) WHERE decision IS NULL;
CREATE INDEX reply_approval_message ON reply_approval (message, id);
COMMENT ON COLUMN reply_approval.fingerprint IS 'Of the text, the recipients and the names of the files.';
COMMENT ON COLUMN reply_approval.files IS 'Of the bytes of the files, which are fetched before anybody is asked; empty before that.';
COMMENT ON COLUMN reply_approval.body IS 'The text that was shown, for what has changed since.';
COMMENT ON COLUMN reply_approval.ts IS 'Where the request stands in Slack; empty before it was posted.';
COMMENT ON COLUMN reply_approval.decision IS 'VOID: the reply was changed or taken back before anybody decided.';
