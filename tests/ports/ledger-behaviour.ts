/** How every ledger has to behave, whatever keeps it: run by each backend's test with a factory. */
import type { Test } from 'tap'
import { provesConsistency, provesInclusion } from '../../src/ledger/proof.js'
import type {
  Checkpoint,
  Ledger,
  LedgerReader,
  LedgerSearch,
  RecordCursor,
  RecordFilter,
} from '../../src/ports/data/ledger.js'
import { draft, drafts, entryId, personKey } from '../ledger/drafts.js'

export type WholeLedger = Ledger & LedgerReader & LedgerSearch & { close(): Promise<void> }

/** A place for one ledger: `open` may be called again after `close` and finds what was appended. */
export interface LedgerPlace {
  open(): Promise<WholeLedger>
}

const bytes = (hex: string) => Buffer.from(hex, 'hex')
const treeOf = (checkpoint: Checkpoint) => ({ size: checkpoint.size, root: bytes(checkpoint.root) })

async function proves(ledger: LedgerReader, index: number): Promise<boolean> {
  const proof = await ledger.proof(index)
  if (proof === undefined) return false
  const leaf = { index, hash: bytes(proof.leafHash) }
  return provesInclusion(leaf, treeOf(proof.checkpoint), proof.path.map(bytes))
}

/** Runs the suite; `place` gives a fresh, empty one for each test. */
export function ledgerBehaves(t: Test, place: (t: Test) => Promise<LedgerPlace>): void {
  const test = (name: string, body: (t: Test, ledger: WholeLedger, place: LedgerPlace) => Promise<void>) =>
    t.test(name, async t => {
      const here = await place(t)
      const ledger = await here.open()
      try {
        await body(t, ledger, here)
      } finally {
        await ledger.close()
      }
    })

  test('@req B6 append gives receipts in the order of the drafts, with indexes without gaps', async (t, ledger) => {
    const first = await ledger.append(drafts(0, 3))
    t.same(
      first.map(r => [r.index, r.entryId]),
      [0, 1, 2].map(n => [n, entryId(n)]),
    )
    const [next] = await ledger.append([draft(3)])
    t.equal(next?.index, 3)
    t.match(next?.leafHash, /^[0-9a-f]{64}$/)
    t.same(await ledger.append([]), [])
    t.equal((await ledger.facts(0, 1000)).length, 4)
  })

  test('append is idempotent by entry id: within a call, between calls, at the same time', async (t, ledger) => {
    const [once] = await ledger.append([draft(1)])
    const [again] = await ledger.append([draft(1, { purpose: 'something else' })])
    t.same(again, once)
    const both = await ledger.append([draft(2), draft(2), draft(3)])
    t.same(
      both.map(r => r.index),
      [1, 1, 2],
    )
    const races = await Promise.all(Array.from({ length: 8 }, () => ledger.append([draft(9)])))
    t.same(new Set(races.map(([r]) => r?.index)), new Set([3]))
    t.equal((await ledger.checkpoint()).size, 4)
  })

  test('a call is all or none: one draft that cannot be an entry keeps out the others, and harms no other call', async (t, ledger) => {
    const tooLarge = draft(1, { purpose: 'x'.repeat(70_000) })
    const results = await Promise.allSettled([ledger.append([draft(0), tooLarge]), ledger.append([draft(2)])])
    t.same(
      results.map(r => r.status),
      ['rejected', 'fulfilled'],
    )
    t.same(
      (await ledger.facts(0, 10)).map(f => f.entryId),
      [entryId(2)],
    )
    t.notMatch(String((results[0] as PromiseRejectedResult).reason), /Wymyślona|xxx/)
  })

  test('many concurrent appends each stand once, and calls keep their drafts together', async (t, ledger) => {
    const calls = await Promise.all(Array.from({ length: 200 }, (_, i) => ledger.append(drafts(i * 3, 3))))
    t.same(
      calls
        .flat()
        .map(r => r.index)
        .sort((a, b) => a - b),
      Array.from({ length: 600 }, (_, i) => i),
    )
    t.ok(calls.every(([a, b, c]) => b!.index === a!.index + 1 && c!.index === a!.index + 2))
    const { size } = await ledger.checkpoint()
    t.equal(size, 600)
  })

  test('RFC 9162 every entry has a proof under a checkpoint that covers it', async (t, ledger) => {
    for (const portion of [1, 2, 5, 300, 250]) {
      const { size } = await ledger.checkpoint()
      const receipts = await ledger.append(drafts(size, portion))
      const last = receipts.at(-1)!
      t.equal((await ledger.proof(last.index))?.leafHash, last.leafHash)
      t.ok(await proves(ledger, last.index))
    }
    const { size } = await ledger.checkpoint()
    t.equal(size, 558)
    const verdicts = await Promise.all(Array.from({ length: size }, (_, index) => proves(ledger, index)))
    t.ok(verdicts.every(Boolean))
    for (const none of [size, -1, 0.5, 1e300]) t.equal(await ledger.proof(none), undefined)
  })

  test('a checkpoint covers everything appended before the call; an empty ledger has one too', async (t, ledger) => {
    const empty = await ledger.checkpoint()
    t.equal(empty.size, 0)
    t.equal(empty.root, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    await ledger.append([draft(0)])
    const one = await ledger.checkpoint()
    t.equal(one.size, 1)
    t.same(await ledger.checkpoint(), one)
    t.ok(one.note.startsWith(`${one.origin}\n1\n`))
  })

  test('RFC 9162 each earlier checkpoint is proved to be continued by the present one', async (t, ledger) => {
    const held: Checkpoint[] = [await ledger.checkpoint()]
    for (const portion of [1, 1, 3, 251, 1, 300]) {
      await ledger.append(drafts(held.at(-1)!.size, portion))
      held.push(await ledger.checkpoint())
    }
    for (const earlier of held) {
      const proof = await ledger.consistency(earlier.size)
      t.ok(provesConsistency(treeOf(earlier), treeOf(proof!.checkpoint), proof!.path.map(bytes)), `${earlier.size}`)
    }
    t.equal(await ledger.consistency(558), undefined)
  })

  test('public facts are read back in order, a page at a time', async (t, ledger) => {
    await ledger.append(drafts(0, 1100))
    t.same(await ledger.facts(7, 2), [draft(7).facts, draft(8).facts])
    t.equal((await ledger.facts(0, 5000)).length, 1000)
    t.equal((await ledger.facts(1000, 5000)).length, 100)
    t.same(await ledger.facts(1100, 10), [])
  })

  test('a person is found wherever the data was given or asked for, a user where the user acted', async (t, ledger) => {
    await ledger.append([
      draft(0),
      { ...draft(1), persons: [personKey(500)] },
      { ...draft(2), persons: [] },
      draft(3, {}, { criteria: [personKey(500)] }),
    ])
    t.same(await ledger.encounters(personKey(0), 0, 10), [
      { index: 0, given: true, asked: true, acted: false, concerned: false },
    ])
    t.same(await ledger.encounters(personKey(500), 0, 10), [
      { index: 1, given: true, asked: false, acted: false, concerned: false },
      { index: 3, given: false, asked: true, acted: false, concerned: false },
    ])
    t.same(
      (await ledger.encounters(personKey(500), 2, 10)).map(e => e.index),
      [3],
    )
    t.same(
      (await ledger.encounters(personKey(500), 0, 1)).map(e => e.index),
      [1],
    )
    t.same(await ledger.encounters('LOGIN:urzednik.2', 0, 10), [
      { index: 2, given: false, asked: false, acted: true, concerned: false },
    ])
    t.same(await ledger.encounters('PESEL:00000000000', 0, 10), [])
  })

  test('@req B7 what an act concerns is found from the newest on, page by page', async (t, ledger) => {
    const about = ['ZDARZENIE:JT-1465-PUP-01', 'LOGIN:urzednik.1']
    await ledger.append(drafts(0, 6).map((one, n) => (n % 2 === 1 ? { ...one, concerns: about } : one)))
    const indexes = async (before: number | undefined, limit: number) =>
      (await ledger.lastEncounters('ZDARZENIE:JT-1465-PUP-01', before, limit)).map(e => e.index)
    t.same(await indexes(undefined, 2), [5, 3])
    t.same(await indexes(3, 2), [1])
    t.same(await indexes(1, 2), [])
    t.same(await indexes(undefined, 0), [])
    t.same(await ledger.lastEncounters('LOGIN:urzednik.1', undefined, 10), [
      { index: 5, given: false, asked: false, acted: false, concerned: true },
      { index: 3, given: false, asked: false, acted: false, concerned: true },
      { index: 1, given: false, asked: false, acted: true, concerned: true },
    ])
    t.same(await ledger.lastEncounters('LOGIN:nikt', undefined, 10), [])
  })

  test('@req B6 records are found by what the facts say, latest first', async (t, ledger) => {
    await ledger.append(drafts(0, 40))
    const indexes = async (filter: RecordFilter, limit = 100) =>
      (await ledger.records(filter, undefined, limit)).records.map(record => record.index)
    t.same(
      await indexes({}),
      Array.from({ length: 40 }, (_, i) => 39 - i),
    )
    t.same(
      await indexes({ controller: 'JT-1465-PUP-01' }),
      Array.from({ length: 13 }, (_, i) => 37 - 3 * i),
    )
    const [from, until] = [draft(10).facts.time, draft(15).facts.time]
    t.same(await indexes({ from, until }), [15, 14, 13, 12, 11, 10])
    t.same(await indexes({ controller: 'JT-1465-PUP-01', from, until }), [13, 10])
    t.same(await indexes({ setCode: 'CBB-0000-PUP-01-RP-01' }), [])
    t.same((await indexes({ setCode: 'CBB-1465-PUP-01-RP-01' })).length, 40)
    t.same(await indexes({ persons: [personKey(3)] }), [37, 20, 3])
    t.same(await indexes({ persons: [personKey(3), personKey(4)] }), [38, 37, 21, 20, 4, 3])
    t.same(await indexes({ persons: [personKey(3)], from, until: draft(30).facts.time }), [20])
    t.same(await indexes({ persons: [personKey(3)], controller: 'JT-1465-PUP-00' }), [3])
    t.same(await indexes({ login: 'urzednik.2' }), [37, 32, 27, 22, 17, 12, 7, 2])
    t.same(await indexes({ login: 'urzednik.2', persons: [personKey(3)] }), [37])
    t.same(await indexes({ result: 'ODMOWA' }), [])
    t.same(await indexes({ purpose: 'inny' }), [])
  })

  test('pages of a search go on where they ended, and do not see what came meanwhile', async (t, ledger) => {
    // Moments that repeat and go back: the order has to be whole all the same.
    const moment = (n: number) => new Date(Date.UTC(2026, 10, 1) + (n % 7) * 1_000).toISOString()
    await ledger.append(Array.from({ length: 50 }, (_, n) => draft(n, { time: moment(n) })))
    for (const filter of [{}, { controller: 'JT-1465-PUP-02' }, { persons: [personKey(1), personKey(2)] }]) {
      const whole = (await ledger.records(filter, undefined, 1_000)).records.map(record => record.index)
      const paged: number[] = []
      let after: RecordCursor | undefined
      for (;;) {
        const page = await ledger.records(filter, after, 3)
        paged.push(...page.records.map(record => record.index))
        await ledger.append([draft(1_000 + paged.length, { time: moment(3) })])
        if (page.next === undefined) break
        after = page.next
      }
      t.same(paged, whole)
    }
  })

  test('the personal part of an entry is read back', async (t, ledger) => {
    await ledger.append(drafts(0, 2))
    t.same(await ledger.personal(1), draft(1).personal)
    t.equal(await ledger.personal(2), undefined)
  })

  test('@req D4 everything is found again after closing, and the tree goes on', async (t, ledger, here) => {
    const before = await ledger.append(drafts(0, 300))
    const held = await ledger.checkpoint()
    await ledger.close()
    await t.rejects(ledger.append([draft(300)]))
    const reopened = await here.open()
    t.same(await reopened.append([draft(299)]), [before[299]])
    t.equal((await reopened.append([draft(300)]))[0]?.index, 300)
    const proof = await reopened.consistency(held.size)
    t.equal(proof?.checkpoint.size, 301)
    t.ok(provesConsistency(treeOf(held), treeOf(proof!.checkpoint), proof!.path.map(bytes)))
    t.ok(await proves(reopened, 0))
    await reopened.close()
  })

  test('two that have the ledger open at the same time write one history', async (t, ledger, here) => {
    const other = await here.open()
    const calls = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? ledger : other).append(drafts(i * 2, 2))),
    )
    t.same(
      calls
        .flat()
        .map(r => r.index)
        .sort((a, b) => a - b),
      Array.from({ length: 80 }, (_, i) => i),
    )
    t.equal((await ledger.checkpoint()).root, (await other.checkpoint()).root)
    t.ok(await proves(ledger, 79))
    t.ok(await proves(other, 0))
    await other.close()
  })
}
