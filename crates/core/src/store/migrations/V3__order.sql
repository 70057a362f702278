-- Lists end in the record's id and not in the row, which is another one in each vault: two vaults with the same records list
-- them alike.
DROP INDEX record_list;
CREATE INDEX record_list ON record (space, kind, hidden, sort, entity);

-- Search sorts by days and no longer by seconds (src/store/record.rs): the numbers are closer together, and the index holds
-- their distances. It is filled again with the records, which are made anew when the vault is opened next. It may gather 16 MiB
-- before it writes: an import then writes each word once and not again and again.
INSERT INTO search (search) VALUES ('delete-all');
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
UPDATE record SET search = 0 WHERE search <> 0;
INSERT INTO meta (key, value) SELECT 'refold', x'01' WHERE EXISTS (SELECT 1 FROM record);

-- An entry's header and items lie in `header` from now on, as one text, compressed (src/store/dense.rs); `items` is then
-- empty. `bytes` is how long the two are; NULL in rows from before, which stay as they are.
ALTER TABLE entry ADD COLUMN bytes INTEGER;
-- A log has one entry under a number, so its hash need not be in the index too.
DROP INDEX entry_at;
CREATE INDEX entry_at ON entry (log, seq);
