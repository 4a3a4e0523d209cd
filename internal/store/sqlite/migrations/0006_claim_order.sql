-- Schema 6: of claims that a query finds the first in order are known without reading all of them.
CREATE INDEX claim_order ON claim (id, several, weight, last);
