-- What customers wish for, as the product channel shows it.
CREATE TABLE need (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel    text        NOT NULL,
    name       text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 75),
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    done_by    text,
    done_at    timestamptz,
    ts         text,
    CONSTRAINT somebody_says_that_it_is_done CHECK ((done_by IS NULL) = (done_at IS NULL))
);
CREATE UNIQUE INDEX need_name ON need (channel, lower(name));
COMMENT ON COLUMN need.channel IS 'The product channel to which it belongs.';
COMMENT ON COLUMN need.ts IS 'With the channel where its card stands in Slack; empty before it was posted.';

-- What a customer said of it.
CREATE TABLE voice (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    need        bigint      NOT NULL REFERENCES need,
    mailbox     text        NOT NULL,
    customer    bigint      NOT NULL,
    message     bigint      REFERENCES message ON DELETE SET NULL,
    category    bigint      REFERENCES category,
    quote       text        NOT NULL,
    said_at     timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX voice_once ON voice (need, message);
CREATE INDEX voice_message ON voice (message);
CREATE INDEX voice_recorded ON voice (recorded_at);
COMMENT ON COLUMN voice.customer IS 'The number of the customer, who goes on counting when the desk has forgotten them: no reference.';
COMMENT ON COLUMN voice.quote IS 'Without what tells who the customer is.';
COMMENT ON COLUMN voice.said_at IS 'When the mail came.';

-- Where mails stand in the threads: whoever points at one means that mail.
CREATE TABLE mail_post (
    channel text   NOT NULL,
    ts      text   NOT NULL,
    message bigint NOT NULL REFERENCES message ON DELETE CASCADE,
    PRIMARY KEY (channel, ts)
);
CREATE INDEX mail_post_message ON mail_post (message);
