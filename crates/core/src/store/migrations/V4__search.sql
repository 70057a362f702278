-- Search knows more spellings, symbols, scripts and the names of attached files (src/search): its index is made anew, with the
-- records, when the vault is opened next.
INSERT INTO search (search) VALUES ('delete-all');
UPDATE record SET search = 0 WHERE search <> 0;
INSERT OR REPLACE INTO meta (key, value) SELECT 'refold', x'01' WHERE EXISTS (SELECT 1 FROM record);
