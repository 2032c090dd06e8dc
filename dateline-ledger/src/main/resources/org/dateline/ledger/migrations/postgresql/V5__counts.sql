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
  role       TEXT COLLATE "C" NOT NULL,       -- cited: is cited by an outlet; else takes part in events: party
                                  -- of any kind, type, place, outlet, country, with
  scope      TEXT COLLATE "C" NOT NULL,       -- outlet in its searched form, type, country of the place or of
                                  -- one who takes part, key of one who takes part; '' for any
  key        TEXT COLLATE "C" NOT NULL,       -- of the party
  statements BIGINT NOT NULL,
  first      TEXT COLLATE "C",                -- first day known of these statements
  last       TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (role, scope, key)
);

CREATE INDEX standing_order ON standing (role, scope, statements DESC, key);

-- How often a party is mentioned under which name.
CREATE TABLE named (
  key      TEXT COLLATE "C" NOT NULL,
  name     TEXT COLLATE "C" NOT NULL,         -- '' where it has none
  code     TEXT COLLATE "C" NOT NULL,         -- its code there; '' where it has none
  mentions BIGINT NOT NULL,
  PRIMARY KEY (key, name, code)
);

-- What happened between a party and another in a month.
CREATE TABLE dealing (
  key    TEXT COLLATE "C" NOT NULL,
  month  TEXT COLLATE "C" NOT NULL,           -- '' where no day is known
  other  TEXT COLLATE "C" NOT NULL,           -- the key of the other
  q1     BIGINT NOT NULL,        -- event mentions by quad class
  q2     BIGINT NOT NULL,
  q3     BIGINT NOT NULL,
  q4     BIGINT NOT NULL,
  events BIGINT NOT NULL,
  scored BIGINT NOT NULL,        -- of these, with a score
  score  DOUBLE PRECISION NOT NULL,           -- the sum of these scores
  PRIMARY KEY (key, month, other)
);

UPDATE ledger_version SET number = 5;
