/**
 * Appends to a ledger without end, from many callers, until it is killed. Says on a line of standard output what was
 * acknowledged, as soon as it is.
 */
import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteLedger } from '../../src/app/ledger.js'
import { drafts } from './drafts.js'

const [folder = '', origin = '', first = ''] = process.argv.slice(2)
const bytes = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const ledger = await openSqliteLedger({
  file: join(folder, 'ledger.db'),
  origin,
  checkpointKey: readFileSync(join(folder, 'checkpoint.pem'), 'utf8'),
  personalKey: bytes('personal.key'),
  lookupKey: bytes('lookup.key'),
  clock: { now: () => new Date() },
})

let next = Number(first)

async function appendOn(lane: number): Promise<never> {
  for (;;) {
    const portion = 1 + ((next + lane) % 3)
    const from = next
    next += portion
    const receipts = await ledger.append(drafts(from, portion))
    writeSync(1, receipts.map(r => `${r.index} ${r.entryId} ${r.leafHash}\n`).join(''))
    if (lane === 0) await ledger.checkpoint()
  }
}

await Promise.all(Array.from({ length: 8 }, (_, lane) => appendOn(lane)))
