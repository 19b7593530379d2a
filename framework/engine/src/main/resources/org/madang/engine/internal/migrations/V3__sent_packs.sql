-- Packs that were sent and wait for a step: the files of each, until it is deployed or sent anew; so they wait after a restart too.
CREATE TABLE engine_sent_file (
    source VARCHAR(500) NOT NULL,
    pack VARCHAR(255) NOT NULL,
    path VARCHAR(500) NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (source, path)
);
