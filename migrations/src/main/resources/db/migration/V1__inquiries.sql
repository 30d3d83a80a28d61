-- A person who wrote to one of the mailboxes.
CREATE TABLE customer (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address       text        NOT NULL CHECK (address <> ''),
    name          text,
    first_seen_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX customer_address ON customer (lower(address));
COMMENT ON COLUMN customer.address IS 'As the customer wrote it the first time; compared without case.';

-- A case. Changed by InquiryChanges only.
CREATE TABLE inquiry (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mailbox       text        NOT NULL,
    customer      bigint      NOT NULL REFERENCES customer,
    subject       text        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('NEW', 'CLAIMED', 'WAITING', 'RESOLVED', 'JOINED')),
    agent         text,
    opened_at     timestamptz NOT NULL,
    waiting_since timestamptz,
    resolved_at   timestamptz,
    follows       bigint      REFERENCES inquiry,
    may_belong_to bigint      REFERENCES inquiry,
    joined_to     bigint      REFERENCES inquiry,
    CONSTRAINT nobody_has_a_new_one CHECK (status <> 'NEW' OR agent IS NULL),
    CONSTRAINT somebody_has_a_claimed_one CHECK (status <> 'CLAIMED' OR agent IS NOT NULL),
    CONSTRAINT resolved_has_a_time CHECK ((status = 'RESOLVED') = (resolved_at IS NOT NULL)),
    CONSTRAINT joined_has_a_target CHECK ((status = 'JOINED') = (joined_to IS NOT NULL))
);
CREATE INDEX inquiry_open ON inquiry (mailbox, opened_at) WHERE status IN ('NEW', 'CLAIMED', 'WAITING');
CREATE INDEX inquiry_customer ON inquiry (customer);
COMMENT ON COLUMN inquiry.mailbox IS 'The name of the mailbox in the configuration.';
COMMENT ON COLUMN inquiry.agent IS 'Slack user id of who claimed it; kept when it is resolved, so that a follow-up finds its way back.';
COMMENT ON COLUMN inquiry.waiting_since IS 'Since when the customer waits for an answer; empty while nobody waits.';
COMMENT ON COLUMN inquiry.follows IS 'The older, long resolved inquiry that this one continues.';
COMMENT ON COLUMN inquiry.may_belong_to IS 'The inquiry that the mail answers although its sender is a stranger to it.';
COMMENT ON COLUMN inquiry.joined_to IS 'The inquiry into which this one was joined by an agent.';

CREATE TABLE category (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 75),
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX category_name ON category (lower(name));
COMMENT ON COLUMN category.name IS 'At most 75 characters: what a Slack menu shows.';

CREATE TABLE inquiry_category (
    inquiry  bigint NOT NULL REFERENCES inquiry,
    category bigint NOT NULL REFERENCES category,
    PRIMARY KEY (inquiry, category)
);

-- What was said, by mail or in the thread.
CREATE TABLE message (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inquiry       bigint      NOT NULL REFERENCES inquiry,
    kind          text        NOT NULL CHECK (kind IN ('INCOMING', 'AUTOMATIC', 'BOUNCE', 'REPLY', 'NOTE', 'ACKNOWLEDGEMENT')),
    state         text        NOT NULL CHECK (state IN ('RECEIVED', 'HELD', 'LEAVING', 'SENT', 'CANCELLED', 'FAILED', 'UNCERTAIN', 'INTERNAL')),
    at            timestamptz NOT NULL,
    author        text        NOT NULL,
    sender        text,
    recipients    text[]      NOT NULL DEFAULT '{}',
    copies        text[]      NOT NULL DEFAULT '{}',
    subject       text        NOT NULL DEFAULT '',
    body          text        NOT NULL,
    body_html     text,
    folded        text        NOT NULL DEFAULT '',
    mail_id       text,
    slack_channel text,
    slack_ts      text,
    mark          text,
    due_at        timestamptz,
    sent_at       timestamptz,
    problem       text,
    mime          bytea,
    CONSTRAINT held_has_a_due_time CHECK (state <> 'HELD' OR due_at IS NOT NULL),
    CONSTRAINT sent_has_a_time CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CONSTRAINT what_leaves_has_an_id CHECK (kind NOT IN ('REPLY', 'ACKNOWLEDGEMENT') OR mail_id IS NOT NULL)
);
CREATE INDEX message_inquiry ON message (inquiry, id);
CREATE UNIQUE INDEX message_slack ON message (slack_channel, slack_ts) WHERE slack_ts IS NOT NULL;
CREATE UNIQUE INDEX message_outgoing_id ON message (mail_id) WHERE kind IN ('REPLY', 'ACKNOWLEDGEMENT');
CREATE INDEX message_trouble ON message (inquiry) WHERE state IN ('FAILED', 'UNCERTAIN');
CREATE INDEX message_acknowledged ON message (lower(recipients[1]), at) WHERE kind = 'ACKNOWLEDGEMENT';
COMMENT ON COLUMN message.state IS 'HELD: in the undo window; LEAVING: cannot be taken back any more; UNCERTAIN: the mail server may have taken it; INTERNAL: stays in Slack.';
COMMENT ON COLUMN message.author IS 'Mail address of the sender, or Slack user id of the agent.';
COMMENT ON COLUMN message.sender IS 'Display name of the sender of a mail.';
COMMENT ON COLUMN message.folded IS 'Quoted history and signature of a mail: kept, not shown.';
COMMENT ON COLUMN message.mail_id IS 'Message-ID without angle brackets; for what leaves made when it is written.';
COMMENT ON COLUMN message.mark IS 'The reaction that shows the state on the message in Slack now.';
COMMENT ON COLUMN message.mime IS 'The mail as it leaves: rendered once, the same for every attempt.';

CREATE TABLE attachment (
    id           bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message      bigint  NOT NULL REFERENCES message,
    position     integer NOT NULL,
    name         text    NOT NULL,
    content_type text    NOT NULL,
    size         bigint  NOT NULL,
    content      bytea,
    slack_file   text,
    UNIQUE (message, position)
);
COMMENT ON COLUMN attachment.content IS 'Empty until a file of a Slack message has been fetched.';
COMMENT ON COLUMN attachment.slack_file IS 'Id of the file in Slack: of what is to be mailed, or of what came by mail and was put there.';

-- Every Message-ID that a mail of an inquiry bore or named: how an answer finds its inquiry.
CREATE TABLE mail_thread (
    mail_id text   NOT NULL,
    inquiry bigint NOT NULL REFERENCES inquiry,
    PRIMARY KEY (mail_id, inquiry)
);

-- Who takes part in an inquiry by mail; only they can add to it.
CREATE TABLE participant (
    inquiry bigint NOT NULL REFERENCES inquiry,
    address text   NOT NULL CHECK (address = lower(address)),
    PRIMARY KEY (inquiry, address)
);

-- What happened, in order; never changed.
CREATE TABLE inquiry_event (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inquiry bigint      NOT NULL REFERENCES inquiry,
    what    text        NOT NULL,
    at      timestamptz NOT NULL,
    agent   text,
    message bigint      REFERENCES message,
    detail  text
);
CREATE INDEX inquiry_event_inquiry ON inquiry_event (inquiry, id);
CREATE INDEX inquiry_event_at ON inquiry_event (at, what);
COMMENT ON COLUMN inquiry_event.agent IS 'Slack user id; empty when the desk itself or a customer caused it.';
COMMENT ON COLUMN inquiry_event.detail IS 'What the kind of event needs to be told: a reason, the names of categories.';

-- The keys that sign the reference in our own mails; the newest signs, all are accepted.
CREATE TABLE reference_key (
    id         integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    secret     bytea       NOT NULL CHECK (octet_length(secret) = 32),
    created_at timestamptz NOT NULL
);
