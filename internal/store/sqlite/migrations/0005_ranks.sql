-- Schema 5: words lead to parties in the order in which they are shown, so that the first of those that many have are found without looking at all.

-- The order: those with names first, of these those with most statements, then by their numbers. Where it says 41 bits for numbers, see rankOf.
CREATE VIEW known_ranked AS
  SELECT id, ((1 - named) << 62) | ((2097151 - min(statements, 2097151)) << 41) | id AS rank, name, aliases FROM known;

DROP TABLE known_fts;
CREATE VIRTUAL TABLE known_fts USING fts5 (
  name, aliases, content = 'known_ranked', content_rowid = 'rank', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO known_fts (known_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO known_fts (rowid, name, aliases) SELECT rank, name, aliases FROM known_ranked ORDER BY rank;
