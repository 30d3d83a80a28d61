-- Messages whose words are still to be noted for the search: after the transaction that wrote them, so that nothing waits for it.
CREATE TABLE words_due (
    message bigint PRIMARY KEY
);
INSERT INTO words_due (message)
SELECT id
FROM message
WHERE NOT EXISTS (SELECT FROM message_words WHERE message_words.message = message.id);
COMMENT ON TABLE message_words IS 'Written soon after the message; words_due says for which messages that is still to be done.';
