-- When a need is done: a draft for each inquiry in which it was said.
CREATE TABLE need_offer (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    need    bigint      NOT NULL REFERENCES need,
    inquiry bigint      NOT NULL REFERENCES inquiry ON DELETE CASCADE,
    text    text        NOT NULL,
    made_at timestamptz NOT NULL,
    channel text,
    ts      text,
    sent_by text,
    sent_at timestamptz,
    UNIQUE (need, inquiry),
    CONSTRAINT somebody_sends_it CHECK ((sent_by IS NULL) = (sent_at IS NULL))
);
CREATE INDEX need_offer_inquiry ON need_offer (inquiry);
COMMENT ON COLUMN need_offer.text IS 'With places to be filled in, such as {customer}.';
COMMENT ON COLUMN need_offer.ts IS 'Where it stands in Slack; empty before it was posted.';
