-- The table of inquiries that goes into the thread of a digest.
ALTER TABLE digest ADD COLUMN table_file text;
COMMENT ON COLUMN digest.table_file IS 'Id of the uploaded CSV in Slack.';
