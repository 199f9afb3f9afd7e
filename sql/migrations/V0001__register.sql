-- The register: who is in need, who helps. Column types are the migrator's common dialect (BIGINT, TEXT, BOOLEAN, BYTEA).
-- id = the first 128 bits of a keyed hash of the natural key at first import. sealed = one AES-GCM box with every field
-- of the row that must not be read at rest. *_hash = keyed hash for look-up. Days are ISO text, money is fen,
-- lists of codes are joined by ';', version counts from 1. NULL = unknown.

CREATE TABLE store_fact (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);

-- Divisions that an office imported; the national table is in the program.
CREATE TABLE division (
    code BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    parent BIGINT,
    level TEXT NOT NULL,
    is_local BOOLEAN NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    successor BIGINT,
    version BIGINT NOT NULL
);

CREATE TABLE household (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    number TEXT NOT NULL UNIQUE,
    beneficiary TEXT NOT NULL,
    area BIGINT NOT NULL,
    village_words TEXT,
    occurrence_area BIGINT,
    hukou TEXT,
    residency TEXT,
    months_worked BIGINT,
    size BIGINT,
    covered BIGINT,
    categories TEXT NOT NULL,
    main_cause TEXT,
    other_causes TEXT NOT NULL,
    income BIGINT,
    rigid_spending BIGINT,
    allowance BIGINT,
    since TEXT,
    stated_need TEXT,
    head_died BOOLEAN NOT NULL,
    status TEXT NOT NULL,
    exit_until TEXT,
    tags TEXT NOT NULL,
    last_confirmed TEXT,
    sealed BYTEA
);
CREATE INDEX household_by_area ON household (area, number);

CREATE TABLE member (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    household_id BYTEA NOT NULL REFERENCES household (id),
    id_hash BYTEA,
    last4_hash BYTEA,
    name_hash BYTEA NOT NULL,
    relation TEXT,
    sex TEXT,
    birth TEXT,
    ethnicity TEXT,
    health TEXT,
    disabilities TEXT NOT NULL,
    disability_grade BIGINT,
    labour TEXT,
    self_care TEXT,
    assessments TEXT NOT NULL,
    stage TEXT,
    school TEXT,
    employment TEXT,
    wishes_work BOOLEAN,
    covered_alone BOOLEAN,
    categories TEXT NOT NULL,
    died BOOLEAN NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX member_by_household ON member (household_id);
CREATE INDEX member_by_id ON member (id_hash);
CREATE INDEX member_by_last4 ON member (last4_hash);
CREATE INDEX member_by_name ON member (name_hash);

-- member_hash names the member in need by the same keyed hash as member.id_hash.
CREATE TABLE need (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    household_id BYTEA NOT NULL REFERENCES household (id),
    member_hash BYTEA,
    code TEXT NOT NULL,
    quantity_milli BIGINT,
    unit TEXT,
    urgency TEXT,
    first_day TEXT,
    last_day TEXT,
    wished_sex TEXT,
    wished_language TEXT,
    sealed BYTEA
);
CREATE INDEX need_by_household ON need (household_id);

CREATE TABLE helper (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    short_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    id_hash BYTEA,
    last4_hash BYTEA,
    name_hash BYTEA NOT NULL,
    unit TEXT,
    unit_kind TEXT,
    unit_code TEXT,
    sex TEXT,
    political_status TEXT,
    duty TEXT,
    base BIGINT,
    service_areas TEXT NOT NULL,
    unknown_area_words TEXT NOT NULL,
    capacity BIGINT,
    capabilities TEXT NOT NULL,
    strengths TEXT NOT NULL,
    skill_words TEXT,
    languages TEXT NOT NULL,
    vetted TEXT,
    is_resident BOOLEAN,
    is_first_secretary BOOLEAN,
    first_day TEXT,
    last_day TEXT,
    sealed BYTEA NOT NULL
);
CREATE INDEX helper_by_short_key ON helper (short_key);
CREATE INDEX helper_by_id ON helper (id_hash);
CREATE INDEX helper_by_last4 ON helper (last4_hash);
CREATE INDEX helper_by_name ON helper (name_hash);

-- Where a helper is to be found in lists and runs: its service areas and its base as ranges first <= code < last.
CREATE TABLE helper_area (
    helper_id BYTEA NOT NULL REFERENCES helper (id),
    first_code BIGINT NOT NULL,
    end_code BIGINT NOT NULL,
    PRIMARY KEY (helper_id, first_code)
);

CREATE TABLE near_relative (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    filer_hash BYTEA NOT NULL,
    relative_hash BYTEA NOT NULL,
    filer_kind TEXT,
    unit TEXT,
    relation TEXT,
    filed TEXT,
    sealed BYTEA NOT NULL
);
CREATE INDEX near_relative_by_filer ON near_relative (filer_hash);
CREATE INDEX near_relative_by_relative ON near_relative (relative_hash);

CREATE TABLE exclusion (
    id BYTEA NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    person_hash BYTEA NOT NULL,
    list TEXT NOT NULL,
    listed TEXT,
    reason TEXT,
    last_day TEXT,
    sealed BYTEA NOT NULL
);
CREATE INDEX exclusion_by_person ON exclusion (person_hash);

CREATE TABLE area_total (
    area_words TEXT NOT NULL,
    watch_group TEXT NOT NULL,
    area BIGINT,
    households BIGINT,
    people BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (area_words, watch_group)
);
