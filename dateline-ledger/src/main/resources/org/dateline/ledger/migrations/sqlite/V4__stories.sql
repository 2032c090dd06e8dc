-- Which reports tell one story: found once for each report, when it is kept, and grown. Made from
-- articles and judgements, and made anew for an article whose text changes.

CREATE TABLE told (
  article INTEGER PRIMARY KEY REFERENCES article (number),
  version INTEGER NOT NULL REFERENCES version (number),
  day     INTEGER NOT NULL,          -- of publication, in days since 1970; the least where not known
  found   INTEGER NOT NULL,          -- the story that was found, by its first article
  story   INTEGER NOT NULL,          -- the story as judged, by its first article
  print   BLOB NOT NULL,             -- what the report is about, for comparing it
  reasons TEXT NOT NULL              -- JSON: why it was joined with others
) STRICT;

CREATE INDEX told_found ON told (found, article);
CREATE INDEX told_story ON told (story, day, article);

-- By which terms a report is found.
CREATE TABLE term (
  term    INTEGER NOT NULL,
  day     INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (term, day, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
  number  INTEGER PRIMARY KEY,       -- its first article
  reports INTEGER NOT NULL,
  first   INTEGER NOT NULL,          -- first day of publication
  last    INTEGER NOT NULL,
  changed INTEGER NOT NULL           -- rises whenever the story, a report or a judgement on it changes
) STRICT;

CREATE INDEX story_last ON story (last, number);
CREATE INDEX story_told ON story (last, number) WHERE reports > 1;
CREATE INDEX story_reports ON story (reports, last, number) WHERE reports > 1;

-- In how many of the latest reports each term stands, and how often stories were changed.
CREATE TABLE spread (
  terms   BLOB,
  changes INTEGER NOT NULL
) STRICT;

-- How sure the coder was of an event; the least sure are judged first.
ALTER TABLE entry ADD COLUMN confidence REAL;

CREATE INDEX entry_doubt ON entry (kind, confidence, statement)
  WHERE kind = 'event' AND mark IS NULL AND json IS NULL;

-- Lists of one outlet, and of one place.
CREATE INDEX version_outlet ON version (outlet, coalesce(published, ''), number);
CREATE INDEX entry_place ON entry (place, kind, day, statement) WHERE place <> '';

-- Counts that lists show, grown with what they count.

CREATE TABLE volume (
  outlet     TEXT NOT NULL,       -- as reports give it; '' where not known
  day        TEXT NOT NULL,       -- of publication; '' where not known
  reports    INTEGER NOT NULL,
  events     INTEGER NOT NULL,
  quotes     INTEGER NOT NULL,
  tallies    INTEGER NOT NULL,
  stated     INTEGER NOT NULL,       -- events and tallies that are not marked wrong
  attributed INTEGER NOT NULL,       -- of these, credited to somebody within the report
  PRIMARY KEY (outlet, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE standing (
  role       TEXT NOT NULL,       -- party: takes part in events; cited: is cited by an outlet
  outlet     TEXT NOT NULL,       -- in its searched form; '' for a party
  key        TEXT NOT NULL,       -- of the party
  statements INTEGER NOT NULL,
  name       TEXT,
  code       TEXT,
  first      TEXT,                -- first day known of these statements
  last       TEXT NOT NULL,
  PRIMARY KEY (role, outlet, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_order ON standing (role, outlet, statements DESC, key);

INSERT INTO spread VALUES (NULL, 0);

PRAGMA user_version = 4;
