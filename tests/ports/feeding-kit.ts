/** Sets, feeds and records to try stores of sets' contents with. */
import { randomUUID } from 'node:crypto'
import { Grant, type SetGrant } from '../../src/domain/grant.js'
import type { FeedKind } from '../../src/domain/registry/beneficiary-set.js'
import { type ScopeCode, scopesOfTree } from '../../src/domain/scopes.js'
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

export const pup: Location = { set: 'CBB-1465-PUP-01-RP-01', controller: 'JT-1465-PUP-01' }
export const otherPup: Location = { set: 'CBB-0264-PUP-01-RP-01', controller: 'JT-0264-PUP-01' }

export const rpScopes = scopesOfTree('RP')

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
