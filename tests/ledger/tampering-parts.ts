/** Ways to change the files of controllers behind the ledger's back, and what an audit has to say to each. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { type Expected, flipIn } from './tampering.js'

/** `folder` holds the ledger and the folders of controllers; `a`, `b`: numbers at random, to be reduced to what is wanted. */
export type PartTampering = (folder: string, size: number, a: number, b: number) => Expected

/** Drafts go to three controllers in turn. */
const controllerOf = (index: number) => `JT-1465-PUP-0${index % 3}`
const fileOf = (folder: string, index: number) => join(folder, 'sets', controllerOf(index), 'personal.db')

function inFile<T>(file: string, act: (database: Database) => T): T {
  const database = new SqliteDatabase(file)
  try {
    database.pragma('synchronous = OFF')
    return database.transaction(() => act(database))()
  } finally {
    database.close()
  }
}

function flipped(column: string): PartTampering {
  return (folder, size, a, b) => {
    inFile(fileOf(folder, a % size), database => flipIn(database, 'personal', column, a % size, b))
    return { kind: 'altered', part: 'personal', index: a % size }
  }
}

const gone = (index: number): Expected => ({ kind: 'deleted', part: 'personal', index })
const unreadable = (index: number): Expected => ({ kind: 'unreadable', part: 'personal', index })
const columns = 'opening, wrapped_key, sealed, tokens'

export const partTamperings: Readonly<Record<string, PartTampering>> = {
  'a sealed part in a controller’s file altered': flipped('sealed'),
  'what binds the salt in a controller’s file altered': flipped('opening'),
  'tokens in a controller’s file altered': flipped('tokens'),
  'the key of a part in a controller’s file altered': (folder, size, a, b) => ({
    ...flipped('wrapped_key')(folder, size, a, b),
    needsKeys: true,
  }),
  'a part taken out of a controller’s file': (folder, size, a) => {
    inFile(fileOf(folder, a % size), database => database.exec(`DELETE FROM personal WHERE idx = ${a % size}`))
    return gone(a % size)
  },
  'a part taken out of a controller’s file, and its look-ups with it': (folder, size, a) => {
    inFile(fileOf(folder, a % size), database => database.exec(`DELETE FROM personal WHERE idx = ${a % size}`))
    inFile(join(folder, 'ledger.db'), database => database.exec(`DELETE FROM lookups WHERE idx = ${a % size}`))
    return gone(a % size)
  },
  'a part said to be erased': (folder, size, a) => {
    inFile(join(folder, 'ledger.db'), database => database.exec(`INSERT INTO erased VALUES (${a % size})`))
    return gone(a % size)
  },
  'parts of two entries of a controller swapped': (folder, size, a, b) => {
    const one = a % (size - 3)
    const other = one + 3 * (1 + (b % Math.floor((size - 1 - one) / 3)))
    inFile(fileOf(folder, one), database => {
      const move = database.prepare('UPDATE personal SET idx = ? WHERE idx = ?')
      move.run(-1, one)
      move.run(one, other)
      move.run(other, -1)
    })
    return { kind: 'altered', part: 'personal', index: one }
  },
  'a part moved into another controller’s file': (folder, size, a) => {
    const index = a % size
    const row = inFile(fileOf(folder, index), database => {
      const found = database.prepare(`SELECT ${columns} FROM personal WHERE idx = ?`).raw().get(index)
      database.exec(`DELETE FROM personal WHERE idx = ${index}`)
      return found as Buffer[]
    })
    inFile(fileOf(folder, index + 1), database =>
      database.prepare(`INSERT INTO personal (idx, ${columns}) VALUES (?, ?, ?, ?, ?)`).run(index, ...row),
    )
    return { kind: 'altered', part: 'personal', index }
  },
  'a part made up for no entry': (folder, size, a) => {
    const made = `INSERT INTO personal (idx, ${columns}) SELECT ${size + 5}, ${columns} FROM personal WHERE idx = ${a % size}`
    inFile(fileOf(folder, a % size), database => database.exec(made))
    return { kind: 'inserted', part: 'personal', index: size + 5 }
  },
  'another part laid on its way beside the one that was moved': (folder, size, a, b) => {
    const index = a % size
    const row = inFile(fileOf(folder, index), database =>
      database.prepare(`SELECT ${columns} FROM personal WHERE idx = ?`).raw().get(index),
    ) as Buffer[]
    inFile(join(folder, 'ledger.db'), database => {
      const insert = database.prepare(`INSERT INTO personal (idx, controller, ${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
      insert.run(index, controllerOf(index), ...row)
      flipIn(database, 'personal', 'sealed', index, b)
    })
    return { kind: 'altered', part: 'personal', index }
  },
  'an older copy of a controller’s file put in its place': (folder, size, a) => {
    const from = a % size
    inFile(fileOf(folder, from), database => database.exec(`DELETE FROM personal WHERE idx >= ${from}`))
    return gone(from)
  },
  'a controller’s file removed': (folder, _size, a) => {
    rmSync(fileOf(folder, a))
    return gone(a % 3)
  },
  'a controller’s folder removed': (folder, _size, a) => {
    rmSync(dirname(fileOf(folder, a)), { recursive: true })
    return gone(a % 3)
  },
  'a controller’s file overwritten': (folder, _size, a, b) => {
    writeFileSync(fileOf(folder, a), Buffer.alloc(4_096 * (1 + (b % 4)), 0x55))
    return unreadable(a % 3)
  },
  'the files of two controllers exchanged': (folder, _size, a) => {
    const [one, other] = [fileOf(folder, a), fileOf(folder, a + 1)]
    renameSync(one, `${one}.x`)
    renameSync(other, one)
    renameSync(`${one}.x`, other)
    return unreadable(Math.min(a % 3, (a + 1) % 3))
  },
  'a controller’s file said to be another’s': (folder, _size, a) => {
    inFile(fileOf(folder, a), database => database.exec("UPDATE owner SET controller = 'JT-9999-OPS-09'"))
    return unreadable(a % 3)
  },
  'a trigger added to a controller’s file': (folder, _size, a) => {
    const trigger = 'CREATE TRIGGER silent AFTER INSERT ON personal BEGIN DELETE FROM personal; END'
    inFile(fileOf(folder, a), database => database.exec(trigger))
    return { kind: 'unreadable', part: 'file' }
  },
}
