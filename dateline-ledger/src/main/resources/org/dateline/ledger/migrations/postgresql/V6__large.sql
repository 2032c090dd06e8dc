-- What lists of a large ledger need: indexes that hold what selections ask of a row, an index of
-- titles and descriptions, dealings by the two who deal, and counts of parties by named places.

DROP INDEX entry_day;
DROP INDEX entry_type;
DROP INDEX entry_country;
DROP INDEX entry_outlet;
DROP INDEX entry_place;
DROP INDEX party_key;
DROP INDEX party_country;

CREATE INDEX entry_day ON entry (kind, day, statement, mark);
CREATE INDEX entry_type ON entry (kind, type, day, statement, mark);
CREATE INDEX entry_country ON entry (country, kind, day, statement, type, mark);
CREATE INDEX entry_outlet ON entry (outlet, kind, day, statement, mark);
CREATE INDEX entry_place ON entry (place, kind, day, statement, mark) WHERE place <> '';
CREATE INDEX party_key ON party (key, kind, day, statement, role);
CREATE INDEX party_country ON party (country, kind, day, statement, role);
CREATE INDEX party_described ON party (key, day, statement)
  WHERE basis IN ('title', 'description') AND words IS NOT NULL;

ALTER TABLE dealing RENAME TO old_dealing;

CREATE TABLE dealing (
  key    TEXT COLLATE "C" NOT NULL,
  other  TEXT COLLATE "C" NOT NULL,           -- the key of the other
  month  TEXT COLLATE "C" NOT NULL,           -- '' where no day is known
  q1     BIGINT NOT NULL,        -- event mentions by quad class
  q2     BIGINT NOT NULL,
  q3     BIGINT NOT NULL,
  q4     BIGINT NOT NULL,
  events BIGINT NOT NULL,
  scored BIGINT NOT NULL,        -- of these, with a score
  score  DOUBLE PRECISION NOT NULL,           -- the sum of these scores
  PRIMARY KEY (key, other, month)
);

INSERT INTO dealing
SELECT key, other, month, q1, q2, q3, q4, events, scored, score FROM old_dealing;

DROP TABLE old_dealing;

-- Of the articles that are counted; the others are counted when they are put into stories.
INSERT INTO standing
SELECT 'site', e.place, p.key, count(DISTINCT p.statement),
  min(CASE WHEN p.day <> '' THEN p.day END), max(p.day)
FROM entry AS e JOIN party AS p ON p.statement = e.statement
WHERE e.kind = 'event' AND e.place <> '' AND p.role IN ('actor', 'recipient')
  AND (e.mark IS NULL OR e.mark <> 'wrong') AND e.version IN (SELECT version FROM told)
GROUP BY e.place, p.key;

UPDATE ledger_version SET number = 6;
