-- Counts of parties within a country, a type, a place, an outlet or another party's events, their
-- names and their dealings, so that no list has to count all events. Everything that is counted or
-- put into stories is made anew from what is kept: prints of reports have another form.

DELETE FROM told;
DELETE FROM term;
DELETE FROM story;
UPDATE spread SET terms = NULL;
DELETE FROM volume;
DROP TABLE standing;

CREATE TABLE standing (
  role       TEXT NOT NULL,       -- cited: is cited by an outlet; else takes part in events: party
                                  -- of any kind, type, place, outlet, country, with
  scope      TEXT NOT NULL,       -- outlet in its searched form, type, country of the place or of
                                  -- one who takes part, key of one who takes part; '' for any
  key        TEXT NOT NULL,       -- of the party
  statements INTEGER NOT NULL,
  first      TEXT,                -- first day known of these statements
  last       TEXT NOT NULL,
  PRIMARY KEY (role, scope, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_order ON standing (role, scope, statements DESC, key);

-- How often a party is mentioned under which name.
CREATE TABLE named (
  key      TEXT NOT NULL,
  name     TEXT NOT NULL,         -- '' where it has none
  code     TEXT NOT NULL,         -- its code there; '' where it has none
  mentions INTEGER NOT NULL,
  PRIMARY KEY (key, name, code)
) STRICT, WITHOUT ROWID;

-- What happened between a party and another in a month.
CREATE TABLE dealing (
  key    TEXT NOT NULL,
  month  TEXT NOT NULL,           -- '' where no day is known
  other  TEXT NOT NULL,           -- the key of the other
  q1     INTEGER NOT NULL,        -- event mentions by quad class
  q2     INTEGER NOT NULL,
  q3     INTEGER NOT NULL,
  q4     INTEGER NOT NULL,
  events INTEGER NOT NULL,
  scored INTEGER NOT NULL,        -- of these, with a score
  score  REAL NOT NULL,           -- the sum of these scores
  PRIMARY KEY (key, month, other)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 5;
