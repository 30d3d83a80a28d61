-- Inquiries that agents opened with a form: each form opens one, however often Slack sends it.
CREATE TABLE form_opening (
    form           text   PRIMARY KEY,
    inquiry        bigint UNIQUE REFERENCES inquiry,
    origin_channel text,
    origin_ts      text
);
COMMENT ON COLUMN form_opening.form IS 'By which Slack knows the form.';
COMMENT ON COLUMN form_opening.origin_ts IS 'With the channel the message in Slack from which it was made, if the card may point there.';
