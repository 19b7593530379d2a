-- What has to leave the house, until it has left; rows are added in the transaction of what they tell of.
CREATE TABLE engine_outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic VARCHAR(40) NOT NULL,
    message VARCHAR NOT NULL
);

CREATE INDEX engine_outbox_topic ON engine_outbox (topic, id);

-- Who takes of a topic holds its row: one at a time, however many servers there are.
CREATE TABLE engine_outbox_taker (
    topic VARCHAR(40) PRIMARY KEY
);
