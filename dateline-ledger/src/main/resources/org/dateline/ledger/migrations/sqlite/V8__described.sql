-- Descriptions of a party by an index that holds all that is asked of them, and the few statements
-- that are marked wrong by one of their own, so that neither is looked up row by row.

DROP INDEX party_described;

CREATE INDEX party_described ON party (key, day, statement, words, code, basis)
  WHERE basis IN ('title', 'description') AND words IS NOT NULL;

CREATE INDEX entry_wrong ON entry (statement) WHERE mark = 'wrong';

PRAGMA user_version = 8;
