-- Years of a busy desk, all in one mailbox: five events an inquiry, two categories each of forty, and what customers wished for.
-- Words in braces are filled in; each statement ends with a semicolon.
INSERT INTO customer (address, first_seen_at) SELECT 'c' || i || '@example.com', now()
FROM generate_series(1, 10000) AS i;
INSERT INTO category (name, created_at) SELECT 'Category ' || i, now() FROM generate_series(1, 40) AS i;
INSERT INTO inquiry (mailbox, customer, subject, status, agent, opened_at, resolved_at)
SELECT '{mailbox}', (SELECT min(id) FROM customer) + i % 10000, 'Subject ' || i,
       CASE WHEN i % 250 = 0 THEN 'WAITING' ELSE 'RESOLVED' END, 'U0KIM', opened,
       CASE WHEN i % 250 = 0 THEN NULL ELSE opened + interval '2 days' END
FROM generate_series(1, {inquiries}) AS i,
     LATERAL (SELECT '{end}'::timestamptz - interval '1 week' * {weeks} * (1 - i::float / {inquiries}) AS opened) AS at;
INSERT INTO inquiry_event (inquiry, what, at, agent)
SELECT id, what, opened_at + after * (1 + id % 40 / 10.0), agent
FROM inquiry,
     (VALUES ('OPENED', interval '0', 0), ('CLAIMED', interval '20 minutes', 0),
             ('REPLY_WRITTEN', interval '1 hour', 0), ('REPLY_SENT', interval '1 hour 1 minute', 0),
             ('RESOLVED', interval '1 day', 1)) AS happened (what, after, closing)
WHERE closing = 0 OR status = 'RESOLVED'
ORDER BY 3;
INSERT INTO categorised (inquiry, at, categories)
SELECT id, opened_at + interval '30 minutes',
       ARRAY[(SELECT min(id) FROM category) + id % 40, (SELECT min(id) FROM category) + id % 37]
FROM inquiry
ORDER BY opened_at;
INSERT INTO mail_ledger (mailbox, uid_validity, uid, outcome, received_at, recorded_at, sha256, inquiry)
SELECT mailbox, 1, id, 'NEW', opened_at, opened_at, int8send(id), id
FROM inquiry;
INSERT INTO need (channel, name, created_by, created_at)
SELECT 'C0PRODUCT', 'Need ' || i, 'U0KIM', now() FROM generate_series(1, 2000) AS i;
INSERT INTO voice (need, mailbox, customer, quote, said_at, recorded_by, recorded_at)
SELECT (SELECT min(id) FROM need) + id / 10 % 2000, mailbox, customer + id, 'I wish for it.', opened_at, 'U0KIM', opened_at
FROM inquiry
WHERE id % 10 = 0;
ANALYZE;
