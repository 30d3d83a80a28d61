-- What search looks at: the words of each message with those of its subject, its customer and its files.
CREATE TABLE message_words (
    message bigint   PRIMARY KEY REFERENCES message ON DELETE CASCADE,
    words   tsvector NOT NULL
);
CREATE INDEX message_words_words ON message_words USING gin (words);
COMMENT ON TABLE message_words IS 'Written with the message; for messages that are older than search it is made up for at the start.';
COMMENT ON COLUMN message_words.words IS 'Folded words, bigrams for Chinese, Japanese and Korean, each with its place; made by SearchWords.';

-- What Home lists.
CREATE INDEX inquiry_nobodys ON inquiry (mailbox, waiting_since, id) WHERE status = 'NEW';
CREATE INDEX inquiry_in_hand ON inquiry (agent, status, waiting_since, id) WHERE status IN ('CLAIMED', 'WAITING');
CREATE INDEX inquiry_category_category ON inquiry_category (category, inquiry);
