-- Articles get versions, readings keep their sentences, judgements are kept, and what lists go by
-- is apart from what was read. Rows of run to withdrawal are added and never changed or removed.

DROP VIEW current_statement;
ALTER TABLE article RENAME TO old_article;
ALTER TABLE reading RENAME TO old_reading;
ALTER TABLE statement RENAME TO old_statement;
ALTER TABLE reading_statement RENAME TO old_reading_statement;
DROP TABLE party;

CREATE TABLE article (
  number INTEGER PRIMARY KEY
) STRICT;

CREATE TABLE version (
  number          INTEGER PRIMARY KEY,
  article         INTEGER NOT NULL REFERENCES article (number),
  position        INTEGER NOT NULL,  -- 1 for the first that was read
  id              TEXT NOT NULL,     -- the id that its source gave or that was made from it
  url             TEXT,
  outlet          TEXT,
  title           TEXT,
  author          TEXT,
  published       TEXT,              -- ISO 8601 day
  published_basis TEXT NOT NULL,
  language        TEXT NOT NULL,
  text            TEXT NOT NULL,     -- UTF-16 units that UTF-8 cannot say stand as U+FFFD
  exact           BLOB,              -- the text in UTF-16BE, where the column before is not exact
  digest          TEXT NOT NULL,     -- of all that an outlet can change
  UNIQUE (article, position),
  UNIQUE (article, digest)
) STRICT;

CREATE INDEX version_id ON version (id);
CREATE INDEX version_url ON version (url) WHERE url IS NOT NULL;
CREATE INDEX version_day ON version (coalesce(published, ''), number);

CREATE TABLE reading (
  number    INTEGER PRIMARY KEY,
  version   INTEGER NOT NULL REFERENCES version (number),
  run       TEXT NOT NULL REFERENCES run (id),
  place     TEXT,                    -- of the report's dateline
  agency    TEXT,
  sentences TEXT NOT NULL,           -- JSON: [[start, end], …]
  UNIQUE (version, run)
) STRICT;

CREATE TABLE statement (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL,
  version INTEGER NOT NULL REFERENCES version (number),
  kind    TEXT NOT NULL,             -- event, quote, tally
  json    TEXT NOT NULL,
  digest  TEXT NOT NULL,             -- of json
  UNIQUE (version, id, digest)
) STRICT;

CREATE INDEX statement_id ON statement (id);

CREATE TABLE reading_statement (
  reading   INTEGER NOT NULL REFERENCES reading (number),
  position  INTEGER NOT NULL,
  statement INTEGER NOT NULL REFERENCES statement (number),
  PRIMARY KEY (reading, position)
) STRICT, WITHOUT ROWID;

-- What people judge of statements; never changed either, a withdrawal is a row of its own.

CREATE TABLE judgement (
  number  INTEGER PRIMARY KEY,
  verdict TEXT NOT NULL,             -- right, wrong, correct, same, different
  subject TEXT NOT NULL,             -- statement, event, story: what it is about
  target  TEXT NOT NULL,             -- id of a statement, or of an article for stories
  other   TEXT,                      -- the other one, for same and different
  field   TEXT,                      -- what is corrected: a path into the statement's JSON
  value   TEXT,                      -- its right value, as JSON
  who     TEXT NOT NULL,
  made    TEXT NOT NULL,             -- ISO 8601 in UTC
  why     TEXT NOT NULL
) STRICT;

CREATE INDEX judgement_target ON judgement (target);
CREATE INDEX judgement_other ON judgement (other) WHERE other IS NOT NULL;

CREATE TABLE withdrawal (
  judgement INTEGER PRIMARY KEY REFERENCES judgement (number),
  who       TEXT NOT NULL,
  made      TEXT NOT NULL,
  why       TEXT NOT NULL
) STRICT;

-- What lists and searches go by: made from the rows above and made anew when these change what is
-- current, so that rows here are also removed. Statements of the latest reading of the latest
-- version of each article, as corrected.

CREATE TABLE entry (
  statement  INTEGER PRIMARY KEY REFERENCES statement (number),
  version    INTEGER NOT NULL REFERENCES version (number),
  reading    INTEGER NOT NULL REFERENCES reading (number),
  kind       TEXT NOT NULL,
  type       TEXT,                   -- PLOVER type of an event, what a tally counts
  mode       TEXT,
  status     TEXT,
  quad       INTEGER,
  score      REAL,
  day        TEXT NOT NULL,          -- the last day known of it, else of publication, else ''
  date_start TEXT,
  date_end   TEXT,
  outlet     TEXT NOT NULL,          -- in its searched form; '' where not known
  country    TEXT NOT NULL,          -- of its place; '' where not known
  place      TEXT NOT NULL,          -- its name in its searched form; '' where not known
  attributed INTEGER NOT NULL,       -- 1 where it is credited to somebody within the report
  mark       TEXT,                   -- right, wrong
  json       TEXT                    -- the statement as corrected; absent where it is as read
) STRICT;

CREATE INDEX entry_day ON entry (kind, day, statement);
CREATE INDEX entry_type ON entry (kind, type, day, statement);
CREATE INDEX entry_country ON entry (country, kind, day, statement);
CREATE INDEX entry_outlet ON entry (outlet, kind, day, statement);
CREATE INDEX entry_version ON entry (version);

CREATE TABLE party (
  statement INTEGER NOT NULL REFERENCES entry (statement),
  position  INTEGER NOT NULL,
  role      TEXT NOT NULL,           -- actor, recipient, who, speaker, claimant, outlet
  key       TEXT NOT NULL,           -- id, else searched name, else code: what it is counted as
  id        TEXT,                    -- entry of the dictionary or the register
  name      TEXT,                    -- its name, or its words where it has none
  code      TEXT,                    -- composed code, for instance PSEREB
  country   TEXT NOT NULL,           -- its first country; '' where not known
  words     TEXT,
  basis     TEXT,
  kind      TEXT NOT NULL,           -- of the statement
  day       TEXT NOT NULL,           -- of the statement
  PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX party_key ON party (key, kind, day, statement);
CREATE INDEX party_country ON party (country, kind, day, statement);

-- Under which searched names and ids a party is found.
CREATE TABLE alias (
  name TEXT NOT NULL,
  key  TEXT NOT NULL,
  PRIMARY KEY (name, key)
) STRICT, WITHOUT ROWID;

-- Words in their searched form, separated by spaces: see TextQuery.
CREATE VIRTUAL TABLE search USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'ascii'
);

-- Which way of making these tables they were made in; another program makes them anew.
CREATE TABLE list_version (
  number INTEGER NOT NULL
) STRICT;

INSERT INTO list_version VALUES (0);

INSERT INTO article SELECT rowid FROM old_article;

INSERT INTO version
SELECT rowid, rowid, 1, id, url, outlet, title, NULL, published,
  CASE WHEN published IS NULL THEN 'unknown' ELSE 'given' END, language, text, exact, digest
FROM old_article;

INSERT INTO reading
SELECT old_reading.number, old_article.rowid, old_reading.run, NULL, NULL, '[]'
FROM old_reading JOIN old_article ON old_article.id = old_reading.article;

INSERT INTO statement
SELECT old_statement.number, old_statement.id, old_article.rowid, old_statement.kind,
  old_statement.json, old_statement.digest
FROM old_statement JOIN old_article ON old_article.id = old_statement.article;

INSERT INTO reading_statement SELECT reading, position, statement FROM old_reading_statement;

DROP TABLE old_reading_statement;
DROP TABLE old_statement;
DROP TABLE old_reading;
DROP TABLE old_article;

PRAGMA user_version = 2;
