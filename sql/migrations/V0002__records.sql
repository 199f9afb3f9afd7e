-- What was decided and done: packs, runs, proposals, pairings, visits.

CREATE TABLE pack (
    digest TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    area BIGINT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    actor TEXT NOT NULL,
    stored_at BIGINT NOT NULL
);

CREATE TABLE pack_adoption (
    digest TEXT NOT NULL REFERENCES pack (digest),
    body TEXT NOT NULL,
    decided TEXT NOT NULL,
    minute TEXT,
    actor TEXT NOT NULL,
    adopted_at BIGINT NOT NULL,
    PRIMARY KEY (digest, body, decided)
);

CREATE TABLE match_run (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    area BIGINT NOT NULL,
    as_of TEXT NOT NULL,
    pack TEXT NOT NULL,
    pack_digest TEXT NOT NULL,
    seed BIGINT NOT NULL,
    snapshot TEXT NOT NULL,
    outcome TEXT NOT NULL,
    actor TEXT NOT NULL,
    stored_at BIGINT NOT NULL,
    in_scope BIGINT NOT NULL,
    covered BIGINT NOT NULL,
    uncovered BIGINT NOT NULL,
    not_clear BIGINT NOT NULL,
    outside BIGINT NOT NULL,
    tiers TEXT NOT NULL,
    score BIGINT NOT NULL,
    pairs BIGINT NOT NULL,
    running BIGINT NOT NULL
);

-- The inputs, the result, the proof: named parts, cut into pieces that are numbered from 0.
CREATE TABLE run_part (
    run TEXT NOT NULL REFERENCES match_run (id),
    part TEXT NOT NULL,
    piece BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (run, part, piece)
);

CREATE TABLE proposal (
    run TEXT NOT NULL REFERENCES match_run (id),
    household_id BYTEA NOT NULL REFERENCES household (id),
    helper_id BYTEA NOT NULL REFERENCES helper (id),
    role TEXT NOT NULL,
    tier BIGINT NOT NULL,
    score BIGINT NOT NULL,
    parts TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (run, household_id, helper_id, role)
);
CREATE INDEX proposal_open ON proposal (helper_id) WHERE state = 'proposed';
CREATE INDEX proposal_by_household ON proposal (household_id);

CREATE TABLE pairing (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    household_id BYTEA NOT NULL REFERENCES household (id),
    helper_id BYTEA NOT NULL REFERENCES helper (id),
    role TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    end_reason TEXT,
    origin TEXT NOT NULL,
    sealed BYTEA
);
CREATE INDEX pairing_by_household ON pairing (household_id);
CREATE INDEX pairing_by_helper ON pairing (helper_id);

CREATE TABLE visit (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    household_id BYTEA NOT NULL REFERENCES household (id),
    helper_id BYTEA REFERENCES helper (id),
    day TEXT NOT NULL,
    unit TEXT,
    method TEXT,
    next_day TEXT,
    sealed BYTEA
);
CREATE INDEX visit_by_household ON visit (household_id, day);
