-- Facts that no ledger states and programmes ask for, as somebody entered them; entitlements that are drawn; and how often
-- a job was lost with the daemon that worked on it.

-- A fact of a household, or of one of its people, from first_day on; ended_on is the first day on which it holds no more. A
-- newer statement ends the one before it, and none is removed. sealed: the value, and why it was entered.
CREATE TABLE household_fact (
    id TEXT NOT NULL PRIMARY KEY,
    household_id BYTEA NOT NULL REFERENCES household (id),
    member_id BYTEA,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    ended_on TEXT,
    actor TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    ended_by TEXT,
    ended_at BIGINT,
    sealed BYTEA
);
CREATE INDEX household_fact_by_household ON household_fact (household_id, name);

-- An entitlement under a programme that the household draws already; last_day is the last of them. sealed: why it was entered.
CREATE TABLE programme_draw (
    id TEXT NOT NULL PRIMARY KEY,
    household_id BYTEA NOT NULL REFERENCES household (id),
    programme TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    actor TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    sealed BYTEA
);
CREATE INDEX programme_draw_by_household ON programme_draw (household_id, programme);

-- How often the daemon that had claimed the job gave no more sign of life.
ALTER TABLE job ADD COLUMN lost BIGINT NOT NULL DEFAULT 0;
