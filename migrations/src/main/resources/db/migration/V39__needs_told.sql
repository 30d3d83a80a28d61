-- Which mailbox's channel hears that drafts stand in its threads, because a need is done.
CREATE TABLE need_told (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    need    bigint      NOT NULL REFERENCES need,
    mailbox text        NOT NULL,
    at      timestamptz NOT NULL
);
