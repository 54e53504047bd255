/** Entries of a case in a ledger that is too long for one look: found over all of it, and nothing of it twice. */
import t from 'tap'
import { personalKeys } from '../../src/ledger/personal.js'
import { ledgerSearch } from '../../src/ledger/search.js'
import type { LedgerReadings } from '../../src/ports/data/ledger-storage.js'
import { draft } from './drafts.js'

const keys = personalKeys(new Uint8Array(32).fill(1), new Uint8Array(32).fill(2))
const size = 25_000
const named = new Map([
  [0, 'OPS.1.2026'],
  [9_999, 'OPS.1.2026'],
  [10_000, 'OPS.1.2026'],
  [10_001, 'OPS.2.2026'],
  [24_999, 'OPS.1.2026'],
])
let opened = 0

/** A long ledger in which few entries still have what names people. */
const readings = {
  size: async () => size,
  entries: async (first: number) => [
    { index: first, entryId: `wpis-${first}`, facts: '{}', personalHash: new Uint8Array() },
  ],
  async personal(index: number) {
    opened += 1
    const caseNumber = named.get(index)
    if (caseNumber === undefined) return undefined
    const { facts, personal } = draft(index, {}, { caseNumber })
    const owner = { controller: facts.controller, entryId: `wpis-${index}` }
    return { ...owner, ...keys.seal(owner, personal), tokens: new Uint8Array() }
  },
} as unknown as LedgerReadings

async function looked(caseNumber: string) {
  const search = ledgerSearch(readings, keys)
  const found: number[] = []
  let looks = 0
  for (let at: number | undefined = 0; at !== undefined; looks += 1) {
    const part: Awaited<ReturnType<typeof search.ofCase>> = await search.ofCase(caseNumber, at)
    found.push(...part.found)
    at = part.next
  }
  return { found, looks }
}

t.test('@req B6 a case is found over several looks, each part opened once', async t => {
  t.same(await looked('OPS.1.2026'), { found: [0, 9_999, 10_000, 24_999], looks: 3 })
  t.equal(opened, size)
  t.same((await looked('OPS.2.2026')).found, [10_001])
  t.same((await looked('OPS.3.2026')).found, [])
})
