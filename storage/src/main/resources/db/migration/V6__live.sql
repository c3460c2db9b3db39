-- live rooms that are watched, what each look saw, what was said and written, and which pieces were kept
CREATE TABLE live_room (
    platform ${text} NOT NULL,
    room ${text} NOT NULL,
    page TEXT NOT NULL,
    -- when to look next; absent when the show is over
    due BIGINT,
    PRIMARY KEY (platform, room)
);
CREATE INDEX live_room_due ON live_room (due);

CREATE TABLE live_sample (
    platform ${text} NOT NULL,
    room ${text} NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (platform, room, at)
);

CREATE TABLE live_words (
    platform ${text} NOT NULL,
    room ${text} NOT NULL,
    -- cue or comment
    kind ${text} NOT NULL,
    from_ms BIGINT NOT NULL,
    to_ms BIGINT NOT NULL,
    text_key ${text} NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (platform, room, kind, from_ms, to_ms, text_key)
);

CREATE TABLE live_capture (
    platform ${text} NOT NULL,
    room ${text} NOT NULL,
    folder ${text} NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (platform, room, folder)
);
