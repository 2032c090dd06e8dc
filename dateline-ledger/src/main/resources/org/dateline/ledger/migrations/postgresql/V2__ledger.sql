-- The same tables as SQLite's second version. Rows of run to withdrawal are added and never changed
-- or removed. Text is ordered by its code points, as SQLite orders it.

CREATE TABLE run (
  id      TEXT PRIMARY KEY,   -- digest of program, model and lexicon
  program TEXT NOT NULL,
  model   TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  started TEXT NOT NULL       -- when it first kept something, ISO 8601 in UTC
);

CREATE TABLE article (
  number BIGINT PRIMARY KEY
);

CREATE TABLE version (
  number          BIGINT PRIMARY KEY,
  article         BIGINT NOT NULL REFERENCES article (number),
  position        INTEGER NOT NULL,  -- 1 for the first that was read
  id              TEXT COLLATE "C" NOT NULL,     -- the id that its source gave or that was made from it
  url             TEXT COLLATE "C",
  outlet          TEXT COLLATE "C",
  title           TEXT,
  author          TEXT,
  published       TEXT COLLATE "C",              -- ISO 8601 day
  published_basis TEXT NOT NULL,
  language        TEXT NOT NULL,
  text            TEXT NOT NULL,     -- UTF-16 units that UTF-8 cannot say stand as U+FFFD
  exact           BYTEA,              -- the text in UTF-16BE, where the column before is not exact
  digest          TEXT NOT NULL,     -- of all that an outlet can change
  UNIQUE (article, position),
  UNIQUE (article, digest)
);

CREATE INDEX version_id ON version (id);
CREATE INDEX version_url ON version (url) WHERE url IS NOT NULL;
CREATE INDEX version_day ON version (coalesce(published, ''), number);

CREATE TABLE reading (
  number    BIGINT PRIMARY KEY,
  version   BIGINT NOT NULL REFERENCES version (number),
  run       TEXT NOT NULL REFERENCES run (id),
  place     TEXT COLLATE "C",                    -- of the report's dateline
  agency    TEXT,
  sentences TEXT NOT NULL,           -- JSON: [[start, end], …]
  UNIQUE (version, run)
);

CREATE TABLE statement (
  number  BIGINT PRIMARY KEY,
  id      TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL REFERENCES version (number),
  kind    TEXT NOT NULL,             -- event, quote, tally
  json    TEXT NOT NULL,
  digest  TEXT NOT NULL,             -- of json
  UNIQUE (version, id, digest)
);

CREATE INDEX statement_id ON statement (id);

CREATE TABLE reading_statement (
  reading   BIGINT NOT NULL REFERENCES reading (number),
  position  INTEGER NOT NULL,
  statement BIGINT NOT NULL REFERENCES statement (number),
  PRIMARY KEY (reading, position)
);

-- What people judge of statements; never changed either, a withdrawal is a row of its own.

CREATE TABLE judgement (
  number  BIGINT PRIMARY KEY,
  verdict TEXT NOT NULL,             -- right, wrong, correct, same, different
  subject TEXT NOT NULL,             -- statement, event, story: what it is about
  target  TEXT NOT NULL,             -- id of a statement, or of an article for stories
  other   TEXT,                      -- the other one, for same and different
  field   TEXT,                      -- what is corrected: a path into the statement's JSON
  value   TEXT,                      -- its right value, as JSON
  who     TEXT NOT NULL,
  made    TEXT NOT NULL,             -- ISO 8601 in UTC
  why     TEXT NOT NULL
);

CREATE INDEX judgement_target ON judgement (target);
CREATE INDEX judgement_other ON judgement (other) WHERE other IS NOT NULL;

CREATE TABLE withdrawal (
  judgement BIGINT PRIMARY KEY REFERENCES judgement (number),
  who       TEXT NOT NULL,
  made      TEXT NOT NULL,
  why       TEXT NOT NULL
);

-- What lists and searches go by: made from the rows above and made anew when these change what is
-- current, so that rows here are also removed. Statements of the latest reading of the latest
-- version of each article, as corrected.

CREATE TABLE entry (
  statement  BIGINT PRIMARY KEY REFERENCES statement (number),
  version    BIGINT NOT NULL REFERENCES version (number),
  reading    BIGINT NOT NULL REFERENCES reading (number),
  kind       TEXT NOT NULL,
  type       TEXT COLLATE "C",                   -- PLOVER type of an event, what a tally counts
  mode       TEXT,
  status     TEXT,
  quad       INTEGER,
  score      DOUBLE PRECISION,
  day        TEXT COLLATE "C" NOT NULL,          -- the last day known of it, else of publication, else ''
  date_start TEXT,
  date_end   TEXT,
  outlet     TEXT COLLATE "C" NOT NULL,          -- in its searched form; '' where not known
  country    TEXT COLLATE "C" NOT NULL,          -- of its place; '' where not known
  place      TEXT COLLATE "C" NOT NULL,          -- its name in its searched form; '' where not known
  attributed INTEGER NOT NULL,       -- 1 where it is credited to somebody within the report
  mark       TEXT,                   -- right, wrong
  json       TEXT                    -- the statement as corrected; absent where it is as read
);

CREATE INDEX entry_day ON entry (kind, day, statement);
CREATE INDEX entry_type ON entry (kind, type, day, statement);
CREATE INDEX entry_country ON entry (country, kind, day, statement);
CREATE INDEX entry_outlet ON entry (outlet, kind, day, statement);
CREATE INDEX entry_version ON entry (version);

CREATE TABLE party (
  statement BIGINT NOT NULL REFERENCES entry (statement),
  position  INTEGER NOT NULL,
  role      TEXT NOT NULL,           -- actor, recipient, who, speaker, claimant, outlet
  key       TEXT COLLATE "C" NOT NULL,           -- id, else searched name, else code: what it is counted as
  id        TEXT COLLATE "C",                    -- entry of the dictionary or the register
  name      TEXT COLLATE "C",                    -- its name, or its words where it has none
  code      TEXT,                    -- composed code, for instance PSEREB
  country   TEXT COLLATE "C" NOT NULL,           -- its first country; '' where not known
  words     TEXT,
  basis     TEXT,
  kind      TEXT NOT NULL,           -- of the statement
  day       TEXT COLLATE "C" NOT NULL,           -- of the statement
  PRIMARY KEY (statement, position)
);

CREATE INDEX party_key ON party (key, kind, day, statement);
CREATE INDEX party_country ON party (country, kind, day, statement);

-- Under which searched names and ids a party is found.
CREATE TABLE alias (
  name TEXT COLLATE "C" NOT NULL,
  key  TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (name, key)
);

-- Words in their searched form, with their positions: see TextQuery.
CREATE TABLE search (
  version BIGINT PRIMARY KEY REFERENCES version (number),
  words   TSVECTOR NOT NULL
);

CREATE INDEX search_words ON search USING gin (words);

-- Which way of making these tables they were made in; another program makes them anew.
CREATE TABLE list_version (
  number INTEGER NOT NULL
);

INSERT INTO list_version VALUES (0);

CREATE TABLE ledger_version (
  number INTEGER NOT NULL
);

INSERT INTO ledger_version VALUES (2);
