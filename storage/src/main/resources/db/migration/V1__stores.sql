-- One text for SQLite and PostgreSQL. ${text} is a text that sorts by its bytes: TEXT on SQLite, TEXT COLLATE "C" on
-- PostgreSQL. Times are microseconds since 1970. An address is found by the SHA-256 of its text (url_key), because an
-- index entry of PostgreSQL holds no more than 2,700 bytes. What a record holds beside its indexed columns is in body.

CREATE TABLE counter (
    name ${text} NOT NULL PRIMARY KEY,
    n BIGINT NOT NULL
);

-- frontier

CREATE TABLE visit (
    url_key ${text} NOT NULL PRIMARY KEY,
    url TEXT NOT NULL,
    host ${text} NOT NULL,
    marketplace ${text} NOT NULL,
    depth BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    due BIGINT NOT NULL,
    from_url TEXT,
    etag TEXT,
    last_modified TEXT,
    -- when it can be leased: its due time, or the end of a lease; absent for never
    ready BIGINT,
    leased BOOLEAN NOT NULL,
    attempts BIGINT NOT NULL,
    -- what was asked for during a lease
    again_due BIGINT,
    again_purpose TEXT
);
CREATE INDEX visit_ready ON visit (host, ready, url_key) WHERE ready IS NOT NULL;
CREATE INDEX visit_backlog ON visit (marketplace, attempts);

CREATE TABLE attempt (
    url_key ${text} NOT NULL,
    number BIGINT NOT NULL,
    marketplace ${text} NOT NULL,
    kind ${text} NOT NULL,
    url TEXT NOT NULL,
    at BIGINT NOT NULL,
    snapshot TEXT,
    detail TEXT,
    status BIGINT,
    duration BIGINT,
    PRIMARY KEY (url_key, number)
);
CREATE INDEX attempt_kind ON attempt (marketplace, kind);

CREATE TABLE host (
    host ${text} NOT NULL PRIMARY KEY,
    next_allowed BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    robots TEXT,
    robots_status BIGINT NOT NULL,
    robots_at BIGINT,
    requests_today BIGINT NOT NULL
);

-- snapshots and listings

CREATE TABLE snapshot (
    id ${text} NOT NULL PRIMARY KEY,
    url_key ${text} NOT NULL,
    captured_at BIGINT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX snapshot_url ON snapshot (url_key, captured_at, id);

CREATE TABLE listing_version (
    number BIGINT NOT NULL PRIMARY KEY,
    listing ${text} NOT NULL,
    -- the least BIGINT when unknown, so that one version is kept once
    captured_at BIGINT NOT NULL,
    -- empty when unknown, for the same reason
    snapshot ${text} NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (listing, captured_at, snapshot)
);

CREATE TABLE listing (
    id ${text} NOT NULL PRIMARY KEY,
    -- its newest version
    number BIGINT NOT NULL REFERENCES listing_version (number),
    captured_at BIGINT NOT NULL,
    url_key ${text},
    canonical_key ${text},
    -- the versions under which the newest version was matched last; empty before
    matched ${text} NOT NULL
);
CREATE INDEX listing_url ON listing (url_key);
CREATE INDEX listing_canonical ON listing (canonical_key);
CREATE INDEX listing_matched ON listing (number, matched);

CREATE TABLE listing_match (
    id ${text} NOT NULL PRIMARY KEY,
    listing ${text} NOT NULL,
    version BIGINT NOT NULL REFERENCES listing_version (number),
    versions ${text} NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (version, versions)
);
CREATE INDEX listing_match_listing ON listing_match (listing, id);

-- register

CREATE TABLE registered_right (
    id ${text} NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
);

CREATE TABLE register_version (
    name ${text} NOT NULL PRIMARY KEY,
    step BIGINT NOT NULL,
    digest TEXT NOT NULL
);
INSERT INTO register_version (name, step, digest) VALUES ('register', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- case files

CREATE TABLE case_file (
    id ${text} NOT NULL PRIMARY KEY,
    listing ${text} NOT NULL,
    right_id ${text} NOT NULL,
    match_id TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    opened_at BIGINT NOT NULL,
    -- read from the records after every one that is added; never set by hand
    state ${text} NOT NULL,
    UNIQUE (listing, right_id)
);
CREATE INDEX case_file_state ON case_file (state, score DESC, id);

CREATE TABLE decision (
    number BIGINT NOT NULL PRIMARY KEY,
    case_file ${text} NOT NULL REFERENCES case_file (id),
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT,
    decided_by TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX decision_case_file ON decision (case_file, at, number);

CREATE TABLE evidence_package (
    sha256 ${text} NOT NULL PRIMARY KEY,
    case_file ${text},
    file TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sealed_at BIGINT NOT NULL,
    timestamped_at BIGINT NOT NULL
);
CREATE INDEX evidence_package_case_file ON evidence_package (case_file, sealed_at, sha256);

-- notices

CREATE TABLE notice (
    id ${text} NOT NULL PRIMARY KEY,
    drafted_at BIGINT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX notice_drafted_at ON notice (drafted_at, id);

CREATE TABLE notice_case (
    case_file ${text} NOT NULL PRIMARY KEY,
    notice ${text} NOT NULL REFERENCES notice (id),
    -- the notice's location of this case file, absent when it cannot be told
    location TEXT
);
CREATE INDEX notice_case_notice ON notice_case (notice);

CREATE TABLE cleared_notice (
    notice ${text} NOT NULL PRIMARY KEY REFERENCES notice (id),
    cleared_by TEXT NOT NULL,
    cleared_at BIGINT NOT NULL,
    -- accepted, or refused for good
    settled BOOLEAN NOT NULL,
    accepted BOOLEAN NOT NULL,
    published BOOLEAN NOT NULL
);
CREATE INDEX cleared_notice_unsent ON cleared_notice (cleared_at, notice) WHERE settled = FALSE;
CREATE INDEX cleared_notice_unpublished ON cleared_notice (cleared_at, notice) WHERE accepted = TRUE AND published = FALSE;

CREATE TABLE dispatch (
    notice ${text} NOT NULL,
    attempt BIGINT NOT NULL,
    -- 1 the start, 2 what came of it
    step BIGINT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    channel TEXT,
    ticket TEXT,
    answer TEXT,
    PRIMARY KEY (notice, attempt, step)
);

CREATE TABLE outcome (
    number BIGINT NOT NULL PRIMARY KEY,
    notice ${text} NOT NULL,
    location TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    snapshot TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX outcome_notice ON outcome (notice, at, number);

CREATE TABLE publication (
    number BIGINT NOT NULL PRIMARY KEY,
    notice ${text} NOT NULL,
    page TEXT NOT NULL,
    result TEXT NOT NULL,
    words TEXT NOT NULL,
    counter_statement BOOLEAN NOT NULL,
    snapshot TEXT,
    seen_at BIGINT NOT NULL
);
CREATE INDEX publication_notice ON publication (notice, seen_at, number);

CREATE TABLE counter_statement (
    number BIGINT NOT NULL PRIMARY KEY,
    notice ${text} NOT NULL,
    location TEXT NOT NULL,
    words TEXT NOT NULL,
    received_at BIGINT NOT NULL
);
CREATE INDEX counter_statement_notice ON counter_statement (notice, number);

CREATE TABLE deadline (
    number BIGINT NOT NULL PRIMARY KEY,
    notice ${text} NOT NULL,
    clock TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    due TEXT,
    law TEXT NOT NULL
);
CREATE INDEX deadline_notice ON deadline (notice, number);

-- people and the log

CREATE TABLE account (
    name ${text} NOT NULL PRIMARY KEY,
    roles TEXT NOT NULL,
    secret_hash ${text} NOT NULL,
    token BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX account_secret ON account (secret_hash) WHERE token = TRUE;

CREATE TABLE audit_line (
    number BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous TEXT NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX audit_line_subject ON audit_line (substr(subject, 1, 200), number);

-- the last line of the log, so that a lost end is seen
CREATE TABLE audit_head (
    name ${text} NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    digest TEXT NOT NULL
);
INSERT INTO audit_head (name, number, digest) VALUES ('audit', 0, '0000000000000000000000000000000000000000000000000000000000000000');
