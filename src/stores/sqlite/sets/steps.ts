import type { Conflict } from '../../../ports/data/effects.js'
import type { SetEffect, StagedRecord, TakenPackage } from '../../../ports/data/set-contents.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import { closeByAbort, closeByRecords, closeByReplacement } from './corrections.js'
import type { Released } from './in-step.js'
import { noteRectified } from './rectifications.js'

type Step<Name extends SetEffect['step']> = Extract<SetEffect, { readonly step: Name }>

interface HeldFeed {
  readonly kind: string
  readonly state: string
  readonly packages: number
  readonly generation: number
  readonly data_as_of: number
}

interface HeldRecord {
  readonly id: number
  readonly version: number
  readonly keys_json: string
}

function heldFeed(sql: Statements, id: string): HeldFeed | undefined {
  return sql.one<HeldFeed>('SELECT kind, state, packages, generation, data_as_of FROM feeds WHERE id = ?', id)
}

/** A second open feed conflicts as EXISTS; an incremental one on a set without content as MISSING. */
export function openFeed(sql: Statements, { feed }: Step<'feed-opened'>): Conflict | undefined {
  if (sql.one("SELECT 1 FROM feeds WHERE id = ? OR state = 'OTWARTE'", feed.id) !== undefined) return exists
  const generation = feed.kind === 'INICJALNE' ? stagedGeneration(sql) : liveGeneration(sql)
  if (generation === null) return missing
  sql.run(
    `INSERT INTO feeds (id, kind, system_id, state, opened_at, closed_at, data_as_of, packages, records_taken, records_refused, generation)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    feed.id,
    feed.kind,
    feed.systemId,
    feed.state,
    feed.openedAt.getTime(),
    feed.closedAt?.getTime() ?? null,
    feed.dataAsOf.getTime(),
    feed.packages,
    feed.recordsTaken,
    feed.recordsRefused,
    generation,
  )
  return undefined
}

function stagedGeneration(sql: Statements): number {
  return sql.insert("INSERT INTO generations (state) VALUES ('STAGED')")
}

function liveGeneration(sql: Statements): number | null {
  return sql.one<{ live_generation: number | null }>('SELECT live_generation FROM content')?.live_generation ?? null
}

/**
 * A number that is taken conflicts as EXISTS, one whose predecessor or feed is not there as MISSING; a closed feed, a
 * moved record or a version that is not higher as STALE.
 */
export function takePackage(
  sql: Statements,
  effect: Step<'package-taken'>,
  released: Released[],
): Conflict | undefined {
  const { feedId, number } = effect.package
  const feed = heldFeed(sql, feedId)
  if (feed === undefined) return missing
  if (sql.one('SELECT 1 FROM packages WHERE feed_id = ? AND number = ?', feedId, number) !== undefined) return exists
  if (feed.state !== 'OTWARTE') return stale
  if (number !== feed.packages + 1) return missing
  const expects = feed.kind !== 'INICJALNE'
  const { generation } = feed
  for (const record of effect.records) {
    if (feed.kind === 'KOREKTA') noteRectified(sql, generation, record, effect.at)
    const replaced = takeRecord(sql, generation, record, expects)
    if (replaced === 'STALE') return stale
    if (replaced !== undefined) released.push({ generation, keys: replaced })
  }
  closeByRecords(sql, { id: feedId, kind: feed.kind }, effect.records, effect.at)
  keepPackage(sql, effect.package, effect.at)
  return undefined
}

function keepPackage(sql: Statements, taken: TakenPackage, at: Date): void {
  const { feedId, number } = taken
  sql.run(
    'INSERT INTO packages (feed_id, number, hash, taken, refused, taken_at) VALUES (?, ?, ?, ?, ?, ?)',
    feedId,
    number,
    taken.hash,
    taken.taken,
    taken.refused,
    at.getTime(),
  )
  taken.nonconformities.forEach((one, position) => {
    sql.run(
      `INSERT INTO nonconformities (feed_id, number, position, place, record_id, code, path, text, weight)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      feedId,
      number,
      position,
      one.place,
      one.recordId ?? null,
      one.code,
      one.path ?? null,
      one.text,
      one.weight,
    )
  })
  sql.run(
    `UPDATE feeds SET packages = packages + 1, records_taken = records_taken + ?, records_refused = records_refused + ?
     WHERE id = ?`,
    taken.taken,
    taken.refused,
    feedId,
  )
}

/** Takes the record if it is what was expected and the new version is higher; gives the keys of what it replaces. */
function takeRecord(
  sql: Statements,
  generation: number,
  record: StagedRecord,
  expects: boolean,
): readonly string[] | undefined | 'STALE' {
  const held = sql.one<HeldRecord>(
    'SELECT id, version, keys_json FROM records WHERE generation = ? AND record_id = ?',
    generation,
    record.recordId,
  )
  const heldVersion = held?.version ?? 0
  if (record.version <= heldVersion || (expects && heldVersion !== record.expectedVersion)) return 'STALE'
  const keys = JSON.stringify(record.keys)
  if (held === undefined) {
    addContent(sql, generation, addRecord(sql, generation, record, keys), record, keys)
  } else if (record.withdrawn) {
    // Withdrawing is logical: what was held stays for the controller, and nobody finds it.
    sql.run('UPDATE records SET version = ?, withdrawn = 1 WHERE id = ?', record.version, held.id)
  } else {
    removeContent(sql, generation, held)
    sql.run('UPDATE records SET version = ?, withdrawn = 0, keys_json = ? WHERE id = ?', record.version, keys, held.id)
    addContent(sql, generation, held.id, record, keys)
  }
  return held === undefined ? undefined : (JSON.parse(held.keys_json) as string[])
}

function addRecord(sql: Statements, generation: number, record: StagedRecord, keys: string): number {
  return sql.insert(
    'INSERT INTO records (generation, record_id, version, withdrawn, keys_json) VALUES (?, ?, ?, ?, ?)',
    generation,
    record.recordId,
    record.version,
    Number(record.withdrawn),
    keys,
  )
}

function addContent(sql: Statements, generation: number, id: number, record: StagedRecord, keys: string): void {
  for (const key of new Set(record.keys)) {
    sql.run('INSERT INTO record_keys (generation, key, record) VALUES (?, ?, ?)', generation, key, id)
  }
  record.fragments.forEach(({ scope, bytes, persons }, position) => {
    const theirs = persons === record.keys ? keys : JSON.stringify(persons)
    sql.run(
      'INSERT INTO fragments (record, scope, position, bytes, persons_json) VALUES (?, ?, ?, ?, ?)',
      id,
      scope,
      position,
      bytes,
      theirs === keys ? null : theirs,
    )
  })
}

function removeContent(sql: Statements, generation: number, held: HeldRecord): void {
  for (const key of JSON.parse(held.keys_json) as string[]) {
    sql.run('DELETE FROM record_keys WHERE generation = ? AND key = ? AND record = ?', generation, key, held.id)
  }
  sql.run('DELETE FROM fragments WHERE record = ?', held.id)
}

/** Closes the feed; an initial one makes its generation the live one in the same transaction. */
export function finishFeed(sql: Statements, effect: Step<'feed-finished'>): Conflict | undefined {
  const feed = heldFeed(sql, effect.feedId)
  if (feed === undefined) return missing
  if (feed.state !== 'OTWARTE' || feed.packages !== effect.packages) return stale
  sql.run("UPDATE feeds SET state = 'ZAKONCZONE', closed_at = ? WHERE id = ?", effect.at.getTime(), effect.feedId)
  if (feed.kind === 'INICJALNE') {
    sql.run("UPDATE generations SET state = 'REPLACED' WHERE state = 'LIVE'")
    sql.run("UPDATE generations SET state = 'LIVE' WHERE number = ?", feed.generation)
    closeByReplacement(sql, effect.feedId, feed.generation, effect.at)
  }
  sql.run('UPDATE content SET live_generation = ?, data_as_of = ?', feed.generation, feed.data_as_of)
  return undefined
}

/** Closes the feed unfinished; what an initial one has staged is removed like a replaced content. */
export function abortFeed(sql: Statements, effect: Step<'feed-aborted'>): Conflict | undefined {
  const feed = heldFeed(sql, effect.feedId)
  if (feed === undefined) return missing
  if (feed.state !== 'OTWARTE') return stale
  sql.run("UPDATE feeds SET state = 'PRZERWANE', closed_at = ? WHERE id = ?", effect.at.getTime(), effect.feedId)
  if (feed.kind !== 'INICJALNE') return undefined
  sql.run("UPDATE generations SET state = 'REPLACED' WHERE number = ?", feed.generation)
  closeByAbort(sql, effect.feedId, effect.at)
  return undefined
}
