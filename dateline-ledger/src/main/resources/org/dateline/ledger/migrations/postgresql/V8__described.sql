-- The few statements that are marked wrong have an index of their own. The index of descriptions stays
-- as it is: words can be longer than an index of PostgreSQL holds.

CREATE INDEX entry_wrong ON entry (statement) WHERE mark = 'wrong';

UPDATE ledger_version SET number = 8;
