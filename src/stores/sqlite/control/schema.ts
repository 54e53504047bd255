import type { Migrations } from '../database/migrate.js'
import { outboxSchema } from '../database/outbox.js'
import { outcomesSchema } from '../database/outcomes.js'
import { callsSchema } from './calls.js'
import { complaintsSchema } from './complaints.js'
import { conformitySchema } from './conformity.js'
import { connectionsSchema } from './connections.js'
import { findingsSchema } from './findings.js'
import { identitySchema } from './identity.js'
import { knownBrowsersSchema } from './known-browsers.js'
import { mailsSchema } from './mails.js'
import { noticesSchema } from './notices.js'
import { orderOwnersSchema, ordersSchema } from './orders.js'
import { ruleLifeSchema } from './rules.js'
import { secondFactorsSchema } from './second-factors.js'
import { setLifeSchema } from './set-life.js'
import { vendorChangesSchema } from './vendor-changes.js'

/** Moments are milliseconds of the Unix epoch; days are text `YYYY-MM-DD`; columns named `…_json` hold JSON. */
const first = `
  CREATE TABLE units (
    code TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    address_json TEXT NOT NULL,
    regon TEXT,
    nip TEXT,
    territory TEXT NOT NULL,
    areas_json TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT;

  CREATE TABLE accounts (
    login TEXT PRIMARY KEY,
    unit_code TEXT NOT NULL REFERENCES units (code),
    first_name TEXT NOT NULL,
    surname TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    pesel TEXT,
    technical INTEGER NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX accounts_of_unit ON accounts (unit_code, login);

  CREATE TABLE held_roles (
    position INTEGER PRIMARY KEY,
    login TEXT NOT NULL REFERENCES accounts (login),
    role TEXT NOT NULL,
    granted_by TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    UNIQUE (login, role)
  ) STRICT;

  CREATE TABLE credentials (
    login TEXT PRIMARY KEY REFERENCES accounts (login),
    hash TEXT,
    temporary INTEGER NOT NULL,
    failed_attempts INTEGER NOT NULL,
    locked_until INTEGER,
    version INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE systems (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    unit_code TEXT NOT NULL REFERENCES units (code),
    area TEXT NOT NULL,
    software_name TEXT NOT NULL,
    software_version TEXT NOT NULL,
    software_vendor TEXT NOT NULL,
    state TEXT NOT NULL,
    registered_at INTEGER NOT NULL,
    registered_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX systems_of_unit ON systems (unit_code, id);

  CREATE TABLE system_certificates (
    fingerprint TEXT PRIMARY KEY,
    system_id TEXT NOT NULL REFERENCES systems (id),
    purpose TEXT NOT NULL,
    der BLOB NOT NULL,
    serial TEXT NOT NULL,
    not_before INTEGER NOT NULL,
    not_after INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX certificates_of_system ON system_certificates (system_id, not_before, fingerprint);

  CREATE TABLE confirmed_dictionaries (
    system_id TEXT NOT NULL REFERENCES systems (id),
    dictionary TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (system_id, dictionary)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE dictionaries (
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    published_at TEXT NOT NULL,
    binds_from TEXT NOT NULL,
    grace_until TEXT NOT NULL,
    hash TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    PRIMARY KEY (code, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE dictionary_rows (
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    row_code TEXT NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT,
    parent_code TEXT,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    status TEXT NOT NULL,
    sequence INTEGER,
    attributes_json TEXT NOT NULL,
    PRIMARY KEY (code, version, position),
    FOREIGN KEY (code, version) REFERENCES dictionaries (code, version)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX dictionary_rows_by_code ON dictionary_rows (code, version, row_code);

  CREATE TABLE conformity (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    software_name TEXT NOT NULL,
    software_version TEXT NOT NULL,
    software_vendor TEXT NOT NULL,
    area TEXT NOT NULL,
    level TEXT NOT NULL,
    document_number TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    otm INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX conformity_of_software ON conformity (software_vendor, software_name, software_version, id);

  CREATE TABLE rules (
    id TEXT PRIMARY KEY,
    giver_json TEXT,
    asker_json TEXT NOT NULL,
    role TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    scopes_json TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    author TEXT NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;
  CREATE INDEX rules_of_role ON rules (role, legal_basis, id);

  CREATE TABLE sets (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    unit_code TEXT NOT NULL REFERENCES units (code),
    tree TEXT NOT NULL,
    system_id TEXT REFERENCES systems (id),
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sets_of_unit ON sets (unit_code, code);

  CREATE TABLE sequences (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
  ) STRICT;

  ${outboxSchema}
`

const forms = `ALTER TABLE systems ADD COLUMN forms_json TEXT NOT NULL DEFAULT '["xades"]';`

/** The schema of `control.db`. */
export const controlMigrations: Migrations = [
  first,
  `${callsSchema}${outcomesSchema}`,
  forms,
  complaintsSchema,
  ordersSchema,
  orderOwnersSchema,
  conformitySchema,
  setLifeSchema,
  ruleLifeSchema,
  identitySchema,
  vendorChangesSchema,
  secondFactorsSchema,
  `${connectionsSchema}${mailsSchema}`,
  findingsSchema,
  noticesSchema,
  knownBrowsersSchema,
]
