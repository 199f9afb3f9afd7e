-- Who changed what, when, from which file; what was imported; who may act; which requests were answered.
-- No sealed value ever occurs here: events name fields, findings name rows and columns.

CREATE TABLE principal (
    uid BIGINT NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    area BIGINT,
    version BIGINT NOT NULL
);

CREATE TABLE import_batch (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    stored_at BIGINT NOT NULL
);

CREATE TABLE import_file (
    batch TEXT NOT NULL REFERENCES import_batch (id),
    number BIGINT NOT NULL,
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    rows_read BIGINT NOT NULL,
    rows_accepted BIGINT NOT NULL,
    rows_warned BIGINT NOT NULL,
    rows_rejected BIGINT NOT NULL,
    rows_ignored BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    same BIGINT NOT NULL,
    PRIMARY KEY (batch, number)
);
CREATE INDEX import_file_by_digest ON import_file (digest);

CREATE TABLE import_issue (
    batch TEXT NOT NULL,
    file_number BIGINT NOT NULL,
    number BIGINT NOT NULL,
    sheet TEXT NOT NULL,
    line BIGINT NOT NULL,
    heading TEXT NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    arguments TEXT NOT NULL,
    PRIMARY KEY (batch, file_number, number),
    FOREIGN KEY (batch, file_number) REFERENCES import_file (batch, number)
);

-- One set of changes that became visible together; its events follow in order.
CREATE TABLE change_set (
    id TEXT NOT NULL PRIMARY KEY,
    actor TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    batch TEXT,
    file TEXT
);

CREATE INDEX change_set_by_batch ON change_set (batch);

CREATE TABLE change_event (
    change_id TEXT NOT NULL REFERENCES change_set (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    record_key TEXT NOT NULL,
    fields TEXT NOT NULL,
    line BIGINT,
    PRIMARY KEY (change_id, number)
);
CREATE INDEX change_event_by_record ON change_event (record, record_key);

CREATE TABLE idempotency (
    actor TEXT NOT NULL,
    request_key TEXT NOT NULL,
    request_digest TEXT NOT NULL,
    status BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (actor, request_key)
);
