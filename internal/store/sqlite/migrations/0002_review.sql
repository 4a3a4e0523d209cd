-- Schema 2: what people decide on statements, and indexes for what is asked most.

-- A decision. What became of it (state, statement) is told anew by each reading of its report; all else never changes, but that the body is
-- emptied when the report is forgotten, so that its number is not given again.
CREATE TABLE review (
  id        INTEGER PRIMARY KEY,
  report    INTEGER NOT NULL, -- held, or forgotten
  at        TEXT NOT NULL,
  body      TEXT NOT NULL,    -- hearsay.review/1
  state     TEXT NOT NULL,    -- empty when the report is forgotten
  statement INTEGER NOT NULL  -- its number in the newest reading, 0 when it was not found
);
CREATE INDEX review_report ON review (report, id);
CREATE INDEX review_state ON review (state, id);

ALTER TABLE statement ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0; -- 0 or 1
ALTER TABLE statement ADD COLUMN decided INTEGER NOT NULL DEFAULT 0;  -- 0 or 1: a person decided on it
ALTER TABLE statement ADD COLUMN doubt INTEGER NOT NULL DEFAULT 100;  -- the least confidence that nobody decided on, in hundredths
UPDATE statement SET doubt = least FROM (
  SELECT id AS of, min(confidence,
    CASE WHEN json_extract(more, '$.of_speaker') < 0 THEN 100 ELSE json_extract(more, '$.of_speaker') END,
    CASE WHEN json_extract(more, '$.of_position') < 0 THEN 100 ELSE json_extract(more, '$.of_position') END) AS least
  FROM statement
) WHERE id = of AND least < 100;

CREATE INDEX statement_rejected ON statement (id) WHERE rejected = 1;
CREATE INDEX statement_decided ON statement (id) WHERE decided = 1;
CREATE INDEX statement_doubt ON statement (doubt, id DESC) WHERE doubt < 50;

DROP INDEX statement_speaker;
DROP INDEX statement_behalf;
DROP INDEX statement_anonymous;
CREATE INDEX statement_speaker ON statement (speaker, rejected);
CREATE INDEX statement_behalf ON statement (behalf, rejected) WHERE behalf IS NOT NULL;
CREATE INDEX statement_anonymous ON statement (anonymous, rejected);
CREATE INDEX statement_speaker_position ON statement (speaker, rejected, position);
CREATE INDEX statement_position ON statement (position, rejected);
CREATE INDEX statement_kind ON statement (kind, rejected);
