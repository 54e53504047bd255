/** Entries of a case in a ledger that is too long for one look: found over all of it, and nothing of it twice. */
import t from 'tap'
import { entriesOfCase } from '../../src/ledger/search.js'
import type { KeptPersonals } from '../../src/ports/data/ledger.js'
import { draft } from './drafts.js'

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
  async personals(indexes: readonly number[]): Promise<KeptPersonals> {
    opened += indexes.length
    return new Map(
      indexes.flatMap(index => {
        const caseNumber = named.get(index)
        return caseNumber === undefined ? [] : [[index, draft(index, {}, { caseNumber }).personal]]
      }),
    )
  },
}

async function looked(caseNumber: string) {
  const found: number[] = []
  let looks = 0
  for (let at: number | undefined = 0; at !== undefined; looks += 1) {
    const part: Awaited<ReturnType<typeof entriesOfCase>> = await entriesOfCase(readings, caseNumber, at)
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

t.test('@req B6 where a part cannot be read now, nobody says that the case has no more entries', async t => {
  const away = { size: async () => 3, personals: async (): Promise<KeptPersonals> => new Map([[1, 'AWAY']]) }
  await t.rejects(entriesOfCase(away, 'OPS.1.2026', 0), /cannot be read now/)
})
