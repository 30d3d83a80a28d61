-- What gives a new inquiry its categories.
CREATE TABLE category_rule (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mailbox    text,
    senders    text[]      NOT NULL,
    subjects   text[]      NOT NULL,
    recipients text[]      NOT NULL,
    words      text[]      NOT NULL,
    version    integer     NOT NULL DEFAULT 0,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT has_a_condition CHECK (cardinality(senders || subjects || recipients || words) > 0)
);
COMMENT ON TABLE category_rule IS 'Every condition that is not empty must hold; one holds if one of its texts occurs.';
COMMENT ON COLUMN category_rule.mailbox IS 'Empty: mails to any mailbox.';

CREATE TABLE category_rule_category (
    rule     bigint NOT NULL REFERENCES category_rule ON DELETE CASCADE,
    category bigint NOT NULL REFERENCES category,
    PRIMARY KEY (rule, category)
);

-- Texts of answers, with places to be filled in.
CREATE TABLE reply_template (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mailbox    text,
    name       text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 75),
    body       text        NOT NULL,
    version    integer     NOT NULL DEFAULT 0,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX reply_template_name ON reply_template (lower(name));
COMMENT ON COLUMN reply_template.mailbox IS 'Empty: for answers from any mailbox.';

CREATE TABLE reply_template_category (
    template bigint NOT NULL REFERENCES reply_template ON DELETE CASCADE,
    category bigint NOT NULL REFERENCES category,
    PRIMARY KEY (template, category)
);
COMMENT ON TABLE reply_template_category IS 'What an inquiry gets that is answered with the template.';
