-- a host that one of several processes asks at the moment
CREATE TABLE host_hold (
    host ${text} NOT NULL PRIMARY KEY,
    holder ${text} NOT NULL,
    held_until BIGINT NOT NULL
);

-- clues: the file, each time it was handed in, what was found in it

CREATE TABLE clue (
    id ${text} NOT NULL PRIMARY KEY,
    file TEXT NOT NULL,
    format TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    received_at BIGINT NOT NULL
);
CREATE INDEX clue_received ON clue (received_at, id);

CREATE TABLE clue_receipt (
    clue ${text} NOT NULL REFERENCES clue (id),
    source ${text} NOT NULL,
    -- empty when the source gave none, so that one hand-in is kept once
    receipt ${text} NOT NULL,
    url TEXT,
    received_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (clue, source, receipt)
);

CREATE TABLE clue_item (
    clue ${text} NOT NULL REFERENCES clue (id),
    number BIGINT NOT NULL,
    place TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    url TEXT,
    snapshot TEXT,
    PRIMARY KEY (clue, number)
);

CREATE TABLE clue_listing (
    clue ${text} NOT NULL,
    number BIGINT NOT NULL,
    listing ${text} NOT NULL,
    PRIMARY KEY (clue, number, listing)
);
CREATE INDEX clue_listing_listing ON clue_listing (listing);

-- in how many pages each field was read; the row without a field counts the pages
CREATE TABLE field_batch (
    marketplace ${text} NOT NULL,
    kind ${text} NOT NULL,
    number BIGINT NOT NULL,
    field ${text} NOT NULL,
    n BIGINT NOT NULL,
    began BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    PRIMARY KEY (marketplace, kind, number, field)
);

CREATE TABLE drift (
    number BIGINT NOT NULL PRIMARY KEY,
    marketplace ${text} NOT NULL,
    kind ${text} NOT NULL,
    field ${text} NOT NULL,
    baseline_known BIGINT NOT NULL,
    baseline_pages BIGINT NOT NULL,
    found_known BIGINT NOT NULL,
    found_pages BIGINT NOT NULL,
    since_batch BIGINT NOT NULL,
    raised_at BIGINT NOT NULL,
    cleared_at BIGINT
);
CREATE INDEX drift_open ON drift (marketplace, kind, field) WHERE cleared_at IS NULL;

-- what each page of a list said: how many items in all, which are on it, what follows
CREATE TABLE list_page (
    url_key ${text} NOT NULL PRIMARY KEY,
    marketplace ${text} NOT NULL,
    list TEXT NOT NULL,
    url TEXT NOT NULL,
    declared BIGINT,
    -- one a line
    items TEXT NOT NULL,
    next TEXT NOT NULL
);
CREATE INDEX list_page_marketplace ON list_page (marketplace, url_key);
