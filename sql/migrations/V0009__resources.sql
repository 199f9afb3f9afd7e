-- Resources: charity offers with their ledger, what becomes of them, communities and what helps them.
-- Amounts are fen for funds and thousandths of the offer's unit for everything else.

-- What somebody gives. Lists are codes joined by ';'; sealed holds the donor's name, the responsible person's number, phones
-- and the words of the earmark. manager_hash is the keyed hash of that number, for the guard against donors' relatives.
CREATE TABLE offer (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    number TEXT NOT NULL UNIQUE,
    donor_code TEXT,
    manager_hash BYTEA,
    is_anonymous BOOLEAN NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    need TEXT NOT NULL,
    item TEXT,
    stock BIGINT,
    unit TEXT,
    specification TEXT,
    expiry TEXT,
    categories TEXT NOT NULL,
    tiers TEXT NOT NULL,
    causes TEXT NOT NULL,
    least_age BIGINT,
    most_age BIGINT,
    stages TEXT NOT NULL,
    school TEXT,
    areas TEXT NOT NULL,
    unknown_area_words TEXT NOT NULL,
    household_cap BIGINT,
    bill_share BIGINT,
    vetted TEXT,
    first_day TEXT,
    last_day TEXT,
    state TEXT NOT NULL,
    received_from TEXT,
    sealed BYTEA
);
CREATE INDEX offer_by_manager ON offer (manager_hash) WHERE manager_hash IS NOT NULL;

-- A donor's consent to another use. sealed: who gave it, and to what.
CREATE TABLE offer_consent (
    id TEXT NOT NULL PRIMARY KEY,
    offer_id BYTEA NOT NULL REFERENCES offer (id),
    given_on TEXT NOT NULL,
    actor TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    sealed BYTEA
);
CREATE INDEX offer_consent_by_offer ON offer_consent (offer_id);

-- A quantity of an offer for a need.
CREATE TABLE allocation (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    run TEXT REFERENCES match_run (id),
    offer_id BYTEA NOT NULL REFERENCES offer (id),
    household_id BYTEA NOT NULL REFERENCES household (id),
    need_id BYTEA NOT NULL,
    amount BIGINT NOT NULL,
    tier BIGINT NOT NULL,
    score BIGINT NOT NULL,
    parts TEXT NOT NULL,
    state TEXT NOT NULL,
    reserved_on TEXT,
    delivered_on TEXT,
    confirmed_on TEXT,
    reason TEXT,
    sealed BYTEA
);
CREATE INDEX allocation_by_offer ON allocation (offer_id, id);
CREATE INDEX allocation_by_household ON allocation (household_id, id);
CREATE INDEX allocation_by_run ON allocation (run, state) WHERE run IS NOT NULL;
CREATE INDEX allocation_open ON allocation (state) WHERE state IN ('proposed', 'reserved');

-- The offers' ledger: lines are added, never changed. cause: the allocation or the consent by which it moved.
CREATE TABLE offer_entry (
    number BIGINT NOT NULL PRIMARY KEY,
    offer_id BYTEA NOT NULL REFERENCES offer (id),
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    cause TEXT,
    actor TEXT NOT NULL,
    entered_at BIGINT NOT NULL
);
CREATE INDEX offer_entry_by_offer ON offer_entry (offer_id, number);

-- Help that a household got from elsewhere, so that nobody is helped twice for one need.
CREATE TABLE aid_received (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    household_id BYTEA NOT NULL REFERENCES household (id),
    code TEXT NOT NULL,
    item TEXT,
    source TEXT NOT NULL,
    amount BIGINT,
    day TEXT NOT NULL,
    actor TEXT NOT NULL,
    sealed BYTEA
);
CREATE INDEX aid_received_by_household ON aid_received (household_id);

-- Villages and communities as beneficiaries, and the organisation or unit that helps each of them (阳光1+1, 部门包社区).
CREATE TABLE community (
    code BIGINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    is_mandatory BOOLEAN NOT NULL,
    tags TEXT NOT NULL,
    priority BIGINT,
    households BIGINT,
    needs TEXT NOT NULL,
    wanted BIGINT NOT NULL
);

CREATE TABLE community_tie (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    run TEXT REFERENCES match_run (id),
    community BIGINT NOT NULL REFERENCES community (code),
    helper_id BYTEA NOT NULL REFERENCES helper (id),
    score BIGINT NOT NULL,
    parts TEXT NOT NULL,
    state TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    end_reason TEXT,
    sealed BYTEA
);
CREATE INDEX community_tie_by_community ON community_tie (community, state);
CREATE INDEX community_tie_by_helper ON community_tie (helper_id, state);
CREATE INDEX community_tie_by_run ON community_tie (run) WHERE run IS NOT NULL;
