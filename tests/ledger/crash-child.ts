/**
 * Appends to a ledger without end, from many callers, until it is killed. Says on a line of standard output what was
 * acknowledged, as soon as it is.
 */
import { writeSync } from 'node:fs'
import { childsLedger } from './childs-ledger.js'
import { drafts } from './drafts.js'

const words = process.argv.slice(2)
const first = Number(words[2])
const ledger = await childsLedger(words)

let next = first

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
