-- Readings keep the evaluative and contested terms that they found.

ALTER TABLE reading ADD COLUMN framing TEXT NOT NULL DEFAULT '[]';  -- JSON, as statements are printed

UPDATE ledger_version SET number = 3;
