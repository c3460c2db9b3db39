-- what a second person says of a case file, without knowing the first decision; moves no state
CREATE TABLE second_reading (
    number BIGINT NOT NULL PRIMARY KEY,
    case_file ${text} NOT NULL REFERENCES case_file (id),
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT,
    decided_by TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX second_reading_case_file ON second_reading (case_file, at, number);

-- what offers under a right asked, newest per listing; to compare prices with those of like offers
CREATE TABLE seen_price (
    listing ${text} NOT NULL,
    right_id ${text} NOT NULL,
    platform TEXT NOT NULL,
    goods TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount TEXT NOT NULL,
    -- ISO 8601, so that the order of the text is that of the days
    day ${text} NOT NULL,
    PRIMARY KEY (listing, right_id)
);
CREATE INDEX seen_price_like ON seen_price (right_id, goods, platform, currency, day);
