/** Demanded corrections and non-conformities: the suite of `ports/data/corrections.ts`. */
import { randomUUID } from 'node:crypto'
import t from 'tap'
import type { DemandedCorrection } from '../../src/ports/data/corrections.js'
import type { Nonconformity, SetContents } from '../../src/ports/data/set-contents.js'
import { Feeding, feedOf, pup, record } from './feeding-kit.js'
import { draftOf } from './samples.js'
import type { SetsFactory } from './sets-behaviour.js'

export function correctionsBehaviour(backend: string, open: SetsFactory): void {
  t.test(
    `${backend}: a demanded correction is kept while open once, and ends by correction, rejection or loss`,
    async test => {
      const store = await open(test)
      const feeding = new Feeding(store)
      const at = new Date('2026-11-21T10:00:00.000Z')
      const demand: DemandedCorrection = {
        id: randomUUID(),
        state: 'ZGLOSZONA',
        recordId: '1',
        scope: 'RP.STAN',
        path: 'plec',
        text: 'Zła płeć.',
        reporter: 'JT-1465-OPS-01',
        reportedAt: at,
      }
      const put = (one: DemandedCorrection) =>
        store.apply({ step: 'correction-demanded', ...pup, demand: one }, [draftOf('zglosNiezgodnosc')])
      const reject = (id: string) =>
        store.apply({ step: 'correction-rejected', ...pup, id, at, reason: 'Jest dobrze.' }, [
          draftOf('zglosNiezgodnosc'),
        ])
      const listed = async (order: Partial<Parameters<SetContents['demands']>[1]> = {}) =>
        (await store.demands(pup, { limit: 10, ...order }))?.items
      test.same(await listed(), [], 'nothing was ever written')
      test.same(await store.demanded(pup, ['1']), new Set())
      test.same(await put(demand), { conflict: 'MISSING' }, 'there is no record')
      await feeding.feed('INICJALNE', [record('1'), record('2'), record('3'), record('4')])
      const finding = await feeding.find(['PESEL:1'])
      test.equal(finding?.found === 'ONE' && finding.recordId, '1')
      test.same(await put(demand), { applied: true })
      test.strictSame(await store.demand(pup, demand.id), demand)
      test.same(
        await put({ ...demand, id: randomUUID() }),
        { conflict: 'EXISTS' },
        'of the same record, group and reporter',
      )
      const { path: _none, ...bare } = demand
      const second: DemandedCorrection = { ...bare, id: randomUUID(), reporter: 'JT-0264-OPS-01', recordId: '2' }
      const third: DemandedCorrection = {
        ...demand,
        id: randomUUID(),
        recordId: '3',
        reportedAt: new Date(at.getTime() + 1),
      }
      const fourth: DemandedCorrection = { ...demand, id: randomUUID(), recordId: '4' }
      for (const one of [second, third, fourth]) test.same(await put(one), { applied: true })
      test.strictSame(await listed(), [demand, second, third, fourth])
      test.strictSame(await listed({ reporter: second.reporter }), [second])
      test.strictSame(await listed({ since: third.reportedAt }), [third])
      test.strictSame(await listed({ recordId: '3', scope: 'RP.STAN' }), [third])
      test.strictSame(await listed({ recordId: '3', scope: 'RP.ADRESY' }), [])
      test.strictSame(await store.demanded(pup, ['1', '3', '9']), new Set(['1', '3']))
      const page = await store.demands(pup, { limit: 3 })
      test.equal(page?.items.length, 3)
      const rest = await store.demands(pup, { limit: 3, ...(page?.next === undefined ? {} : { after: page.next }) })
      test.strictSame(rest, { items: [fourth] }, 'the second page is the last')
      test.equal(await store.demands(pup, { limit: 3, after: "1' OR 1" }), undefined)

      test.same(await reject(randomUUID()), { conflict: 'MISSING' })
      test.same(await reject(second.id), { applied: true })
      test.strictSame(await store.demand(pup, second.id), {
        ...second,
        state: 'ODRZUCONA',
        closedAt: at,
        reason: 'Jest dobrze.',
      })
      test.same(await reject(second.id), { conflict: 'STALE' })
      const withdraw = (id: string) =>
        store.apply({ step: 'correction-withdrawn', ...pup, id, at, reason: 'Pomyłka.' }, [draftOf('zglosNiezgodnosc')])
      test.same(await withdraw(randomUUID()), { conflict: 'MISSING' })
      test.same(await withdraw(second.id), { conflict: 'STALE' }, 'it was rejected already')
      const mistaken = { ...demand, id: randomUUID(), scope: 'RP.ADRESY' } as const
      test.same(await put(mistaken), { applied: true })
      test.same(await withdraw(mistaken.id), { applied: true })
      const withdrawn = { ...mistaken, state: 'WYCOFANA', closedAt: at, reason: 'Pomyłka.' }
      test.strictSame(await store.demand(pup, mistaken.id), withdrawn)
      test.same(await reject(mistaken.id), { conflict: 'STALE' })
      await feeding.feed('PRZYROSTOWE', [record('1', { version: 2, expectedVersion: 1 })])
      test.equal((await store.demand(pup, demand.id))?.state, 'ZGLOSZONA', 'only a correction feed answers')
      await feeding.feed('KOREKTA', [record('1', { version: 3, expectedVersion: 2 })])
      test.equal((await store.demand(pup, demand.id))?.state, 'POPRAWIONA')
      test.same(await put({ ...demand, id: randomUUID() }), { applied: true }, 'and may be demanded again')
      await feeding.feed('INICJALNE', [record('1'), record('3')])
      test.equal((await store.demand(pup, third.id))?.state, 'ZGLOSZONA', 'the record is there still')
      test.equal((await store.demand(pup, fourth.id))?.state, 'NIEAKTUALNA')
      test.strictSame(
        (await listed({ openOnly: true }))?.map(one => one.recordId),
        ['3', '1'],
      )
    },
  )

  t.test(`${backend}: non-conformities end when the record is taken anew or the content is replaced`, async test => {
    const store = await open(test)
    const feeding = new Feeding(store)
    const wrong = (recordId: string): Nonconformity => ({
      place: 1,
      recordId,
      code: '5001',
      text: 'Błąd',
      weight: 'ERROR',
    })
    const states = async (order: Partial<Parameters<SetContents['findings']>[1]> = {}) =>
      (await store.findings(pup, { limit: 10, ...order }))?.items.map(one => `${one.recordId ?? '-'} ${one.state}`)
    test.same(await states(), [])
    const first = feedOf('INICJALNE')
    await feeding.open(first)
    await feeding.take(
      first.id,
      1,
      [record('1')],
      [wrong('2'), wrong('3'), { place: 4, code: 'X', text: 'x', weight: 'ERROR' }],
    )
    await feeding.take(first.id, 2, [record('3')])
    await feeding.finish(first.id, 2)
    test.same(await states(), ['2 ZGLOSZONA', '3 POPRAWIONA', '- ZGLOSZONA'])
    const staged = feedOf('INICJALNE')
    await feeding.open(staged)
    await feeding.take(staged.id, 1, [record('2')], [wrong('9')])
    test.same(await states({ feedId: first.id }), ['2 ZGLOSZONA', '3 POPRAWIONA', '- ZGLOSZONA'], 'staged is not live')
    const at = new Date('2026-11-21T12:00:00.000Z')
    await store.apply({ step: 'feed-aborted', ...pup, feedId: staged.id, at }, [draftOf('przerwijZasilenie')])
    test.same(await states({ feedId: staged.id }), ['9 NIEAKTUALNA'])
    await feeding.feed('PRZYROSTOWE', [record('2')])
    test.same(await states({ openOnly: true }), ['- ZGLOSZONA'])
    const [found] = (await store.findings(pup, { limit: 1 }))?.items ?? []
    test.match(found, { feedId: first.id, packageNumber: 1, code: '5001', closedAt: Date, foundAt: Date })
    await feeding.feed('INICJALNE', [record('1')])
    test.same(await states({ openOnly: true }), [])
    const marks: (string | undefined)[] = []
    for (let after: string | undefined, page = 0; page < 9; page++) {
      const part = await store.findings(pup, { limit: 2, ...(after === undefined ? {} : { after }) })
      marks.push(...(part?.items.map(one => one.recordId) ?? []))
      after = part?.next
      if (after === undefined) break
    }
    test.same(marks, ['2', '3', undefined, '9'])
    test.equal(await store.findings(pup, { limit: 2, after: '1' }), undefined)
    test.same(await states({ since: new Date('2026-11-21T08:30:00.001Z') }), [])
  })
}
