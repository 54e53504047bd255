/** Two units, one of which asked the other's set, and the data protection officers who look at it. */
import type { Test } from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory, type UnitRecord } from '../../fixtures/people/story.js'
import { feedSet } from '../../src/client/feed.js'
import { answerIn, Installation, type WorkingUnit } from '../gateway/installation.js'

export interface OversightStage {
  readonly installation: Installation
  /** Keeps the set that was asked. */
  readonly pup: WorkingUnit
  /** Asked it, over SOAP. */
  readonly ops: WorkingUnit
  readonly inspector: string
  readonly records: readonly UnitRecord[]
  /** Whom the set tells of, with a number that one record alone bears. */
  readonly persons: readonly (UnitRecord & { readonly pesel: string })[]
  /** The set is fed. */
  feeds(kind: 'INICJALNE' | 'KOREKTA', content: readonly UnitRecord[]): Promise<void>
  /** The unit `ops` asks for the person's names. */
  asks(pesel: string, caseNumber?: string): Promise<void>
}

/** Starts it and lets the one unit ask for two persons of the other. */
export async function oversightStage(test: Pick<Test, 'teardown'>): Promise<OversightStage> {
  const installation = await Installation.start()
  test.teardown(() => installation.remove())
  const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
  const scopes = ['RP.TOZSAMOSC', 'RP.ADRESY'] as const
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: [...scopes] })
  const records = recordsOfUnit(tellStory({ seed: 1, persons: 120 }), 'JT-1408-PUP-01')
  const feeds = async (kind: 'INICJALNE' | 'KOREKTA', content: readonly UnitRecord[]) => {
    const fed = await feedSet(pup.connection, {
      setCode: pup.setCode ?? '',
      kind,
      stateAt: new Date(installation.clock.now().getTime() - 60_000),
      records: content.map(encodeRecord),
      context: { user: pup.feeder },
    })
    if (!('fed' in fed)) throw new Error('the set was not fed')
  }
  await feeds('INICJALNE', records)
  const persons = records.flatMap(record => {
    const { pesel } = record.person
    const isOne = pesel !== undefined && records.filter(other => other.person.pesel === pesel).length === 1
    return isOne ? [{ ...record, pesel }] : []
  })
  const asks = async (pesel: string, caseNumber = 'OPS.1.2026') => {
    const question = {
      parametryPytania: {
        znakSprawy: caseNumber,
        podstawaPrawna: { kod: 'UPS-105-1' },
        cel: { kod: 'USTALENIE_PRAWA_PS' },
      },
      osoba: { pesel },
      zbior: [{ kodZbioru: pup.setCode ?? '' }],
      zakres: { kodZakresu: scopes },
    }
    answerIn(await ops.connection.call('pobierzDane', question))
  }
  for (const { pesel } of persons.slice(0, 2)) await asks(pesel)
  const inspector = await installation.createUser(pup.unit, ['IOD'])
  await installation.person(inspector)
  return { installation, pup, ops, inspector, records, persons, asks, feeds }
}
