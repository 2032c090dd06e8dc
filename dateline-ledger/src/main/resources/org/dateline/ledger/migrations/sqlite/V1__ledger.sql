-- What was read and what each reading says. Rows are added and never changed or removed.

CREATE TABLE run (
  id      TEXT PRIMARY KEY,   -- digest of program, model and lexicon
  program TEXT NOT NULL,
  model   TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  started TEXT NOT NULL       -- when it first kept something, ISO 8601 in UTC
) STRICT;

CREATE TABLE article (
  id        TEXT PRIMARY KEY,
  url       TEXT,
  outlet    TEXT,
  title     TEXT,
  published TEXT,             -- ISO 8601 day
  language  TEXT NOT NULL,
  text      TEXT NOT NULL,    -- UTF-16 units that UTF-8 cannot say stand as U+FFFD
  exact     BLOB,             -- the text in UTF-16BE, where the column before is not exact
  digest    TEXT NOT NULL     -- of all fields
) STRICT;

CREATE TABLE reading (
  number  INTEGER PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  run     TEXT NOT NULL REFERENCES run (id),
  UNIQUE (article, run)
) STRICT;

CREATE TABLE statement (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,
  article    TEXT NOT NULL REFERENCES article (id),
  kind       TEXT NOT NULL,   -- event, quote, tally
  type       TEXT,            -- PLOVER type of an event, what a tally counts
  mode       TEXT,
  status     TEXT,
  date_start TEXT,
  date_end   TEXT,
  country    TEXT,            -- of its place
  json       TEXT NOT NULL,
  digest     TEXT NOT NULL,   -- of json
  UNIQUE (id, digest)
) STRICT;

CREATE INDEX statement_of_article ON statement (article);

CREATE TABLE party (
  statement INTEGER NOT NULL REFERENCES statement (number),
  role      TEXT NOT NULL,    -- actor, recipient, claimant, speaker, who
  position  INTEGER NOT NULL,
  name      TEXT,             -- its name, or its words where it has none
  code      TEXT,             -- composed code, for instance PSEREB
  country   TEXT,
  PRIMARY KEY (statement, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_statement (
  reading   INTEGER NOT NULL REFERENCES reading (number),
  position  INTEGER NOT NULL,
  statement INTEGER NOT NULL REFERENCES statement (number),
  PRIMARY KEY (reading, position)
) STRICT, WITHOUT ROWID;

-- The statements of the latest reading of each article.
CREATE VIEW current_statement AS
SELECT statement.*, reading.run, reading.number AS reading, reading_statement.position
FROM reading
JOIN reading_statement ON reading_statement.reading = reading.number
JOIN statement ON statement.number = reading_statement.statement
WHERE reading.number = (SELECT max(number) FROM reading AS later WHERE later.article = reading.article);

PRAGMA user_version = 1;
