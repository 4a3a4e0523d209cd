-- The record of Hearsay, schema 1. SQL is kept portable; what only SQLite has (FTS5) is at the end.

-- Raw bytes as they were read, by their content.
CREATE TABLE blob (
  id     INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL UNIQUE,
  size   INTEGER NOT NULL, -- unpacked
  stored INTEGER NOT NULL, -- packed
  zstd   BLOB NOT NULL
);
CREATE INDEX blob_size ON blob (size, stored); -- so that sums need not walk over the bytes

-- An article lives at an address; one without an address has NULL.
CREATE TABLE article (
  id      INTEGER PRIMARY KEY,
  address TEXT UNIQUE
);

CREATE TABLE outlet (
  id   INTEGER PRIMARY KEY,
  key  TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
);

-- One version of the engine with its models.
CREATE TABLE run (
  id     INTEGER PRIMARY KEY,
  key    TEXT NOT NULL UNIQUE,
  engine TEXT NOT NULL, -- JSON
  first  TEXT NOT NULL
);

-- One version of one article, or a rendering of one.
CREATE TABLE report (
  id            INTEGER PRIMARY KEY,
  article       INTEGER NOT NULL REFERENCES article (id),
  version       INTEGER NOT NULL,
  rendering_of  INTEGER REFERENCES report (id),
  superseded_by INTEGER REFERENCES report (id),
  blob          INTEGER NOT NULL REFERENCES blob (id),
  run           INTEGER NOT NULL REFERENCES run (id), -- that the rows are of
  outlet        INTEGER REFERENCES outlet (id),
  statements    INTEGER NOT NULL,
  form          TEXT NOT NULL,
  text_sha256   TEXT NOT NULL,
  added         TEXT NOT NULL,
  about         TEXT NOT NULL, -- JSON: what the reading says of the report
  given         TEXT NOT NULL  -- JSON: what was said of it when it was added
);
CREATE INDEX report_article ON report (article, id);
CREATE INDEX report_blob ON report (blob);
CREATE INDEX report_outlet ON report (outlet);
CREATE INDEX report_count ON report (rendering_of, superseded_by, run, statements);

-- Where the bytes of a report lay.
CREATE TABLE origin (
  id        INTEGER PRIMARY KEY,
  key       BLOB NOT NULL UNIQUE,
  report    INTEGER NOT NULL REFERENCES report (id),
  place     TEXT NOT NULL,
  container TEXT NOT NULL
);
CREATE INDEX origin_report ON origin (report);

-- What one run took from one report: a line of hearsay.reading/1.
CREATE TABLE reading (
  id     INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (id),
  run    INTEGER NOT NULL REFERENCES run (id),
  stored INTEGER NOT NULL,
  zstd   BLOB NOT NULL,
  UNIQUE (report, run)
);
CREATE INDEX reading_run ON reading (run, report, stored);

-- Names of parties. Two people of one name share it.
CREATE TABLE name (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  UNIQUE (name, type)
);

CREATE TABLE party (
  report INTEGER NOT NULL REFERENCES report (id),
  number INTEGER NOT NULL, -- in the order of the reading, from 0
  party  TEXT NOT NULL,    -- p1
  name   INTEGER NOT NULL REFERENCES name (id),
  PRIMARY KEY (report, number)
) WITHOUT ROWID;
CREATE INDEX party_name ON party (name, report);

-- Statements of the newest run of every report that is no rendering. The key holds the day, the report and the number, in this order, so
-- that whatever is found comes in order of days without being sorted.
CREATE TABLE statement (
  id         INTEGER PRIMARY KEY,
  report     INTEGER NOT NULL REFERENCES report (id),
  number     INTEGER NOT NULL,
  speaker    INTEGER REFERENCES name (id),
  behalf     INTEGER REFERENCES name (id),
  party      TEXT NOT NULL, -- p1 of the speaker
  type       TEXT NOT NULL, -- of the speaker
  words      TEXT NOT NULL, -- for the speaker; empty when they are its name
  behalf_words TEXT NOT NULL, -- likewise
  said       TEXT NOT NULL, -- empty when it is not known
  position   TEXT NOT NULL,
  kind       TEXT NOT NULL,
  anonymous  INTEGER NOT NULL, -- 0 or 1
  source     TEXT NOT NULL,
  cue        TEXT NOT NULL,
  content    TEXT NOT NULL,
  paragraph  INTEGER NOT NULL,
  first      INTEGER NOT NULL, -- byte offsets of the whole
  last       INTEGER NOT NULL,
  confidence INTEGER NOT NULL, -- of the span, in hundredths
  more       TEXT NOT NULL  -- JSON: spans and what few statements have
);
CREATE UNIQUE INDEX statement_report ON statement (report, number);
CREATE INDEX statement_speaker ON statement (speaker);
CREATE INDEX statement_behalf ON statement (behalf) WHERE behalf IS NOT NULL;
CREATE INDEX statement_anonymous ON statement (id) WHERE anonymous = 1;

-- What could not be added, until it is.
CREATE TABLE failure (
  id        INTEGER PRIMARY KEY,
  place     TEXT NOT NULL,
  container TEXT NOT NULL,
  code      TEXT NOT NULL,
  message   TEXT NOT NULL,
  at        TEXT NOT NULL,
  UNIQUE (place, container)
);

-- The log, and the stored hashes of its tree.
CREATE TABLE ledger (
  seq  INTEGER PRIMARY KEY,
  line TEXT NOT NULL
);
CREATE TABLE tree (
  id   INTEGER PRIMARY KEY,
  hash BLOB NOT NULL
);

-- What stays of a report that was forgotten.
CREATE TABLE tombstone (
  report INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL,
  reason TEXT NOT NULL,
  at     TEXT NOT NULL
);
CREATE INDEX tombstone_sha256 ON tombstone (sha256);

-- What words and filters are looked up in. Filters are words too, so that they cut down what a word finds before any row is fetched.
CREATE VIEW statement_index AS
SELECT s.id AS id, s.report AS report, s.content AS content,
  CASE WHEN s.words = '' THEN coalesce(n.name, '') ELSE s.words END AS speaker,
  coalesce(b.name, s.behalf_words) AS behalf,
  'xp' || replace(s.position, '_', '') || '0 xk' || s.kind || '0 xa' || s.anonymous || ' xo' || coalesce(r.outlet, 0) || ' xr' || s.report
    || ' xn' || r.article || CASE WHEN s.speaker IS NULL THEN '' ELSE ' xs' || s.speaker END AS filter
FROM statement s
JOIN report r ON r.id = s.report
LEFT JOIN name n ON n.id = s.speaker
LEFT JOIN name b ON b.id = s.behalf;

CREATE VIRTUAL TABLE statement_fts USING fts5 (
  content, speaker, behalf, filter,
  content = 'statement_index', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO statement_fts (statement_fts, rank) VALUES ('secure-delete', 1);

CREATE VIRTUAL TABLE name_fts USING fts5 (
  name, content = 'name', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO name_fts (name_fts, rank) VALUES ('secure-delete', 1);
