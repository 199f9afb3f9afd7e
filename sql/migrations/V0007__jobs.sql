-- Long work: imports and runs. A job is claimed whole; fence counts its claims, and what a claim brings is committed only
-- while the job still has that fence. Whatever changes often stands apart in job_lease: a long transaction that ends with
-- the check of the fence never meets the beats of its own daemon. No sealed value ever occurs in job and job_lease.

CREATE TABLE job (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    uid BIGINT NOT NULL,
    role TEXT NOT NULL,
    reach BIGINT,
    area BIGINT,
    request TEXT NOT NULL,
    request_key TEXT,
    request_digest TEXT,
    parent TEXT REFERENCES job (id),
    open_parts BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    result TEXT,
    problem TEXT,
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX job_by_request ON job (uid, request_key) WHERE request_key IS NOT NULL;
CREATE INDEX job_waiting ON job (state, created_at, id) WHERE state IN ('queued', 'running');
CREATE INDEX job_by_parent ON job (parent) WHERE parent IS NOT NULL;
CREATE INDEX job_by_result ON job (result) WHERE result IS NOT NULL;

-- Who works on a job. beat rises while the owner lives; cancel_asked is for the owner to see.
CREATE TABLE job_lease (
    job TEXT NOT NULL PRIMARY KEY REFERENCES job (id),
    fence BIGINT NOT NULL,
    owner TEXT NOT NULL,
    beat BIGINT NOT NULL,
    cancel_asked BOOLEAN NOT NULL,
    phase TEXT,
    done BIGINT,
    total BIGINT
);

-- What a job reads and what it hands back (an uploaded ledger, the rejected rows), sealed piece by piece.
CREATE TABLE job_piece (
    job TEXT NOT NULL REFERENCES job (id),
    part TEXT NOT NULL,
    piece BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (job, part, piece)
);
