import type { Migrations } from '../database/migrate.js'

/**
 * A part is what one generation of a set holds. `sets.stamp` names the set's last step that the index knows whole; null: what the index
 * says of the set may lack something, and the set is asked itself. `turn` grows with every change that the index is told of.
 * A set that is gone serves no more: it is not indexed again.
 */
const first = `
  CREATE TABLE identity (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    key_check BLOB NOT NULL
  ) STRICT;

  CREATE TABLE sets (
    controller TEXT NOT NULL,
    set_code TEXT NOT NULL,
    turn INTEGER NOT NULL,
    stamp TEXT,
    live INTEGER,
    data_as_of INTEGER,
    gone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (controller, set_code)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE parts (
    part INTEGER PRIMARY KEY AUTOINCREMENT,
    controller TEXT NOT NULL,
    set_code TEXT NOT NULL,
    generation INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX kept_parts ON parts (controller, set_code, generation) WHERE gone = 0;
  CREATE INDEX gone_parts ON parts (gone) WHERE gone = 1;

  CREATE TABLE held (
    part INTEGER NOT NULL,
    token BLOB NOT NULL,
    PRIMARY KEY (part, token)
  ) STRICT, WITHOUT ROWID;
`

/** The schema of the index of who is held where. */
export const holdingsMigrations: Migrations = [first]
