-- Posts of which Slack may hold copies, because an attempt at them ended in the dark: looked for after a while.
CREATE TABLE uncertain_post (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind      text        NOT NULL,
    ref       bigint      NOT NULL,
    token     text        NOT NULL,
    channel   text        NOT NULL,
    thread_ts text,
    ts        text        NOT NULL,
    since     timestamptz NOT NULL,
    until     timestamptz NOT NULL,
    removed   integer     NOT NULL DEFAULT 0
);
COMMENT ON COLUMN uncertain_post.kind IS 'Of its row in the outbox, as is ref.';
COMMENT ON COLUMN uncertain_post.ts IS 'The one that is kept.';
COMMENT ON COLUMN uncertain_post.since IS 'When the first attempt began whose end nobody knows.';
COMMENT ON COLUMN uncertain_post.until IS 'When it was known to be posted.';
COMMENT ON COLUMN uncertain_post.removed IS 'How many copies were deleted.';

ALTER TABLE outbox DROP CONSTRAINT outbox_kind_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_kind_check CHECK (kind IN
    ('CARD', 'REDRAW', 'DETAILS', 'SOURCE', 'MARK', 'LINE', 'REPLY', 'REPLY_REST', 'DIGEST', 'NOTICE', 'OPERATOR_MAIL', 'MORNING',
     'COPIES'));

-- Where cards stood before: copies that were deleted, and cards that somebody deleted.
CREATE TABLE former_card (
    channel text   NOT NULL,
    ts      text   NOT NULL,
    inquiry bigint NOT NULL REFERENCES inquiry,
    PRIMARY KEY (channel, ts)
);
CREATE INDEX former_card_inquiry ON former_card (inquiry);
COMMENT ON TABLE former_card IS 'What is written in their threads still belongs to the inquiry.';

CREATE VIEW card_place AS
SELECT inquiry, channel, ts FROM card
UNION ALL
SELECT inquiry, channel, ts FROM former_card;
