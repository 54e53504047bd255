/** A gateway with a labour office that changes its vendor, and an assistance centre that asks all the while. */
import type { Test } from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory, type UnitRecord } from '../../fixtures/people/story.js'
import type { SdConnection } from '../../src/client/connection.js'
import { type Fed, type FeedEnd, feedSet } from '../../src/client/feed.js'
import { scopesOfTree } from '../../src/domain/scopes.js'
import {
  answerIn,
  type ConnectedSystem,
  centralLogin,
  Installation,
  type InstallationOptions,
  type RegisteredUnit,
  type WorkingUnit,
} from './installation.js'

const basis = 'UPS-105-1'
const story = tellStory({ seed: 1, persons: 160 })

/** What the labour office's set holds. */
export const held: readonly UnitRecord[] = recordsOfUnit(story, 'JT-1408-PUP-01')

/** The product of another vendor. */
export const otherSoftware = { nazwa: 'Nowa Domena', wersja: '1.0', producent: 'Inny Dostawca' } as const

/** What the sets tell of a person's benefits. */
export interface Told {
  readonly statuses: readonly string[]
  /** Each benefit once, sorted. */
  readonly marks: readonly string[]
}

export interface ChangingInstallation {
  readonly installation: Installation
  readonly pup: WorkingUnit
  readonly ops: WorkingUnit
  /** The set that is replaced. */
  readonly old: string
  /** Feeds by the system given; `records` may fail on the way. */
  feed(
    by: Feeder,
    setCode: string,
    records: Iterable<UnitRecord>,
    kind?: 'INICJALNE' | 'PRZYROSTOWE',
  ): Promise<Fed | FeedEnd>
  /** A system of the unit by another vendor, and its feeder. */
  otherVendor(unit: RegisteredUnit): Promise<ConnectedSystem & Feeder>
  /** Asks both sets for the person's benefits; no benefit may be told of twice. */
  ask(t: Test, pesel: string, sets: readonly string[]): Promise<Told>
  /** Somebody of whose benefits the old set tells. */
  witness(t: Test): Promise<string>
}

/** Who feeds. */
export interface Feeder {
  readonly connection: SdConnection
  readonly feeder: WorkingUnit['feeder']
}

/** Starts it; the labour office's set is fed. */
export async function changingInstallation(options: InstallationOptions = {}): Promise<ChangingInstallation> {
  const installation = await Installation.start(options)
  const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: basis, scopes: scopesOfTree('RP') })
  const old = pup.setCode ?? ''
  const stateAt = () => new Date(installation.clock.now().getTime() - 60_000)
  const changing: ChangingInstallation = {
    installation,
    pup,
    ops,
    old,
    feed: (by, setCode, records, kind = 'INICJALNE') =>
      feedSet(by.connection, {
        setCode,
        kind,
        stateAt: stateAt(),
        records: encoded(records),
        recordsPerPackage: 3,
        context: { user: by.feeder },
      }),
    async otherVendor(unit) {
      const feeder = { login: await installation.createUser(unit, ['ZASILANIE']), rola: 'ZASILANIE' }
      const system = await installation.connectSystem({ unit, user: feeder, software: otherSoftware })
      return { ...system, feeder }
    },
    async ask(t, pesel, sets) {
      const answer = answerIn(
        await ops.connection.call('sprawdzSwiadczenia', {
          parametryPytania: {
            znakSprawy: 'PRÓBA/1',
            podstawaPrawna: { kod: basis },
            cel: { kod: 'USTALENIE_PRAWA_PS' },
          },
          osoba: { pesel },
          zbior: sets.map(kodZbioru => ({ kodZbioru })),
          okres: { dataOd: '1990-01-01', dataDo: '2099-12-31' },
        }),
      )
      const marks = answer.zbior.flatMap(one =>
        one.swiadczenie.map(({ kodZakresu, rodzaj, dataOd }) => `${kodZakresu} ${rodzaj.kod} ${dataOd}`),
      )
      t.equal(new Set(marks).size, marks.length, 'no benefit is told of twice')
      return { statuses: answer.zbior.map(one => one.status), marks: marks.toSorted() }
    },
    async witness(t) {
      for (const { person } of held) {
        if (person.pesel !== undefined && (await changing.ask(t, person.pesel, [old])).marks.length > 0)
          return person.pesel
      }
      throw new Error('nobody has benefits')
    },
  }
  const fed = await changing.feed(pup, old, held)
  if (!('fed' in fed)) throw new Error(`the set was not fed: ${fed.outcome}`)
  return changing
}

function* encoded(records: Iterable<UnitRecord>): Generator<Uint8Array> {
  for (const record of records) yield encodeRecord(record)
}

/** A second administrator of the ministry, by whom what one ordered is confirmed. */
export async function secondAdministrator(installation: Installation): Promise<string> {
  const login = await installation.createUser(
    { code: 'JT-00-MINISTERSTWO-01', kind: 'MINISTERSTWO', areas: [], administrator: centralLogin },
    ['ADMIN_CENTRALNY'],
  )
  await installation.person(login)
  return login
}
