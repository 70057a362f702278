-- What the window keeps between two sittings. Local to this vault, never in a log, never in a bundle: both tables are read
-- by nothing that exports, and no entry is made from them.

-- Something begun and not yet saved as a record: JSON by the name of the form it is in.
CREATE TABLE draft (key TEXT PRIMARY KEY, body TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- How this person likes the window on this machine: JSON by name.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The first vaults were made by a V1 without this index.
CREATE INDEX IF NOT EXISTS entry_apart ON entry (log) WHERE flags & 8;

-- What was deleted, so that the few deleted records are found among the many shown ones.
CREATE INDEX record_hidden ON record (space) WHERE hidden = 1;
