-- What the digest counts and only today's columns knew: categories and business hours, since when they are as they are.
CREATE TABLE categorised (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    inquiry    bigint      NOT NULL REFERENCES inquiry,
    at         timestamptz NOT NULL,
    categories bigint[]    NOT NULL
);
CREATE INDEX categorised_inquiry ON categorised (inquiry, id);
CREATE INDEX categorised_at ON categorised (at) INCLUDE (inquiry, id, categories);
COMMENT ON TABLE categorised IS 'Which categories an inquiry has since then; only ever added to.';

INSERT INTO categorised (inquiry, at, categories)
SELECT inquiry.id,
       coalesce((SELECT max(at) FROM inquiry_event WHERE inquiry_event.inquiry = inquiry.id AND what = 'CATEGORISED'), opened_at),
       array_agg(category ORDER BY category)
FROM inquiry
JOIN inquiry_category ON inquiry_category.inquiry = inquiry.id
GROUP BY inquiry.id;

CREATE TABLE service_level (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mailbox    text        NOT NULL,
    valid_from timestamptz NOT NULL,
    level      jsonb       NOT NULL
);
CREATE INDEX service_level_mailbox ON service_level (mailbox, id);
COMMENT ON TABLE service_level IS 'Business hours and deadlines of each mailbox as the configuration had them; the first counts for all the time before it.';

-- How a week finds what happened in it without the rest, and without looking into the tables themselves.
CREATE INDEX inquiry_event_what ON inquiry_event (what, at) INCLUDE (inquiry);
DROP INDEX inquiry_event_at;
CREATE INDEX inquiry_event_story ON inquiry_event (inquiry, id) INCLUDE (what, at, agent, message);
DROP INDEX inquiry_event_inquiry;
CREATE INDEX inquiry_opened ON inquiry (opened_at) INCLUDE (id, mailbox);
CREATE INDEX inquiry_unclosed ON inquiry (id) WHERE status IN ('NEW', 'CLAIMED', 'WAITING', 'SNOOZED');
CREATE INDEX mail_ledger_counted ON mail_ledger (received_at) INCLUDE (mailbox, outcome);
DROP INDEX mail_ledger_received;
