-- One set for SQLite and PostgreSQL. Instants are milliseconds since 1970-01-01T00:00Z, days are ISO 8601,
-- amounts are minor units of their currency; numbers of records are given by their head, not by the database.

CREATE TABLE run (
  run_key TEXT NOT NULL PRIMARY KEY,
  as_of TEXT NOT NULL,
  run_id TEXT NOT NULL,
  taken_at BIGINT NOT NULL
);

CREATE TABLE entry (
  run_key TEXT NOT NULL,
  desk TEXT NOT NULL,
  rank INTEGER NOT NULL,
  place BIGINT NOT NULL,
  account_id TEXT NOT NULL,
  debtor_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT,
  state TEXT NOT NULL,
  until BIGINT,
  why TEXT,
  lease_id TEXT,
  tries INTEGER NOT NULL,
  PRIMARY KEY (run_key, desk, rank)
);

CREATE INDEX entry_offered ON entry (run_key, desk, place) WHERE state = 'open' AND lease_id IS NULL;
CREATE INDEX entry_waiting ON entry (until) WHERE state = 'waiting';
CREATE INDEX entry_account ON entry (account_id);
CREATE INDEX entry_debtor ON entry (debtor_id);

CREATE TABLE lease (
  lease_id TEXT NOT NULL PRIMARY KEY,
  run_key TEXT NOT NULL,
  desk TEXT NOT NULL,
  rank INTEGER NOT NULL,
  account_id TEXT NOT NULL,
  debtor_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT,
  agent TEXT NOT NULL,
  taken_at BIGINT NOT NULL,
  until BIGINT NOT NULL,
  withdrawn TEXT,
  ended_at BIGINT,
  ended TEXT
);

-- A debtor is with one holder at most, whichever of his accounts it is about.
CREATE UNIQUE INDEX lease_holder ON lease (debtor_id) WHERE ended_at IS NULL;
CREATE INDEX lease_until ON lease (until) WHERE ended_at IS NULL;

CREATE TABLE contact (
  contact_id TEXT NOT NULL PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  at BIGINT NOT NULL,
  channel TEXT NOT NULL,
  outcome TEXT NOT NULL,
  direction TEXT NOT NULL,
  address TEXT,
  action TEXT,
  agent TEXT NOT NULL,
  seconds INTEGER,
  lease_id TEXT,
  recorded_at BIGINT NOT NULL
);

CREATE INDEX contact_debtor ON contact (debtor_id, at);

CREATE TABLE promise (
  promise_id TEXT NOT NULL PRIMARY KEY,
  account_id TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  due_on TEXT NOT NULL,
  minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  recorded_at BIGINT NOT NULL
);

CREATE TABLE payment (
  account_id TEXT NOT NULL,
  payment_id TEXT NOT NULL,
  paid_on TEXT NOT NULL,
  minor BIGINT NOT NULL,
  currency TEXT NOT NULL,
  due_id TEXT,
  method TEXT,
  recorded_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, payment_id)
);

-- What contacts told about a debtor (cease), an account (dispute), a channel (opt_out) or an address (invalid).
CREATE TABLE standing (
  fact TEXT NOT NULL,
  debtor_id TEXT NOT NULL,
  account_id TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (fact, debtor_id, account_id, channel, address)
);

CREATE INDEX standing_debtor ON standing (debtor_id);

CREATE TABLE hold (
  account_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  since BIGINT NOT NULL,
  until BIGINT,
  who TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (account_id, kind)
);

CREATE TABLE pin (
  account_id TEXT NOT NULL PRIMARY KEY,
  since BIGINT NOT NULL,
  who TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE TABLE callback (
  account_id TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
);

CREATE TABLE answer (
  idempotency_key TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE TABLE audit (
  seq BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  account_id TEXT NOT NULL,
  debtor_id TEXT NOT NULL,
  who TEXT NOT NULL,
  ref TEXT NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL
);

CREATE INDEX audit_account ON audit (account_id, seq);
CREATE INDEX audit_at ON audit (at, seq);

-- What was handed to the pipeline: all audit records up to a number, at a time.
CREATE TABLE export (
  upto BIGINT NOT NULL,
  at BIGINT NOT NULL
);

CREATE TABLE event (
  seq BIGINT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL
);

-- The last number given, and the hash that the next audit record is chained to.
CREATE TABLE head (
  name TEXT NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);

INSERT INTO head (name, seq, hash) VALUES ('audit', 0, '');
INSERT INTO head (name, seq, hash) VALUES ('event', 0, '');
