-- Categories in two levels, which admins rename, merge and retire.
ALTER TABLE category ADD COLUMN parent bigint REFERENCES category;
ALTER TABLE category ADD COLUMN retired_at timestamptz;
ALTER TABLE category ADD COLUMN merged_into bigint REFERENCES category;
ALTER TABLE category ADD COLUMN merged_by text;
ALTER TABLE category ADD COLUMN version integer NOT NULL DEFAULT 0;
ALTER TABLE category ADD CONSTRAINT no_parent_of_itself CHECK (parent <> id);
ALTER TABLE category ADD CONSTRAINT not_merged_into_itself CHECK (merged_into <> id);
CREATE INDEX category_parent ON category (parent) WHERE parent IS NOT NULL;
COMMENT ON COLUMN category.parent IS 'The category above it; a category with a parent is parent of none.';
COMMENT ON COLUMN category.retired_at IS 'Since when it is no longer offered; inquiries that have it keep it, and it is counted.';
COMMENT ON COLUMN category.merged_into IS 'The category that took its place. Its inquiries move there in steps, and nothing shows it any more.';
COMMENT ON COLUMN category.merged_by IS 'Slack user id of the admin who decided it.';
COMMENT ON COLUMN category.version IS 'Grows with every change: of two admins who change it at once, one is told.';

-- The name of what was merged is free again.
DROP INDEX category_name;
CREATE UNIQUE INDEX category_name ON category (lower(name)) WHERE merged_into IS NULL;
