-- What changed in the register and when, so that an index of it is brought up to date by the changes alone.
ALTER TABLE registered_right ADD COLUMN step BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX registered_right_step ON registered_right (step);

CREATE TABLE removed_right (
    id ${text} NOT NULL PRIMARY KEY,
    step BIGINT NOT NULL
);
CREATE INDEX removed_right_step ON removed_right (step);

-- every version the register had
CREATE TABLE register_step (
    step BIGINT NOT NULL PRIMARY KEY,
    digest TEXT NOT NULL
);
INSERT INTO register_step (step, digest) SELECT step, digest FROM register_version;

-- the versions under which every listing that is not due stands matched
CREATE TABLE matching_standing (
    name ${text} NOT NULL PRIMARY KEY,
    model TEXT NOT NULL,
    tables TEXT NOT NULL,
    register TEXT NOT NULL
);

-- listings to be matched: matched is empty
CREATE INDEX listing_due ON listing (number) WHERE matched = '';
