-- On which days reports tell of a type, so that a list of them passes over all other days, and
-- counts of parties by the days of their events.

CREATE TABLE typed (
  kind    TEXT NOT NULL,          -- event, tally
  type    TEXT NOT NULL,          -- PLOVER type of an event, what a tally counts
  day     TEXT NOT NULL,          -- of publication; '' where not known
  reports INTEGER NOT NULL,       -- that have such a statement, whatever is judged of it
  PRIMARY KEY (kind, type, day)
) STRICT, WITHOUT ROWID;

-- Of the articles that are counted; the others are counted when they are put into stories.
INSERT INTO typed
SELECT e.kind, e.type, coalesce(v.published, ''), count(DISTINCT v.number)
FROM version AS v JOIN entry AS e ON e.version = v.number
WHERE e.type IS NOT NULL AND v.number IN (SELECT version FROM told)
GROUP BY e.kind, e.type, coalesce(v.published, '');

INSERT INTO standing
SELECT 'day', e.day, p.key, count(DISTINCT p.statement), min(p.day), max(p.day)
FROM entry AS e JOIN party AS p ON p.statement = e.statement
WHERE e.kind = 'event' AND e.day <> '' AND p.role IN ('actor', 'recipient')
  AND (e.mark IS NULL OR e.mark <> 'wrong') AND e.version IN (SELECT version FROM told)
GROUP BY e.day, p.key;

PRAGMA user_version = 7;
