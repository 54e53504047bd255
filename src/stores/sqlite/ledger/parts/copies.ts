import { existsSync } from 'node:fs'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import type { StoredPersonal } from '../../../../ports/data/ledger-storage.js'
import { columns } from '../rows.js'
import { PartFile } from './part-file.js'

const portion = 1_000

/** Copies a controller's parts that still wait in the ledger, as of now, into a file of their own. Gives how many there are; of none no file is made. */
export function copyWaiting(ledgerFile: string, controller: string, copy: string): number {
  return withLedger(ledgerFile, 0, ledger => {
    const page = ledger.prepare<[number, string, number], StoredPersonal>(
      `SELECT ${columns.personal} FROM personal WHERE idx > ? AND controller = ? ORDER BY idx LIMIT ?`,
    )
    let count = 0
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const parts = page.all(after, controller, portion)
      if (parts.length > 0) PartFile.changeCopy(copy, controller, file => file.keep(parts))
      count += parts.length
      after = parts.at(-1)?.index ?? after
      if (parts.length < portion) return count
    }
  })
}

/** Adds the parts of one copy to another. */
export function addParts(from: string, controller: string, to: string): void {
  PartFile.readCopy(from, controller, source =>
    PartFile.changeCopy(to, controller, target => {
      for (let next = source.next(0); next !== undefined; ) {
        const parts = source.between(next, next + portion)
        target.keep(parts)
        next = source.next(next + portion)
      }
    }),
  )
}

/** Takes out of a copy, before it is put back, what the ledger has erased since it was made. */
export function dropErased(copy: string, controller: string, ledgerFile: string): void {
  withLedger(ledgerFile, undefined, ledger => {
    const erased = ledger.prepare<[number, number], number>('SELECT idx FROM erased WHERE idx >= ? AND idx < ?').pluck()
    PartFile.changeCopy(copy, controller, file => {
      for (let next = file.next(0); next !== undefined; next = file.next(next + portion))
        file.erase(erased.all(next, next + portion))
    })
  })
}

/** Takes out of a copy the parts of entries that a copy of the ledger does not have. */
export function dropLater(copy: string, controller: string, ledgerFile: string): void {
  withLedger(ledgerFile, undefined, ledger => {
    const size = ledger.prepare<[], number>('SELECT coalesce(max(idx) + 1, 0) FROM entries').pluck().get() ?? 0
    PartFile.changeCopy(copy, controller, file => {
      for (let next = file.next(size); next !== undefined; next = file.next(size)) file.erase([next])
    })
  })
}

function withLedger<T>(file: string, none: T, use: (ledger: Database) => T): T {
  if (!existsSync(file)) return none
  const ledger = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    return use(ledger)
  } finally {
    ledger.close()
  }
}
