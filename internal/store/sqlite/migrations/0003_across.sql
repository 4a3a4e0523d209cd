-- Schema 3: what shows across reports, as it was found. It can be made again from the rest; the log does not vouch for it.

CREATE TABLE across (
  id      INTEGER PRIMARY KEY, -- 1
  version INTEGER NOT NULL, -- grows with whatever is kept
  rules   TEXT NOT NULL     -- by which it was found
);
INSERT INTO across (id, version, rules) VALUES (1, 0, '');

-- Reports of which something must be found anew. The number tells one touch from the next.
CREATE TABLE touched (
  report INTEGER PRIMARY KEY,
  stage  INTEGER NOT NULL,
  seq    INTEGER NOT NULL
);
CREATE INDEX touched_stage ON touched (stage, report);
INSERT INTO touched (report, stage, seq) SELECT id, 1, 0 FROM report WHERE rendering_of IS NULL;

-- Buckets of names of which something must be found anew.
CREATE TABLE touched_name (
  bucket INTEGER PRIMARY KEY
);

-- What must be known of a report to find those that are linked to it: the part that is read for many at once, and the rest.
CREATE TABLE digest (
  report  INTEGER PRIMARY KEY,
  article INTEGER NOT NULL,
  day     INTEGER NOT NULL, -- since 1970, -1 for none
  brief   BLOB NOT NULL
);
CREATE INDEX digest_day ON digest (day, report);
CREATE TABLE digest_whole (
  report INTEGER PRIMARY KEY,
  whole  BLOB NOT NULL
);

-- Reports that are linked; each link stands twice.
CREATE TABLE link (
  a        INTEGER NOT NULL,
  b        INTEGER NOT NULL,
  kin      INTEGER NOT NULL, -- 0 or 1
  strength INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE TABLE story (
  id   INTEGER PRIMARY KEY,
  key  TEXT NOT NULL,
  body BLOB NOT NULL
);
CREATE TABLE story_report (
  report INTEGER PRIMARY KEY,
  story  INTEGER NOT NULL REFERENCES story (id)
);
CREATE INDEX story_report_story ON story_report (story);

CREATE TABLE family (
  id   INTEGER PRIMARY KEY,
  body BLOB NOT NULL
);
CREATE TABLE family_report (
  report INTEGER PRIMARY KEY,
  family INTEGER NOT NULL REFERENCES family (id)
);
CREATE INDEX family_report_family ON family_report (family);

CREATE TABLE revision (
  article INTEGER NOT NULL,
  place   INTEGER NOT NULL, -- among those of the article, in order of time
  earlier INTEGER NOT NULL, -- report
  later   INTEGER NOT NULL, -- report
  body    BLOB NOT NULL,
  PRIMARY KEY (article, place)
);

-- Parties of the record. Those without names and those that only one story has are of a bucket too.
CREATE TABLE known (
  id         INTEGER PRIMARY KEY,
  bucket     INTEGER NOT NULL, -- 0 for those without a name
  name       TEXT NOT NULL,
  type       TEXT NOT NULL,
  named      INTEGER NOT NULL, -- 0 or 1
  aliases    TEXT NOT NULL,    -- JSON
  reports    INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  body       BLOB NOT NULL
);
CREATE INDEX known_bucket ON known (bucket) WHERE bucket <> 0;
CREATE INDEX known_statements ON known (named, statements DESC, id);

-- Parties of stories.
CREATE TABLE story_name (
  id     INTEGER PRIMARY KEY,
  story  INTEGER NOT NULL REFERENCES story (id),
  bucket INTEGER NOT NULL,
  party  INTEGER NOT NULL, -- of the record; as good as its own number as long as its bucket is touched
  shown  TEXT NOT NULL,    -- JSON
  body   BLOB NOT NULL
);
CREATE INDEX story_name_story ON story_name (story);
CREATE INDEX story_name_bucket ON story_name (bucket) WHERE bucket <> 0;
CREATE INDEX story_name_party ON story_name (party);

CREATE TABLE tells (
  name      INTEGER NOT NULL REFERENCES story_name (id),
  behalf    INTEGER NOT NULL, -- 0 or 1
  statement INTEGER NOT NULL,
  position  TEXT NOT NULL,
  party     INTEGER NOT NULL, -- of the record, as in story_name
  PRIMARY KEY (name, behalf, statement)
) WITHOUT ROWID;
CREATE INDEX tells_party ON tells (party, behalf, statement, position);

CREATE TABLE claim (
  id     INTEGER PRIMARY KEY,
  story  INTEGER NOT NULL REFERENCES story (id),
  weight INTEGER NOT NULL,
  several INTEGER NOT NULL, -- 0 or 1: whether several statements are about it
  last   TEXT NOT NULL, -- day
  words  BLOB NOT NULL, -- zstd
  body   BLOB NOT NULL  -- zstd
);
CREATE INDEX claim_story ON claim (story);
CREATE INDEX claim_weight ON claim (several, weight DESC, last DESC, id);

CREATE TABLE takes (
  name    INTEGER NOT NULL REFERENCES story_name (id),
  claim   INTEGER NOT NULL REFERENCES claim (id),
  changes INTEGER NOT NULL, -- 0 or 1
  party   INTEGER NOT NULL, -- of the record, as in story_name
  PRIMARY KEY (name, claim)
) WITHOUT ROWID;
CREATE INDEX takes_claim ON takes (claim);
CREATE INDEX takes_party ON takes (party, changes, claim);

-- What may belong together, by the numbers of parties of stories, of claims, of reports.
CREATE TABLE offer (
  id     INTEGER PRIMARY KEY,
  what   TEXT NOT NULL,
  a      INTEGER NOT NULL,
  b      INTEGER NOT NULL,
  party_a INTEGER NOT NULL, -- of the record, as in story_name; 0 for what is no party
  party_b INTEGER NOT NULL,
  story  INTEGER NOT NULL, -- by which it was found, or 0
  bucket INTEGER NOT NULL, -- likewise
  body   BLOB NOT NULL
);
CREATE INDEX offer_story ON offer (story) WHERE story <> 0;
CREATE INDEX offer_bucket ON offer (bucket) WHERE bucket <> 0;
CREATE INDEX offer_a ON offer (what, a);
CREATE INDEX offer_b ON offer (what, b);
CREATE INDEX offer_party_a ON offer (party_a) WHERE party_a <> 0;
CREATE INDEX offer_party_b ON offer (party_b) WHERE party_b <> 0;

CREATE VIRTUAL TABLE known_fts USING fts5 (
  name, aliases, content = 'known', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO known_fts (known_fts, rank) VALUES ('secure-delete', 1);

CREATE VIRTUAL TABLE claim_fts USING fts5 (
  words, content = '', detail = none, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO claim_fts (claim_fts, rank) VALUES ('secure-delete', 1);
