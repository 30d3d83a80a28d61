-- What must leave the house: pointers, never payloads.
CREATE TABLE outbox (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token      uuid        NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    queue      text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN
        ('CARD', 'REDRAW', 'DETAILS', 'MARK', 'LINE', 'REPLY', 'DIGEST')),
    ref        bigint      NOT NULL,
    pace       text,
    priority   smallint    NOT NULL,
    state      text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DONE', 'FAILED')),
    step       integer     NOT NULL DEFAULT 0,
    failures   integer     NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    settled_at timestamptz,
    problem    text,
    CONSTRAINT settled_has_a_time CHECK ((state = 'WAITING') = (settled_at IS NULL))
);
CREATE INDEX outbox_waiting ON outbox (queue, id) WHERE state = 'WAITING';
CREATE INDEX outbox_next ON outbox (priority, id) WHERE state = 'WAITING';
CREATE INDEX outbox_failed ON outbox (id) WHERE state = 'FAILED';
CREATE INDEX outbox_redraw ON outbox (ref) WHERE state = 'WAITING' AND kind = 'REDRAW';
COMMENT ON COLUMN outbox.token IS 'How the other side knows it again: metadata of a post in Slack.';
COMMENT ON COLUMN outbox.queue IS 'What stays in order: the posts of one inquiry, the mails of one inquiry, the digests of one channel.';
COMMENT ON COLUMN outbox.ref IS 'Id of what it is about: CARD and REDRAW an inquiry, DETAILS, MARK and REPLY a message, LINE an event, DIGEST a digest.';
COMMENT ON COLUMN outbox.pace IS 'What it shares its pace with: the posts to one channel, or the calls of one method of Slack; empty for mail.';
COMMENT ON COLUMN outbox.priority IS '0 cards of new inquiries, mails and digests, 1 details, 2 redraws.';
COMMENT ON COLUMN outbox.step IS 'How many of its posts have been made: a long mail takes several.';
COMMENT ON COLUMN outbox.failures IS 'Attempts that failed; being asked to wait is not one.';

-- Begun before each call outside: one without an end is uncertain.
CREATE TABLE outbox_attempt (
    delivery   bigint      NOT NULL REFERENCES outbox,
    number     integer     NOT NULL,
    step       integer     NOT NULL,
    started_at timestamptz NOT NULL,
    settled_at timestamptz,
    outcome    text,
    PRIMARY KEY (delivery, number)
);
CREATE INDEX outbox_attempt_unsettled ON outbox_attempt (delivery) WHERE settled_at IS NULL;

CREATE TABLE pace (
    name    text        PRIMARY KEY,
    next_at timestamptz NOT NULL
);
COMMENT ON TABLE pace IS 'When the next call may be made: about one post a second and channel, or when Slack said.';

-- Where the card of an inquiry stands.
CREATE TABLE card (
    inquiry   bigint      PRIMARY KEY REFERENCES inquiry,
    channel   text        NOT NULL,
    ts        text        NOT NULL,
    posted_at timestamptz NOT NULL,
    UNIQUE (channel, ts)
);
