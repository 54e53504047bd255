/** What every store of sets' contents has to do, whatever keeps it: the suite of `ports/data/set-contents.ts`. */
import { randomUUID } from 'node:crypto'
import t, { type Test } from 'tap'
import type { Feed, Finding, Fragment, Nonconformity, SetContents } from '../../src/ports/data/set-contents.js'
import fc from '../properties/seeded.js'
import { Feeding, feedOf, fragment, otherPup, pup, record, rpScopes, told } from './feeding-kit.js'
import { draftOf } from './samples.js'

/** An empty store; it is closed when the test ends. */
export type SetsFactory = (test: Test) => Promise<SetContents>

export function setsBehaviour(backend: string, open: SetsFactory): void {
  t.test(`${backend}: a set of which nothing was written has none of anything`, async test => {
    const store = await open(test)
    test.equal(await new Feeding(store).find(['PESEL:1']), undefined)
    test.equal(await store.feed(pup, randomUUID()), undefined)
    test.equal(await store.openFeed(pup), undefined)
    test.equal(await store.lastFeed(pup), undefined)
    test.equal(await store.lastFinishedFeed(pup), undefined)
    test.equal(await store.package(pup, randomUUID(), 1), undefined)
    test.same([...(await store.versions(pup, randomUUID(), ['a']))], [])
    test.same(await store.pending(), [])
    await store.settle(['unknown'])
  })

  t.test(`${backend}: feeds and packages are read back as they were`, async test => {
    const store = await open(test)
    const feeding = new Feeding(store)
    const feed = feedOf('INICJALNE')
    test.same(await feeding.open(feed), { applied: true })
    test.strictSame(await store.feed(pup, feed.id), feed)
    test.strictSame(await store.openFeed(pup), feed)
    const nonconformities: Nonconformity[] = [
      { place: 2, recordId: 'b', code: '5001', path: 'osoba/pesel', text: 'Numer PESEL', weight: 'ERROR' },
      { place: 3, code: '4002', text: 'Rekord', weight: 'WARNING' },
    ]
    test.same(await feeding.take(feed.id, 1, [record('a')], nonconformities), { applied: true })
    test.strictSame(await store.package(pup, feed.id, 1), {
      feedId: feed.id,
      number: 1,
      hash: '1'.padStart(64, '0'),
      taken: 1,
      refused: 1,
      nonconformities,
    })
    test.equal(await store.package(pup, feed.id, 2), undefined)
    test.same(await feeding.finish(feed.id, 1), { applied: true })
    const finished: Feed = {
      ...feed,
      state: 'ZAKONCZONE',
      closedAt: new Date('2026-11-21T09:00:00.000Z'),
      packages: 1,
      recordsTaken: 1,
      recordsRefused: 1,
    }
    test.strictSame(await store.feed(pup, feed.id), finished)
    test.strictSame(await store.lastFeed(pup), finished)
    test.equal(await store.openFeed(pup), undefined)
  })

  t.test(
    `${backend}: @req B5 what an initial feed stages is seen only when it is finished, and then whole`,
    async test => {
      const store = await open(test)
      const feeding = new Feeding(store)
      const feed = feedOf('INICJALNE')
      await feeding.open(feed)
      await feeding.take(feed.id, 1, [record('1'), record('2')])
      test.equal(await feeding.find(['PESEL:1']), undefined, 'never finished: none')
      await feeding.finish(feed.id, 1)
      test.strictSame(await feeding.find(['PESEL:1']), {
        found: 'ONE',
        dataAsOf: feed.dataAsOf,
        recordId: '1',
        fragments: ((await feeding.find(['PESEL:1'])) as Extract<Finding, { found: 'ONE' }>).fragments,
      })
      test.same(told(await feeding.find(['PESEL:1'])), ['RP.STAN <b:s-1></b:s-1>', 'RP.TOZSAMOSC <b:t-1></b:t-1>'])
      test.strictSame(await feeding.find(['PESEL:3']), { found: 'NONE', dataAsOf: feed.dataAsOf })

      const next = feedOf('INICJALNE', new Date('2026-11-22T00:00:00.000Z'))
      await feeding.open(next)
      await feeding.take(next.id, 1, [record('2', { fragments: [fragment('RP.STAN', 'new')] })])
      await feeding.take(next.id, 2, [record('3')])
      test.same(
        told(await feeding.find(['PESEL:1']))
          ?.toString()
          .includes('t-1'),
        true,
        'the old content is live still',
      )
      test.equal(told(await feeding.find(['PESEL:3'])), 'NONE')
      await feeding.finish(next.id, 2)
      test.strictSame(await feeding.find(['PESEL:1']), { found: 'NONE', dataAsOf: next.dataAsOf }, 'replaced')
      test.same(told(await feeding.find(['PESEL:2'])), ['RP.STAN <b:new></b:new>'])
      test.same(told(await feeding.find(['PESEL:3'])), ['RP.STAN <b:s-3></b:s-3>', 'RP.TOZSAMOSC <b:t-3></b:t-3>'])
    },
  )

  t.test(`${backend}: fragments keep their bytes and persons, children's too`, async test => {
    const feeding = new Feeding(await open(test))
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const given: Fragment = { scope: 'RP.STATUSY', bytes, persons: ['PESEL:1', 'PESEL:child', 'OSOBA:ŁUCJA'] }
    await feeding.feed('INICJALNE', [record('1', { fragments: [given] })])
    const finding = await feeding.find(['PESEL:1'])
    test.equal(finding?.found, 'ONE')
    if (finding?.found !== 'ONE') return
    test.same(Uint8Array.from(finding.fragments[0]?.bytes ?? []), bytes)
    test.strictSame(finding.fragments[0]?.persons, given.persons)
  })

  t.test(`${backend}: an incremental feed adds, replaces whole records and withdraws, at once`, async test => {
    const store = await open(test)
    const feeding = new Feeding(store)
    await feeding.feed('INICJALNE', [record('1'), record('2', { keys: ['PESEL:2', 'PESEL:old'] }), record('3')])
    const feed = feedOf('PRZYROSTOWE', new Date('2026-11-22T00:00:00.000Z'))
    await feeding.open(feed)
    test.same([...(await store.versions(pup, feed.id, ['1', '2', '9']))].toSorted(), [
      ['1', 1],
      ['2', 1],
    ])
    const changed = record('2', {
      version: 5,
      expectedVersion: 1,
      keys: ['PESEL:2', 'PESEL:new'],
      fragments: [fragment('RP.ADRESY', 'a')],
    })
    const withdrawn = record('3', { version: 2, expectedVersion: 1, withdrawn: true })
    test.same(await feeding.take(feed.id, 1, [changed, withdrawn, record('4')]), { applied: true })
    test.same(told(await feeding.find(['PESEL:2'])), ['RP.ADRESY <b:a></b:a>'], 'the old groups are gone')
    test.same(told(await feeding.find(['PESEL:new'])), ['RP.ADRESY <b:a></b:a>'])
    test.equal(told(await feeding.find(['PESEL:old'])), 'NONE', 'the old keys are gone')
    test.equal(told(await feeding.find(['PESEL:3'])), 'NONE', 'a withdrawn record is not found')
    test.equal((await feeding.find(['PESEL:4']))?.found, 'ONE')
    test.same(
      [...(await store.versions(pup, feed.id, ['2', '3']))].toSorted(),
      [
        ['2', 5],
        ['3', 2],
      ],
      'but is held',
    )
    await feeding.finish(feed.id, 1)
    test.same((await feeding.find(['PESEL:1']))?.dataAsOf, feed.dataAsOf)
    const back = feedOf('KOREKTA')
    await feeding.open(back)
    await feeding.take(back.id, 1, [record('3', { version: 3, expectedVersion: 2 })])
    test.equal((await feeding.find(['PESEL:3']))?.found, 'ONE', 'what was withdrawn can come back')
  })

  t.test(`${backend}: the count of records follows what is added, withdrawn, brought back and replaced`, async test => {
    const store = await open(test)
    const feeding = new Feeding(store)
    test.equal(await store.recordCount(pup), 0)
    const first = feedOf('INICJALNE')
    await feeding.open(first)
    await feeding.take(first.id, 1, [record('1'), record('2'), record('3', { withdrawn: true })])
    test.equal(await store.recordCount(pup), 0, 'staged is not live')
    await feeding.finish(first.id, 1)
    test.equal(await store.recordCount(pup), 2)
    await feeding.feed('PRZYROSTOWE', [record('4'), record('1', { version: 2, expectedVersion: 1, withdrawn: true })])
    test.equal(await store.recordCount(pup), 2)
    const back = [1, 3].map(id => record(String(id), { version: 3, expectedVersion: id === 1 ? 2 : 1 }))
    await feeding.feed('PRZYROSTOWE', [...back, record('2', { version: 2, expectedVersion: 1 })])
    test.equal(await store.recordCount(pup), 4)
    await feeding.feed('INICJALNE', [record('9')])
    test.equal(await store.recordCount(pup), 1)
  })

  t.test(`${backend}: a version that moved or is not higher makes the whole package STALE`, async test => {
    const store = await open(test)
    const feeding = new Feeding(store)
    await feeding.feed('INICJALNE', [record('1', { version: 4 })])
    const feed = feedOf('PRZYROSTOWE')
    await feeding.open(feed)
    const other = record('2')
    const stale = { conflict: 'STALE' }
    test.same(await feeding.take(feed.id, 1, [other, record('1', { version: 4, expectedVersion: 4 })]), stale)
    test.same(await feeding.take(feed.id, 1, [other, record('1', { version: 5, expectedVersion: 3 })]), stale)
    test.same(await feeding.take(feed.id, 1, [other, record('1', { version: 5, expectedVersion: 0 })]), stale)
    test.equal(told(await feeding.find(['PESEL:2'])), 'NONE', 'nothing of it was taken')
    test.equal((await store.feed(pup, feed.id))?.packages, 0)
    test.same(await feeding.take(feed.id, 1, [other, record('1', { version: 5, expectedVersion: 4 })]), {
      applied: true,
    })
  })

  t.test(`${backend}: in an initial feed the highest version of a record stays`, async test => {
    const store = await open(test)
    const feeding = new Feeding(store)
    const feed = feedOf('INICJALNE')
    await feeding.open(feed)
    await feeding.take(feed.id, 1, [record('1', { version: 2 })])
    test.same([...(await store.versions(pup, feed.id, ['1']))], [['1', 2]], 'the staged content is looked at')
    test.same(await feeding.take(feed.id, 2, [record('1', { version: 2 })]), { conflict: 'STALE' })
    test.same(await feeding.take(feed.id, 2, [record('1', { version: 3, expectedVersion: 99 })]), { applied: true })
    await feeding.finish(feed.id, 2)
    test.same([...(await store.versions(pup, randomUUID(), ['1']))], [['1', 3]])
  })

  t.test(
    `${backend}: an aborted initial feed leaves the set as it was; of another stays what was taken`,
    async test => {
      const store = await open(test)
      const feeding = new Feeding(store)
      const at = new Date('2026-11-21T11:00:00.000Z')
      const abort = (feedId: string) =>
        store.apply({ step: 'feed-aborted', ...pup, feedId, at }, [draftOf('przerwijZasilenie')])
      test.same(await abort(randomUUID()), { conflict: 'MISSING' })
      const first = feedOf('INICJALNE')
      await feeding.open(first)
      await feeding.take(first.id, 1, [record('1')])
      test.same(await abort(first.id), { applied: true })
      test.equal(await feeding.find(['PESEL:1']), undefined, 'the set was never filled')
      test.strictSame(await store.lastFeed(pup), {
        ...first,
        state: 'PRZERWANE',
        closedAt: at,
        packages: 1,
        recordsTaken: 1,
        recordsRefused: 0,
      })
      test.equal(await store.lastFinishedFeed(pup), undefined)
      test.same(await abort(first.id), { conflict: 'STALE' })
      test.same(await feeding.finish(first.id, 1), { conflict: 'STALE' })
      const filled = await feeding.feed('INICJALNE', [record('1')])
      const again = feedOf('INICJALNE', new Date('2026-11-22T00:00:00.000Z'))
      await feeding.open(again)
      test.equal((await store.lastFeed(pup))?.id, filled.id, 'the open feed is not the last one')
      await feeding.take(again.id, 1, [record('2')])
      await abort(again.id)
      test.equal((await feeding.find(['PESEL:1']))?.found, 'ONE')
      test.equal(told(await feeding.find(['PESEL:2'])), 'NONE')
      const more = feedOf('PRZYROSTOWE', new Date('2026-11-23T00:00:00.000Z'))
      await feeding.open(more)
      await feeding.take(more.id, 1, [record('3')])
      await abort(more.id)
      test.strictSame(
        (await feeding.find(['PESEL:3']))?.dataAsOf,
        filled.dataAsOf,
        'taken stays, the moment does not move',
      )
      test.equal((await store.lastFinishedFeed(pup))?.id, filled.id)
      test.same(await feeding.open(feedOf('PRZYROSTOWE')), { applied: true }, 'the way is free')
    },
  )

  t.test(`${backend}: packages come in order and once; feeds one at a time`, async test => {
    const store = await open(test)
    const feeding = new Feeding(store)
    test.same(await feeding.open(feedOf('PRZYROSTOWE')), { conflict: 'MISSING' }, 'nothing to add to')
    test.same(await feeding.take(randomUUID(), 1, []), { conflict: 'MISSING' })
    test.same(await feeding.finish(randomUUID(), 0), { conflict: 'MISSING' })
    const feed = feedOf('INICJALNE')
    await feeding.open(feed)
    test.same(await feeding.open(feed), { conflict: 'EXISTS' })
    test.same(await feeding.open(feedOf('INICJALNE')), { conflict: 'EXISTS' }, 'one is open')
    test.same(await feeding.take(feed.id, 2, []), { conflict: 'MISSING' }, 'the first package is missing')
    await feeding.take(feed.id, 1, [record('1')])
    test.same(await feeding.take(feed.id, 1, [record('2')]), { conflict: 'EXISTS' })
    test.same(await feeding.finish(feed.id, 2), { conflict: 'STALE' }, 'one package was taken, not two')
    await feeding.finish(feed.id, 1)
    test.same(await feeding.finish(feed.id, 1), { conflict: 'STALE' }, 'it is finished')
    test.same(await feeding.take(feed.id, 1, [record('1')]), { conflict: 'EXISTS' }, 'a late repeat is known')
    test.same(await feeding.take(feed.id, 2, [record('1')]), { conflict: 'STALE' })
    test.equal((await store.pending()).length, 3, 'refused effects leave no drafts')
  })

  t.test(`${backend}: of packages with one number sent at once, one is taken`, async test => {
    const feeding = new Feeding(await open(test))
    const feed = feedOf('INICJALNE')
    await feeding.open(feed)
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, index) => feeding.take(feed.id, 1, [record(`${index}`)])),
    )
    test.equal(outcomes.filter(outcome => 'applied' in outcome).length, 1)
    test.equal(outcomes.filter(outcome => 'conflict' in outcome && outcome.conflict === 'EXISTS').length, 5)
  })

  t.test(`${backend}: @req B1.1 a record is found by all keys together; several records are not told`, async test => {
    const feeding = new Feeding(await open(test))
    await feeding.feed('INICJALNE', [
      record('1', { keys: ['DOK:PASZPORT/AA1/PL', 'OSOBA:JAN'] }),
      record('2', { keys: ['DOK:PASZPORT/AA1/PL', 'OSOBA:EWA'] }),
      record('3', { keys: ['OSOBA:JAN', 'OSOBA:JAN'] }),
    ])
    test.equal((await feeding.find(['DOK:PASZPORT/AA1/PL', 'OSOBA:EWA']))?.found, 'ONE')
    test.same(told(await feeding.find(['OSOBA:EWA', 'DOK:PASZPORT/AA1/PL', 'OSOBA:EWA'], ['RP.STAN'])), [
      'RP.STAN <b:s-2></b:s-2>',
    ])
    test.equal(told(await feeding.find(['DOK:PASZPORT/AA1/PL'])), 'MANY')
    test.equal(told(await feeding.find(['OSOBA:JAN'])), 'MANY')
    test.equal(told(await feeding.find(['OSOBA:EWA', 'OSOBA:JAN'])), 'NONE')
    test.equal(told(await feeding.find([])), 'NONE', 'no key is nobody')
    test.equal(told(await feeding.find(['%'])), 'NONE')
  })

  t.test(`${backend}: sets do not see one another, not even with one feed id`, async test => {
    const store = await open(test)
    const [one, other] = [new Feeding(store), new Feeding(store, otherPup)]
    await one.feed('INICJALNE', [record('1')])
    test.equal(await other.find(['PESEL:1']), undefined)
    const feed = await other.feed('INICJALNE', [record('2')])
    test.equal(told(await one.find(['PESEL:2'])), 'NONE')
    test.equal(await store.feed(pup, feed.id), undefined)
    test.equal((await store.feed(otherPup, feed.id))?.id, feed.id)
  })

  t.test(`${backend}: drafts of all sets wait until they are settled`, async test => {
    const store = await open(test)
    await new Feeding(store).feed('INICJALNE', [record('1')])
    await new Feeding(store, otherPup).feed('INICJALNE', [record('2')])
    const waiting = await store.pending()
    test.same(waiting.map(draft => draft.facts.operation).toSorted(), [
      'przekazPaczke',
      'przekazPaczke',
      'rozpocznijZasilenie',
      'rozpocznijZasilenie',
      'zakonczZasilenie',
      'zakonczZasilenie',
    ])
    await store.settle([...waiting.slice(1).map(draft => draft.facts.entryId), 'unknown'])
    test.strictSame(await store.pending(), waiting.slice(0, 1))
    await store.settle(waiting.map(draft => draft.facts.entryId))
    test.strictSame(await store.pending(), [])
  })

  t.test(`${backend}: a replaced content is removed without touching the live one`, async test => {
    const feeding = new Feeding(await open(test))
    const many = Array.from({ length: 1_200 }, (_, index) =>
      record(`old-${index}`, { keys: [`PESEL:${index}`, `DOK:${index}`, 'OSOBA:ALL'] }),
    )
    await feeding.feed('INICJALNE', many)
    await feeding.feed('INICJALNE', [record('1')])
    const feed = await feeding.feed('PRZYROSTOWE', [record('2')])
    test.same(told(await feeding.find(['PESEL:1'])), ['RP.STAN <b:s-1></b:s-1>', 'RP.TOZSAMOSC <b:t-1></b:t-1>'])
    test.equal(told(await feeding.find(['OSOBA:ALL'])), 'NONE')
    test.equal(
      (
        await feeding.store.versions(
          pup,
          feed.id,
          many.map(one => one.recordId),
        )
      ).size,
      0,
    )
  })

  t.test(`${backend}: @req B3 whatever is stored and granted, nothing ungranted comes out`, async test => {
    const store = await open(test)
    const scopeLists = fc.uniqueArray(fc.constantFrom(...rpScopes), { minLength: 1 })
    const property = fc.asyncProperty(
      fc.array(scopeLists, { minLength: 1, maxLength: 5 }),
      scopeLists,
      fc.nat(4),
      async (recordScopes, granted, asked) => {
        const records = recordScopes.map((scopes, index) =>
          record(`${index}`, { fragments: scopes.map(scope => fragment(scope, `${scope}-${index}`)) }),
        )
        const feeding = new Feeding(store)
        await feeding.feed('INICJALNE', records)
        const finding = await feeding.find([`PESEL:${asked}`], granted)
        const held = recordScopes[asked]
        if (held === undefined) return finding?.found === 'NONE'
        const expected = held.filter(scope => granted.includes(scope)).toSorted()
        const wanted = expected.map(scope => `${scope} <b:${scope}-${asked}></b:${scope}-${asked}>`)
        return JSON.stringify(told(finding)) === JSON.stringify(wanted)
      },
    )
    await test.resolves(fc.assert(property, { numRuns: 60 }))
  })
}
