-- what a snapshot was read as, to count coverage by
ALTER TABLE snapshot ADD COLUMN page TEXT NOT NULL DEFAULT 'other';
ALTER TABLE snapshot ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- what a notice waits for is leased before all else
CREATE INDEX visit_urgent ON visit (host, ready, url_key) WHERE purpose IN ('follow-up', 'publication');
