import type { Migrations } from '../database/migrate.js'
import { outboxSchema } from '../database/outbox.js'
import { outcomesSchema } from '../database/outcomes.js'
import { correctionsSchema } from './corrections.js'
import { countingSchema } from './counting.js'
import { stampSchema } from './in-step.js'
import { rectificationsSchema } from './rectifications.js'

/**
 * Moments are milliseconds of the Unix epoch; columns named `…_json` hold JSON. A generation is one whole content of
 * the set: queries see the live one, an initial feed fills another beside it. `persons_json` is null where the fragment
 * tells of none but those of the record's own keys.
 */
const first = `
  CREATE TABLE content (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    set_code TEXT NOT NULL,
    controller TEXT NOT NULL,
    live_generation INTEGER,
    data_as_of INTEGER
  ) STRICT;

  CREATE TABLE generations (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL CHECK (state IN ('STAGED', 'LIVE', 'REPLACED'))
  ) STRICT;

  CREATE TABLE feeds (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    system_id TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    data_as_of INTEGER NOT NULL,
    packages INTEGER NOT NULL,
    records_taken INTEGER NOT NULL,
    records_refused INTEGER NOT NULL,
    generation INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX one_open_feed ON feeds (state) WHERE state = 'OTWARTE';

  CREATE TABLE packages (
    feed_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    taken INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    PRIMARY KEY (feed_id, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE nonconformities (
    feed_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    place INTEGER NOT NULL,
    record_id TEXT,
    code TEXT NOT NULL,
    path TEXT,
    text TEXT NOT NULL,
    weight TEXT NOT NULL,
    PRIMARY KEY (feed_id, number, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE records (
    id INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    record_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    keys_json TEXT NOT NULL,
    UNIQUE (generation, record_id)
  ) STRICT;

  CREATE TABLE record_keys (
    generation INTEGER NOT NULL,
    key TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (generation, key, record)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE fragments (
    record INTEGER NOT NULL,
    scope TEXT NOT NULL,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    persons_json TEXT,
    PRIMARY KEY (record, scope, position)
  ) STRICT, WITHOUT ROWID;

  ${outboxSchema}
`

/** The schema of a set's database. */
export const setMigrations: Migrations = [
  first,
  outcomesSchema,
  correctionsSchema,
  countingSchema,
  stampSchema,
  rectificationsSchema,
]
