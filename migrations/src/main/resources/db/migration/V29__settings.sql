-- What admins set in Slack; it goes before what the configuration says.
CREATE TABLE desk_setting (
    part       text        PRIMARY KEY,
    texts      jsonb       NOT NULL,
    version    integer     NOT NULL DEFAULT 1,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);
COMMENT ON COLUMN desk_setting.part IS 'What it is about: agents, or mailbox: and the name of one.';
COMMENT ON COLUMN desk_setting.texts IS 'Texts by key; a key that is missing is as the configuration says.';
COMMENT ON COLUMN desk_setting.version IS 'Grows with every change: of two admins who change it at once, one is told.';
