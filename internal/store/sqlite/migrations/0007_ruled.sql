-- Schema 7: what people decided across stories on the parties of buckets, as these were last met; only buckets of which something was.
CREATE TABLE ruled (
    bucket INTEGER PRIMARY KEY,
    what   TEXT NOT NULL -- which buckets, which decisions, on which parties: as whoever finds it tells them apart
) STRICT;
