/** What every store of sets' contents has to do, whatever keeps it: the suite of `ports/data/set-contents.ts`. */
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { Grant, type SetGrant } from '../../src/domain/grant.js'
import type { FeedKind } from '../../src/domain/registry/beneficiary-set.js'
import { type ScopeCode, scopesOfTree } from '../../src/domain/scopes.js'
import type { DemandedCorrection } from '../../src/ports/data/corrections.js'
import type { Applied, Conflict } from '../../src/ports/data/effects.js'
import type {
  Feed,
  Finding,
  Fragment,
  Location,
  Nonconformity,
  SetContents,
  StagedRecord,
} from '../../src/ports/data/set-contents.js'
import { draftOf } from './samples.js'

/** An empty store; it is closed when the test ends. */
export type SetsFactory = (test: Test) => Promise<SetContents>

export const pup: Location = { set: 'CBB-1465-PUP-01-RP-01', controller: 'JT-1465-PUP-01' }
export const otherPup: Location = { set: 'CBB-0264-PUP-01-RP-01', controller: 'JT-0264-PUP-01' }

const rpScopes = scopesOfTree('RP')

/** Leave to read the scopes of a labour office's set. */
export function grantOf(location: Location, scopes: readonly ScopeCode[]): SetGrant {
  const set = { code: location.set, unitCode: location.controller, unitKind: 'PUP', tree: 'RP' } as const
  const decided = Grant.decide(
    [
      {
        id: 'R-1',
        asker: { unitKind: 'OPS' },
        role: 'PIU_PS',
        legalBasis: 'X',
        scopes,
        validFrom: '2020-01-01',
        author: 'x',
        reason: 'x',
      },
    ],
    {
      unitCode: 'JT-1465-OPS-01',
      unitKind: 'OPS',
      role: 'PIU_PS',
      legalBasis: 'X',
      day: '2026-11-21',
      sets: [set],
      scopes,
    },
  )?.forSet(location.set)
  if (decided === undefined) throw new Error('the test grants nothing')
  return decided
}

export function feedOf(
  kind: FeedKind,
  dataAsOf = new Date('2026-11-20T22:00:00.000Z'),
  id: string = randomUUID(),
): Feed {
  return {
    id,
    kind,
    systemId: 'SD-000001',
    state: 'OTWARTE',
    openedAt: new Date('2026-11-21T08:00:00.000Z'),
    dataAsOf,
    packages: 0,
    recordsTaken: 0,
    recordsRefused: 0,
  }
}

export function fragment(scope: ScopeCode, text: string, persons: readonly string[] = ['PESEL:99923100014']): Fragment {
  return { scope, bytes: new TextEncoder().encode(`<b:${text}></b:${text}>`), persons }
}

export function record(recordId: string, change: Partial<StagedRecord> = {}): StagedRecord {
  return {
    recordId,
    version: 1,
    expectedVersion: 0,
    withdrawn: false,
    keys: [`PESEL:${recordId}`],
    fragments: [fragment('RP.TOZSAMOSC', `t-${recordId}`), fragment('RP.STAN', `s-${recordId}`)],
    ...change,
  }
}

/** The steps of one set, each with a draft of its own. */
export class Feeding {
  readonly store: SetContents
  readonly location: Location

  constructor(store: SetContents, location: Location = pup) {
    this.store = store
    this.location = location
  }

  open(feed: Feed): Promise<Applied | Conflict> {
    return this.store.apply({ step: 'feed-opened', ...this.location, feed }, [draftOf('rozpocznijZasilenie')])
  }

  take(
    feedId: string,
    number: number,
    records: readonly StagedRecord[],
    nonconformities: readonly Nonconformity[] = [],
  ): Promise<Applied | Conflict> {
    return this.store.apply(
      {
        step: 'package-taken',
        ...this.location,
        package: {
          feedId,
          number,
          hash: number.toString(16).padStart(64, '0'),
          taken: records.length,
          refused: nonconformities.filter(one => one.weight === 'ERROR').length,
          nonconformities,
        },
        records,
        at: new Date('2026-11-21T08:30:00.000Z'),
      },
      [draftOf('przekazPaczke')],
    )
  }

  finish(feedId: string, packages: number): Promise<Applied | Conflict> {
    const at = new Date('2026-11-21T09:00:00.000Z')
    return this.store.apply({ step: 'feed-finished', ...this.location, feedId, at, packages }, [
      draftOf('zakonczZasilenie'),
    ])
  }

  /** A whole feed of one package. */
  async feed(kind: FeedKind, records: readonly StagedRecord[], dataAsOf?: Date): Promise<Feed> {
    const feed = feedOf(kind, dataAsOf)
    for (const step of [() => this.open(feed), () => this.take(feed.id, 1, records), () => this.finish(feed.id, 1)]) {
      const outcome = await step()
      if ('conflict' in outcome) throw new Error(outcome.conflict)
    }
    return feed
  }

  find(keys: readonly string[], scopes: readonly ScopeCode[] = rpScopes): Promise<Finding | undefined> {
    return this.store.find(grantOf(this.location, scopes), keys)
  }
}

/** What was found, in a form that compares. */
export function told(finding: Finding | undefined): unknown {
  if (finding?.found !== 'ONE') return finding?.found
  return finding.fragments.map(one => `${one.scope} ${new TextDecoder().decode(one.bytes)}`)
}

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
