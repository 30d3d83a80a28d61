-- In which database the desk lives: it notices when it finds itself in another one, that is, restored from a backup.
CREATE TABLE desk_home (
    database    text        PRIMARY KEY,
    backup_at   timestamptz,
    restored_at timestamptz
);
COMMENT ON TABLE desk_home IS 'One row.';
COMMENT ON COLUMN desk_home.database IS 'Identifier of the server and number of the database in it.';
COMMENT ON COLUMN desk_home.backup_at IS 'The last sign of life in the backup: what left the house since then is not known.';

ALTER TABLE outbox ADD COLUMN doubtful_since timestamptz;
COMMENT ON COLUMN outbox.doubtful_since IS 'It may have been posted since then, by a desk of which only an older backup is left: it is looked for before it is posted.';
