-- Schema 6: of claims that a query finds the first in order are known without reading all of them.
CREATE INDEX claim_order ON claim (id, several, weight, last);

-- Words of claims and names that are found anew are overwritten when something is forgotten (purgeWords), and not each time.
INSERT INTO claim_fts (claim_fts, rank) VALUES ('secure-delete', 0);
INSERT INTO known_fts (known_fts, rank) VALUES ('secure-delete', 0);
