-- Readings keep the evaluative and contested terms that they found.

ALTER TABLE reading ADD COLUMN framing TEXT NOT NULL DEFAULT '[]';  -- JSON, as statements are printed

PRAGMA user_version = 3;
