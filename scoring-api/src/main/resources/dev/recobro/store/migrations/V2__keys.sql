-- Who may ask: a key's secret isn't here, only its sha256. A revoked key stays, so that its id always has a name.

CREATE TABLE api_key (
  key_id TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  revoked_at BIGINT,
  used_at BIGINT
);

-- The key that a record came by: its id and name; empty where there was none.
ALTER TABLE audit ADD COLUMN actor TEXT NOT NULL DEFAULT '';
