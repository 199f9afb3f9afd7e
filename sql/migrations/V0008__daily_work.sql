-- The office's daily work: who is who, decisions and what follows from them, corrections by hand, the next month's ledger.
-- Codes are stable words; sentences and names are sealed. Days are ISO text, times UTC microseconds.

-- What a change made of a record, as codes and days: name=value pairs joined by ';', never a sealed field. Written for
-- what a household's state is made of (household, proposal, pairing and their followers), so that the state of any past
-- day can be built again from events alone. NULL for all other records.
ALTER TABLE change_event ADD COLUMN content TEXT;

-- A principal comes by the uid of the socket's peer, or with a token (its uid is then counted from 4000000000, which no
-- peer has). person_hash is the keyed hash of the principal's own identity number, for the near-relative guard; sealed
-- holds name and number.
ALTER TABLE principal ADD COLUMN disabled_at BIGINT;
ALTER TABLE principal ADD COLUMN token_hash BYTEA;
ALTER TABLE principal ADD COLUMN person_hash BYTEA;
ALTER TABLE principal ADD COLUMN sealed BYTEA;
CREATE UNIQUE INDEX principal_by_token ON principal (token_hash) WHERE token_hash IS NOT NULL;

-- uid acts for stands_for on the days from first_day to last_day.
CREATE TABLE deputy (
    uid BIGINT NOT NULL REFERENCES principal (uid),
    stands_for BIGINT NOT NULL REFERENCES principal (uid),
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    PRIMARY KEY (uid, stands_for, first_day)
);

-- Pairings are episodes. answer: what the helper said (accepted, declined); corrects: the pairing that this one stands
-- instead of; before: the pairing from which it took over; unit: the responsible unit (M81) where no person is named.
ALTER TABLE pairing ADD COLUMN answer TEXT;
ALTER TABLE pairing ADD COLUMN answered_on TEXT;
ALTER TABLE pairing ADD COLUMN before BYTEA;
ALTER TABLE pairing ADD COLUMN corrects BYTEA;
CREATE INDEX helper_by_unit ON helper (unit) WHERE unit IS NOT NULL;
CREATE INDEX pairing_running ON pairing (helper_id, household_id) WHERE end_reason IS NULL;

-- One decision about a proposal or pairing. token: the workbook row by which it came; undoes: the decision it takes back.
CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY,
    run TEXT REFERENCES match_run (id),
    household_id BYTEA NOT NULL REFERENCES household (id),
    helper_id BYTEA REFERENCES helper (id),
    role TEXT NOT NULL,
    pairing_id BYTEA,
    action TEXT NOT NULL,
    state_before TEXT NOT NULL,
    state_after TEXT NOT NULL,
    reason TEXT,
    actor TEXT NOT NULL,
    stands_for TEXT,
    decided_at BIGINT NOT NULL,
    undoes TEXT,
    undone_by TEXT,
    token TEXT,
    sealed BYTEA
);
CREATE INDEX decision_by_household ON decision (household_id, id);
CREATE INDEX decision_by_proposal ON decision (run, household_id, helper_id, role);
CREATE INDEX decision_by_token ON decision (token) WHERE token IS NOT NULL;

CREATE INDEX proposal_under_way ON proposal (household_id) WHERE state IN ('seconding', 'publicity');

-- Pairs that nobody may propose until last_day (NULL = until lifted). lifted_on ends it early.
CREATE TABLE prohibition (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    household_id BYTEA NOT NULL REFERENCES household (id),
    helper_id BYTEA NOT NULL REFERENCES helper (id),
    first_day TEXT NOT NULL,
    last_day TEXT,
    lifted_on TEXT,
    reason TEXT NOT NULL,
    origin TEXT NOT NULL,
    sealed BYTEA
);
CREATE INDEX prohibition_by_household ON prohibition (household_id);
CREATE INDEX prohibition_by_helper ON prohibition (helper_id);

-- Days on which a helper takes nobody new; the deputy visits meanwhile. last_day NULL = until further notice.
CREATE TABLE helper_pause (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    helper_id BYTEA NOT NULL REFERENCES helper (id),
    first_day TEXT NOT NULL,
    last_day TEXT,
    deputy_id BYTEA REFERENCES helper (id),
    reason TEXT NOT NULL,
    origin TEXT NOT NULL,
    sealed BYTEA
);
CREATE INDEX helper_pause_by_helper ON helper_pause (helper_id);

-- A household that does not want a helper: nobody is proposed for it until it asks again (asked_on).
CREATE TABLE household_decline (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    household_id BYTEA NOT NULL REFERENCES household (id),
    first_day TEXT NOT NULL,
    asked_on TEXT,
    origin TEXT NOT NULL,
    sealed BYTEA
);
CREATE INDEX household_decline_by_household ON household_decline (household_id);

-- What waits for somebody. subject says in one word what it is about, so that the same is not opened twice; proposal is
-- the outcome that the program thinks right, outcome the one that somebody chose.
CREATE TABLE work_item (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    subject TEXT NOT NULL,
    area BIGINT NOT NULL,
    household_id BYTEA REFERENCES household (id),
    helper_id BYTEA REFERENCES helper (id),
    pairing_id BYTEA,
    cause TEXT NOT NULL,
    proposal TEXT,
    arguments TEXT NOT NULL,
    due TEXT,
    batch TEXT,
    outcome TEXT,
    opened_by TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_by TEXT,
    closed_at BIGINT,
    sealed BYTEA
);
CREATE UNIQUE INDEX work_item_open ON work_item (subject) WHERE state = 'open';
CREATE INDEX work_item_by_area ON work_item (state, area, id);
CREATE INDEX work_item_by_household ON work_item (household_id) WHERE household_id IS NOT NULL;

-- Fields that a person corrected by hand: a later ledger does not overwrite them, it opens a conflict.
CREATE TABLE hand_correction (
    record TEXT NOT NULL,
    id BYTEA NOT NULL,
    field TEXT NOT NULL,
    actor TEXT NOT NULL,
    corrected_at BIGINT NOT NULL,
    PRIMARY KEY (record, id, field)
);

-- A member who left the household while it goes on; the row stays for the history. left_reason is a code.
ALTER TABLE member ADD COLUMN left_on TEXT;
ALTER TABLE member ADD COLUMN left_reason TEXT;

-- The last day on which a filed relation counts; NULL = it holds.
ALTER TABLE near_relative ADD COLUMN ended_on TEXT;

-- One change of the register by hand, named as its change set. key and areas: whom and where it concerned (household number
-- or helper key; division codes joined by ';'); reason: a code, where the command has one; sealed: because of what.
CREATE TABLE hand_change (
    id TEXT NOT NULL PRIMARY KEY,
    command TEXT NOT NULL,
    record_key TEXT NOT NULL,
    areas TEXT NOT NULL,
    reason TEXT,
    actor TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    undoes TEXT,
    undone_by TEXT,
    sealed BYTEA
);
CREATE INDEX hand_change_by_key ON hand_change (record_key, id);

-- What a change by hand found, one row per record, so that it can be taken back. version: that of the record after the
-- change; noted: the fields that became corrected by hand; sealed: the whole row as it was, NULL where it was not there.
CREATE TABLE hand_before (
    change_id TEXT NOT NULL REFERENCES hand_change (id),
    number BIGINT NOT NULL,
    record TEXT NOT NULL,
    id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    noted TEXT NOT NULL,
    sealed BYTEA,
    PRIMARY KEY (change_id, number)
);

-- What a file found before it changed anything, one row per record that it added or changed, so that a batch can be shown
-- and taken back. sealed: the whole row as it was; NULL where the file added it.
CREATE TABLE import_before (
    batch TEXT NOT NULL REFERENCES import_batch (id),
    file_number BIGINT NOT NULL,
    record TEXT NOT NULL,
    id BYTEA NOT NULL,
    version BIGINT NOT NULL,
    sealed BYTEA,
    PRIMARY KEY (batch, file_number, record, id)
);

-- A ledger that says who is in its scope on a day: a whole month's list, not an addition.
CREATE TABLE ledger_snapshot (
    batch TEXT NOT NULL PRIMARY KEY REFERENCES import_batch (id),
    area BIGINT NOT NULL,
    categories TEXT NOT NULL,
    as_of TEXT NOT NULL,
    fresh BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    same BIGINT NOT NULL,
    missing BIGINT NOT NULL,
    reverted_by TEXT
);

-- Where a household went on: merged into, split into, or carried on under another head.
CREATE TABLE household_succession (
    household_id BYTEA NOT NULL REFERENCES household (id),
    successor_id BYTEA NOT NULL REFERENCES household (id),
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (household_id, successor_id, kind)
);
CREATE INDEX household_succession_by_successor ON household_succession (successor_id);
