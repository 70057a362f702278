-- The first schema. Never edited after release: what changes comes as V2 and so on.
-- Ids of 16 bytes and hashes of 32 are BLOBs as in the bundle; inside the store rows refer to rows.

-- This vault itself: its device and person keys, names, counters, the state hash.
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    person BLOB NOT NULL UNIQUE,
    key BLOB NOT NULL,
    card BLOB NOT NULL,            -- the exact signed bytes
    card_sig BLOB NOT NULL,
    verified INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Devices, each certified by its person. `cert` is NULL while only entries of it have arrived.
CREATE TABLE device (
    id INTEGER PRIMARY KEY,
    device BLOB NOT NULL UNIQUE,
    person BLOB,
    cert BLOB
) STRICT;

CREATE TABLE space (
    id INTEGER PRIMARY KEY,
    space BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,         -- 0 private, 1 group, 2 facilitators, 3 pair
    parent BLOB,
    founded INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One log per device and space. `branch` is for the branches of a fork, which are refused so far.
CREATE TABLE log (
    id INTEGER PRIMARY KEY,
    space INTEGER NOT NULL REFERENCES space (id),
    device INTEGER NOT NULL REFERENCES device (id),
    branch BLOB,
    seq INTEGER NOT NULL DEFAULT 0,   -- the last applied entry
    hash BLOB,
    lam INTEGER NOT NULL DEFAULT 0,
    base_seq INTEGER NOT NULL DEFAULT 0  -- up to here a welcome stood for the history
) STRICT;
CREATE UNIQUE INDEX log_of ON log (space, device, ifnull(branch, x''));

CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    log INTEGER NOT NULL REFERENCES log (id),
    seq INTEGER NOT NULL,
    lam INTEGER NOT NULL,
    state INTEGER NOT NULL,        -- 0 held, 1 applied, 2 from before a welcome's base
    flags INTEGER NOT NULL,        -- 1 control, 2 items left out, 4 signature not yet checked, 8 set apart
    hash BLOB NOT NULL,
    sig BLOB NOT NULL,
    header BLOB NOT NULL,          -- the exact signed bytes
    items BLOB NOT NULL            -- the exact item lines joined by LF; one left out or erased is an empty line
) STRICT;
CREATE UNIQUE INDEX entry_at ON entry (log, seq, hash);
CREATE INDEX entry_control ON entry (log) WHERE flags & 1;
CREATE INDEX entry_held ON entry (log) WHERE state = 0;
CREATE INDEX entry_apart ON entry (log) WHERE flags & 8;
CREATE INDEX entry_unchecked ON entry (log) WHERE flags & 4;

-- What entry `seq` of `log` newly knew: number `known` of log `other`.
CREATE TABLE seen (
    log INTEGER NOT NULL,
    other INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    known INTEGER NOT NULL,
    PRIMARY KEY (log, other, seq)
) STRICT, WITHOUT ROWID;

-- A held entry waits for number `seq` of `log`.
CREATE TABLE wait (log INTEGER NOT NULL, seq INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (log, seq, entry))
    STRICT, WITHOUT ROWID;
CREATE INDEX wait_entry ON wait (entry);

-- Which item was erased by which entry (hash), once it was.
CREATE TABLE erased (entry BLOB NOT NULL, item INTEGER NOT NULL, by BLOB NOT NULL, PRIMARY KEY (entry, item))
    STRICT, WITHOUT ROWID;

-- The fold: one row per record, rebuilt from the entries at any time.
CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    space INTEGER NOT NULL,
    entity BLOB NOT NULL,
    kind TEXT NOT NULL,
    sort TEXT NOT NULL,
    parent BLOB,
    conflicts INTEGER NOT NULL,
    hidden INTEGER NOT NULL,
    search INTEGER NOT NULL,       -- its rowid in the search index: seconds << 28 | id; 0 if not indexed
    doc BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX record_entity ON record (entity, space);
CREATE INDEX record_list ON record (space, kind, hidden, sort, id);
CREATE INDEX record_parent ON record (parent, kind) WHERE parent IS NOT NULL;
CREATE INDEX record_conflict ON record (space) WHERE conflicts > 0;

CREATE VIRTUAL TABLE search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TABLE blob (
    id INTEGER PRIMARY KEY,
    space INTEGER NOT NULL REFERENCES space (id),
    hash BLOB NOT NULL,
    size INTEGER NOT NULL,
    whole INTEGER NOT NULL,
    UNIQUE (space, hash)
) STRICT;
CREATE TABLE blob_chunk (blob INTEGER NOT NULL, offset INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX blob_chunk_at ON blob_chunk (blob, offset);
-- Which entries speak of which attachment.
CREATE TABLE blob_ref (entry INTEGER NOT NULL, hash BLOB NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (entry, hash))
    STRICT, WITHOUT ROWID;

-- The newest statement known of each device in each space.
CREATE TABLE peer_have (
    space INTEGER NOT NULL,
    device INTEGER NOT NULL,
    n INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    sig BLOB NOT NULL,
    PRIMARY KEY (space, device)
) STRICT, WITHOUT ROWID;

-- Bundles taken in whole, by the hash of their content.
CREATE TABLE bundle_seen (hash BLOB PRIMARY KEY, entries INTEGER NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- Where bundles went, so that it can be said where a copy may lie.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    space INTEGER NOT NULL,
    path TEXT NOT NULL,
    readers BLOB NOT NULL,
    entries INTEGER NOT NULL,
    at TEXT NOT NULL
) STRICT;
