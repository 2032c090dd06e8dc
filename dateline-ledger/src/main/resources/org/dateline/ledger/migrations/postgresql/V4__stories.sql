-- Which reports tell one story: found once for each report, when it is kept, and grown. Made from
-- articles and judgements, and made anew for an article whose text changes.

CREATE TABLE told (
  article BIGINT PRIMARY KEY REFERENCES article (number),
  version BIGINT NOT NULL REFERENCES version (number),
  day     INTEGER NOT NULL,          -- of publication, in days since 1970; the least where not known
  found   BIGINT NOT NULL,          -- the story that was found, by its first article
  story   BIGINT NOT NULL,          -- the story as judged, by its first article
  print   BYTEA NOT NULL,             -- what the report is about, for comparing it
  reasons TEXT NOT NULL              -- JSON: why it was joined with others
);

CREATE INDEX told_found ON told (found, article);
CREATE INDEX told_story ON told (story, day, article);

-- By which terms a report is found.
CREATE TABLE term (
  term    INTEGER NOT NULL,
  day     INTEGER NOT NULL,
  article BIGINT NOT NULL,
  PRIMARY KEY (term, day, article)
);

CREATE TABLE story (
  number  BIGINT PRIMARY KEY,       -- its first article
  reports INTEGER NOT NULL,
  first   INTEGER NOT NULL,          -- first day of publication
  last    INTEGER NOT NULL,
  changed BIGINT NOT NULL           -- rises whenever the story, a report or a judgement on it changes
);

CREATE INDEX story_last ON story (last, number);
CREATE INDEX story_told ON story (last, number) WHERE reports > 1;
CREATE INDEX story_reports ON story (reports, last, number) WHERE reports > 1;

-- In how many of the latest reports each term stands, and how often stories were changed.
CREATE TABLE spread (
  terms   BYTEA,
  changes BIGINT NOT NULL
);

-- How sure the coder was of an event; the least sure are judged first.
ALTER TABLE entry ADD COLUMN confidence DOUBLE PRECISION;

CREATE INDEX entry_doubt ON entry (kind, confidence, statement)
  WHERE kind = 'event' AND mark IS NULL AND json IS NULL;

-- Lists of one outlet, and of one place.
CREATE INDEX version_outlet ON version (outlet, coalesce(published, ''), number);
CREATE INDEX entry_place ON entry (place, kind, day, statement) WHERE place <> '';

-- Counts that lists show, grown with what they count.

CREATE TABLE volume (
  outlet     TEXT COLLATE "C" NOT NULL,       -- as reports give it; '' where not known
  day        TEXT COLLATE "C" NOT NULL,       -- of publication; '' where not known
  reports    BIGINT NOT NULL,
  events     BIGINT NOT NULL,
  quotes     BIGINT NOT NULL,
  tallies    BIGINT NOT NULL,
  stated     BIGINT NOT NULL,       -- events and tallies that are not marked wrong
  attributed BIGINT NOT NULL,       -- of these, credited to somebody within the report
  PRIMARY KEY (outlet, day)
);

CREATE TABLE standing (
  role       TEXT COLLATE "C" NOT NULL,       -- party: takes part in events; cited: is cited by an outlet
  outlet     TEXT COLLATE "C" NOT NULL,       -- in its searched form; '' for a party
  key        TEXT COLLATE "C" NOT NULL,       -- of the party
  statements BIGINT NOT NULL,
  name       TEXT COLLATE "C",
  code       TEXT COLLATE "C",
  first      TEXT COLLATE "C",                -- first day known of these statements
  last       TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (role, outlet, key)
);

CREATE INDEX standing_order ON standing (role, outlet, statements DESC, key);

INSERT INTO spread VALUES (NULL, 0);

UPDATE ledger_version SET number = 4;
