-- Schema 4: what pages ask of what shows across reports, so that none must look at all of it. All of that is found anew.

-- Why a party of several stories is one, which may be long.
CREATE TABLE joined (
  id   INTEGER PRIMARY KEY, -- as in known
  body BLOB NOT NULL
);

-- What a party of the record does how often; JSON, or nothing.
ALTER TABLE known ADD COLUMN does TEXT NOT NULL DEFAULT '';

-- The statements of claims that several statements are about.
CREATE TABLE about (
  statement INTEGER NOT NULL,
  claim     INTEGER NOT NULL REFERENCES claim (id),
  PRIMARY KEY (statement, claim)
) WITHOUT ROWID;
CREATE INDEX about_claim ON about (claim);

-- The claims of a party in the order in which people want to see them.
ALTER TABLE takes ADD COLUMN weight INTEGER NOT NULL DEFAULT -1; -- of the claim; -1 when only one statement is about it
ALTER TABLE takes ADD COLUMN last TEXT NOT NULL DEFAULT '';      -- day
CREATE INDEX takes_rank ON takes (party, weight DESC, last DESC, claim) WHERE weight >= 0;

-- Which kinds of change a revision has; '' stands for any.
CREATE TABLE revised (
  kind    TEXT NOT NULL,
  article INTEGER NOT NULL,
  place   INTEGER NOT NULL, -- as in revision
  PRIMARY KEY (kind, article, place)
) WITHOUT ROWID;
CREATE INDEX revised_article ON revised (article);

UPDATE across SET rules = '';
