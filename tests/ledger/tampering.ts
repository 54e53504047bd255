/** Ways to change a ledger's file behind its back, and what an audit has to say to each. */
import type { Database } from 'better-sqlite3'
import type { Finding } from '../../src/ledger/audit.js'
import { sha256 } from '../../src/ledger/hash.js'
import { entryLeafHash } from '../../src/ledger/leaf.js'
import { emptyEdge, grown } from '../../src/ledger/tiles.js'

/** The finding that has to come first; `within`: the place is only known as a range that holds it. */
export interface Expected {
  readonly kind: Finding['kind']
  readonly part: Finding['part']
  readonly index?: number
  readonly within?: number
  /** Found only by an audit that has the keys. */
  readonly needsKeys?: true
  /** Found only against a checkpoint held elsewhere. */
  readonly needsHeld?: true
}

/** `a`, `b`, `c`: numbers at random, to be reduced to what is wanted. */
export type Tampering = (database: Database, size: number, a: number, b: number, c: number) => Expected

const columns = 'entry_id, facts, personal_hash'

function moveIndexes(database: Database, table: string, from: number, by: number): void {
  // Indexes are unique at every moment: away first, then to their places.
  database.prepare(`UPDATE ${table} SET idx = -idx - 1 WHERE idx >= ?`).run(from)
  database.prepare(`UPDATE ${table} SET idx = -idx - 1 + ? WHERE idx < 0`).run(by)
}

/** Moves the rows of every table that bears indexes, as somebody thorough would. */
function shift(database: Database, from: number, by: number): void {
  for (const table of ['entries', 'personal', 'lookups']) moveIndexes(database, table, from, by)
}

function dropEntry(database: Database, index: number): void {
  for (const table of ['entries', 'personal', 'lookups'])
    database.prepare(`DELETE FROM ${table} WHERE idx = ?`).run(index)
}

function forge(database: Database, index: number, seed: number): void {
  const facts = JSON.stringify({ controller: 'JT-0', entryId: `forged-${seed}`, time: '2026-11-01T00:00:00.000Z' })
  database
    .prepare(`INSERT INTO entries (idx, ${columns}) VALUES (?, ?, ?, ?)`)
    .run(index, `forged-${seed}`, facts, sha256(Buffer.from(String(seed))))
}

function swap(database: Database, table: string, one: number, other: number): void {
  const move = database.prepare(`UPDATE ${table} SET idx = ? WHERE idx = ?`)
  move.run(-1, one)
  move.run(one, other)
  move.run(other, -1)
}

function cutTo(database: Database, size: number): void {
  for (const table of ['entries', 'personal', 'lookups'])
    database.prepare(`DELETE FROM ${table} WHERE idx >= ?`).run(size)
  database.prepare('DELETE FROM checkpoints WHERE size > ?').run(size)
  for (const table of ['by_time', 'by_unit']) database.prepare(`DELETE FROM ${table} WHERE idx >= ?`).run(size)
  database.prepare("UPDATE identity SET value = ? WHERE name = 'searched'").run(String(size))
  rebuildTiles(database)
}

/** Makes the stored tree anew from the rows, as somebody would who knows the code. */
export function rebuildTiles(database: Database): void {
  const rows = database.prepare('SELECT facts, personal_hash FROM entries ORDER BY idx').all() as {
    facts: string
    personal_hash: Buffer
  }[]
  database.exec('DELETE FROM tiles')
  const insert = database.prepare('INSERT INTO tiles (level, idx, hashes) VALUES (?, ?, ?)')
  const leaves = rows.map(row => entryLeafHash(row.facts, row.personal_hash))
  for (const { level, index, hashes } of grown(emptyEdge, leaves).tiles) insert.run(level, index, hashes)
}

function alterFacts(database: Database, index: number): void {
  const row = database.prepare('SELECT facts FROM entries WHERE idx = ?').get(index) as { facts: string }
  const facts = JSON.parse(row.facts)
  facts.result = 'ODMOWA'
  facts.sets = []
  database.prepare('UPDATE entries SET facts = ? WHERE idx = ?').run(JSON.stringify(facts), index)
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at % copy.length]! ^= 1 << (at & 7)
  return copy
}

export function flipIn(database: Database, table: string, column: string, index: number, at: number): void {
  const row = database.prepare(`SELECT ${column} AS bytes FROM ${table} WHERE idx = ?`).get(index) as { bytes: Buffer }
  database.prepare(`UPDATE ${table} SET ${column} = ? WHERE idx = ?`).run(flipped(row.bytes, at), index)
}

const altered = (part: Finding['part'], index: number): Expected => ({ kind: 'altered', part, index })

export const tamperings: Readonly<Record<string, Tampering>> = {
  'facts of an entry altered': (database, size, a) => {
    alterFacts(database, a % size)
    return altered('entry', a % size)
  },
  'one byte of the facts altered': (database, size, a, b) => {
    const row = database.prepare('SELECT facts FROM entries WHERE idx = ?').get(a % size) as { facts: string }
    const at = b % row.facts.length
    const other = row.facts[at] === 'x' ? 'y' : 'x'
    const facts = row.facts.slice(0, at) + other + row.facts.slice(at + 1)
    database.prepare('UPDATE entries SET facts = ? WHERE idx = ?').run(facts, a % size)
    return altered('entry', a % size)
  },
  'hash of the personal part altered': (database, size, a, b) => {
    flipIn(database, 'entries', 'personal_hash', a % size, b)
    return altered('entry', a % size)
  },
  'entry id beside the facts altered': (database, size, a) => {
    database.prepare("UPDATE entries SET entry_id = 'other' WHERE idx = ?").run(a % size)
    return altered('entry', a % size)
  },
  'an entry replaced by a copy of a later one': (database, size, a, b) => {
    const index = a % (size - 1)
    const later = index + 1 + (b % (size - 1 - index))
    database
      .prepare(
        'UPDATE entries SET (facts, personal_hash) = (SELECT facts, personal_hash FROM entries WHERE idx = ?) WHERE idx = ?',
      )
      .run(later, index)
    return altered('entry', index)
  },
  'an entry deleted, leaving a gap': (database, size, a) => {
    const index = a % (size - 1)
    dropEntry(database, index)
    return { kind: 'deleted', part: 'entry', index }
  },
  'an entry deleted, the later ones moved up': (database, size, a) => {
    const index = a % (size - 1)
    dropEntry(database, index)
    shift(database, index, -1)
    return { kind: 'deleted', part: 'entry', index }
  },
  'only the public row deleted, the later ones moved up': (database, size, a) => {
    const index = a % (size - 1)
    database.prepare('DELETE FROM entries WHERE idx = ?').run(index)
    moveIndexes(database, 'entries', index, -1)
    return { kind: 'deleted', part: 'entry', index }
  },
  'an entry inserted, the later ones moved down': (database, size, a, b) => {
    shift(database, a % size, 1)
    forge(database, a % size, b)
    return { kind: 'inserted', part: 'entry', index: a % size }
  },
  'an entry added at the end': (database, size, _a, b) => {
    forge(database, size, b)
    return { kind: 'inserted', part: 'entry', index: size }
  },
  'an entry put in far beyond the end': (database, size, a, b) => {
    forge(database, size + 1 + (a % 1_000_000_000), b)
    return { kind: 'inserted', part: 'entry', index: size + 1 + (a % 1_000_000_000) }
  },
  'an entry put in before the first': (database, _size, a, b) => {
    forge(database, -1 - a, b)
    return { kind: 'inserted', part: 'entry', index: -1 - a }
  },
  'two entries swapped': (database, size, a, b) => {
    const [one, other] = twoOf(size, a, b)
    for (const table of ['entries', 'personal']) swap(database, table, one, other)
    return { kind: 'reordered', part: 'entry', index: one }
  },
  'an entry moved to a later place': (database, size, a, b) => {
    const [one, other] = twoOf(size, a, b)
    database.prepare('UPDATE entries SET idx = -1000000000 WHERE idx = ?').run(one)
    database.prepare('UPDATE entries SET idx = -idx - 1 WHERE idx > ? AND idx <= ?').run(one, other)
    database.prepare('UPDATE entries SET idx = -idx - 2 WHERE idx < 0 AND idx > -1000000000').run()
    database.prepare('UPDATE entries SET idx = ? WHERE idx = -1000000000').run(other)
    return { kind: 'reordered', part: 'entry', index: one }
  },
  'the last entries deleted': (database, size, a) => {
    const index = a % size
    for (const table of ['entries', 'personal', 'lookups'])
      database.prepare(`DELETE FROM ${table} WHERE idx >= ?`).run(index)
    return { kind: 'truncated', part: 'entry', index }
  },
  'the whole end cut off, tree and checkpoints with it': (database, size, a) => {
    const index = 1 + (a % (size - 1))
    cutTo(database, index)
    return { kind: 'truncated', part: 'held-checkpoint', index, needsHeld: true }
  },
  'the end cut off with its tree, the checkpoints forgotten': (database, size, a) => {
    const index = 1 + (a % (size - 1))
    for (const table of ['entries', 'personal', 'lookups'])
      database.prepare(`DELETE FROM ${table} WHERE idx >= ?`).run(index)
    rebuildTiles(database)
    return { kind: 'truncated', part: 'entry', index }
  },
  'an entry altered and the stored tree made anew': (database, size, a) => {
    alterFacts(database, a % size)
    rebuildTiles(database)
    return { kind: 'fork', part: 'entry', within: a % size }
  },
  'an entry and its stored leaf hash altered': (database, size, a) => {
    const index = a % size
    alterFacts(database, index)
    const row = database.prepare('SELECT facts, personal_hash FROM entries WHERE idx = ?').get(index) as {
      facts: string
      personal_hash: Buffer
    }
    const at = { level: 0, idx: Math.floor(index / 256) }
    const tile = database.prepare('SELECT hashes FROM tiles WHERE level = ? AND idx = ?').get(at.level, at.idx) as {
      hashes: Buffer
    }
    entryLeafHash(row.facts, row.personal_hash).copy(tile.hashes, (index % 256) * 32)
    database.prepare('UPDATE tiles SET hashes = ? WHERE level = ? AND idx = ?').run(tile.hashes, at.level, at.idx)
    return { kind: 'fork', part: 'entry', within: index }
  },
  'entries, tree and checkpoints made anew with another key': (database, size, a) => {
    alterFacts(database, a % size)
    rebuildTiles(database)
    const first = database.prepare('SELECT min(size) AS size FROM checkpoints').get() as { size: number }
    database.exec("UPDATE checkpoints SET note = replace(note, substr(note, -20, 8), 'AAAAAAAA')")
    return { kind: 'bad-signature', part: 'checkpoint', index: first.size }
  },
  'every checkpoint deleted': database => {
    database.exec('DELETE FROM checkpoints')
    return { kind: 'deleted', part: 'checkpoint', index: 0 }
  },
  'the size in a checkpoint’s row altered': (database, size) => {
    const last = database.prepare('SELECT max(size) AS size FROM checkpoints').get() as { size: number }
    database.prepare('UPDATE checkpoints SET size = size + 1 WHERE size = ?').run(last.size)
    return { kind: 'bad-signature', part: 'checkpoint', index: size + 1 }
  },
  'a stored leaf hash altered': (database, size, a, b) => {
    const index = a % size
    const tile = database
      .prepare('SELECT hashes FROM tiles WHERE level = 0 AND idx = ?')
      .get(Math.floor(index / 256)) as {
      hashes: Buffer
    }
    const hashes = Buffer.from(tile.hashes)
    hashes[(index % 256) * 32 + (b % 32)]! ^= 1 << (b & 7)
    database.prepare('UPDATE tiles SET hashes = ? WHERE level = 0 AND idx = ?').run(hashes, Math.floor(index / 256))
    return altered('tree', index)
  },
  'a tile above the leaves altered': (database, _size, a, b) => {
    const tile = database.prepare('SELECT hashes FROM tiles WHERE level = 1 AND idx = 0').get() as { hashes: Buffer }
    const at = a % (tile.hashes.length / 32)
    const hashes = Buffer.from(tile.hashes)
    hashes[at * 32 + (b % 32)]! ^= 1 << (b & 7)
    database.prepare('UPDATE tiles SET hashes = ? WHERE level = 1 AND idx = 0').run(hashes)
    return altered('tree', at * 256)
  },
  'a tile of leaf hashes deleted': (database, size, a) => {
    const index = a % Math.ceil(size / 256)
    database.prepare('DELETE FROM tiles WHERE level = 0 AND idx = ?').run(index)
    return altered('tree', index * 256)
  },
  'a sealed personal part altered': (database, size, a, b) => {
    flipIn(database, 'personal', 'sealed', a % size, b)
    return altered('personal', a % size)
  },
  'what binds the salt altered': (database, size, a, b) => {
    flipIn(database, 'personal', 'opening', a % size, b)
    return altered('personal', a % size)
  },
  'tokens of a personal part altered': (database, size, a, b) => {
    flipIn(database, 'personal', 'tokens', a % size, b)
    return altered('personal', a % size)
  },
  'a personal part moved under another unit': (database, size, a) => {
    database.prepare("UPDATE personal SET controller = 'JT-9999-OPS-09' WHERE idx = ?").run(a % size)
    return altered('personal', a % size)
  },
  'personal parts of two entries swapped': (database, size, a, b) => {
    const [one, other] = twoOf(size, a, b)
    swap(database, 'personal', one, other)
    return altered('personal', one)
  },
  'the key of a personal part altered': (database, size, a, b) => {
    flipIn(database, 'personal', 'wrapped_key', a % size, b)
    return { ...altered('personal', a % size), needsKeys: true }
  },
  'a personal part taken away': (database, size, a) => {
    database.prepare('DELETE FROM personal WHERE idx = ?').run(a % size)
    database.prepare('DELETE FROM lookups WHERE idx = ?').run(a % size)
    return { kind: 'deleted', part: 'personal', index: a % size }
  },
  'a personal part made up for no entry': (database, size, a) => {
    database.prepare('UPDATE personal SET idx = ? WHERE idx = ?').run(size + 5, a % size)
    // It is gone where it was, and no erasure is on record: that comes first.
    return { kind: 'deleted', part: 'personal', index: a % size }
  },
  'a look-up deleted': (database, size, a) => {
    const row = database.prepare('SELECT token FROM lookups WHERE idx = ? LIMIT 1').get(a % size) as { token: Buffer }
    database.prepare('DELETE FROM lookups WHERE idx = ? AND token = ?').run(a % size, row.token)
    return { kind: 'deleted', part: 'lookup', index: a % size }
  },
  'a look-up altered': (database, size, a) => {
    database.prepare('UPDATE lookups SET met = met + 8 WHERE idx = ?').run(a % size)
    return { kind: 'deleted', part: 'lookup', index: a % size }
  },
  'a look-up made up': (database, size, a, b) => {
    const token = sha256(Buffer.from(String(b)))
    database.prepare('INSERT INTO lookups (era, token, idx, met) VALUES (0, ?, ?, 1)').run(token, a % size)
    return { kind: 'inserted', part: 'lookup' }
  },
  'an entry taken out of the search by time': (database, size, a) => {
    database.prepare('DELETE FROM by_time WHERE idx = ?').run(a % size)
    return { kind: 'deleted', part: 'lookup', index: a % size }
  },
  'an entry put under another unit in the search': (database, size, a) => {
    database.prepare("UPDATE by_unit SET controller = 'JT-9999-OPS-09' WHERE idx = ?").run(a % size)
    return { kind: 'deleted', part: 'lookup', index: a % size }
  },
  'a row of the search made up': (database, size, a, b) => {
    const time = new Date(b).toISOString()
    database.prepare("INSERT INTO by_unit (controller, time, idx) VALUES ('JT-0', ?, ?)").run(time, a % size)
    return { kind: 'inserted', part: 'lookup' }
  },
  'the search said to know more than it does': (database, size, a) => {
    const from = a % size
    for (const table of ['by_time', 'by_unit']) database.prepare(`DELETE FROM ${table} WHERE idx >= ?`).run(from)
    return { kind: 'deleted', part: 'lookup', index: from }
  },
  'a view put in the place of a table': database => {
    database.exec('ALTER TABLE entries RENAME TO hidden; CREATE VIEW entries AS SELECT * FROM hidden')
    return { kind: 'unreadable', part: 'file' }
  },
  'a table dropped': database => {
    database.exec('DROP TABLE tiles')
    return { kind: 'unreadable', part: 'file', index: 0 }
  },
  'a table of other columns put in the place of one': database => {
    database.exec('DROP TABLE lookups; CREATE TABLE lookups (token BLOB, idx INTEGER)')
    return { kind: 'unreadable', part: 'file', index: 333 }
  },
  'a trigger added': database => {
    database.exec('CREATE TRIGGER silent AFTER INSERT ON entries BEGIN DELETE FROM lookups; END')
    return { kind: 'unreadable', part: 'file' }
  },
}

function twoOf(size: number, a: number, b: number): readonly [number, number] {
  const one = a % (size - 1)
  return [one, one + 1 + (b % (size - 1 - one))]
}
