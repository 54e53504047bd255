import { randomUUID } from 'node:crypto'
import { encodeRecord } from '../../../fixtures/people/records.js'
import type { InputOf } from '../../../src/contract/index.js'
import type { Notice } from '../../../src/domain/registry/notice.js'
import { draftOf } from '../../ports/samples.js'
import { answerIn } from '../installation.js'
import { basisWithoutText, parametersOf, wrongBasis, wrongPurpose } from './dane-beneficjenta.js'
import type { Provocation, RefusalRows } from './row.js'
import type { RefusalStage } from './stage.js'

type Steps = 'przekazPaczke' | 'zakonczZasilenie'

const begin = { rodzaj: 'PRZYROSTOWE', stanDanychNa: new Date('2026-01-01T00:00:00Z') } as const

function firstPackage({ setCode, people }: RefusalStage, idZasilenia: string): InputOf<'przekazPaczke'> {
  const rekord = [encodeRecord(people.first.record)]
  return { kodZbioru: setCode, idZasilenia, numerPaczki: 1, liczbaRekordow: 1, pakiet: { rekord } }
}

/** What the feeding operations say of a feed. */
function inputOf(stage: RefusalStage, operation: Steps, idZasilenia: string) {
  return operation === 'przekazPaczke'
    ? firstPackage(stage, idZasilenia)
    : { kodZbioru: stage.setCode, idZasilenia, liczbaPaczek: 0 }
}

function steps(stage: RefusalStage, operation: Steps, idZasilenia: string, change: object = {}) {
  const input = { ...inputOf(stage, operation, idZasilenia), ...change } as never
  return stage.pup.connection.call(operation, input, stage.feeder)
}

/** The rows of the operations that go on with an open feed. */
function goingOn(operation: Steps) {
  return {
    3011: (stage: RefusalStage) =>
      stage.unready.connection.call(operation, inputOf(stage, operation, randomUUID()) as never, stage.opsFeeder),
    5004: (stage: RefusalStage) =>
      stage.whileFeeding(id => stage.whileSetIs('ZAMKNIETY', () => steps(stage, operation, id))),
    5005: (stage: RefusalStage) =>
      stage.whileFeeding(id => stage.whileSetIs('ZARCHIWIZOWANY', () => steps(stage, operation, id))),
    5006: (stage: RefusalStage) =>
      stage.ops.connection.call(operation, inputOf(stage, operation, randomUUID()) as never, stage.opsFeeder),
    5013: (stage: RefusalStage) => steps(stage, operation, randomUUID()),
    5016: async (stage: RefusalStage) => {
      const ended = await stage.whileFeeding(async id => id)
      return steps(stage, operation, ended)
    },
  } as const
}

/** A notice that was confirmed already. */
const confirmsTwice: Provocation = async stage => {
  const id = 'b'.repeat(64)
  const at = stage.installation.clock.now()
  const notice: Notice = {
    id,
    kind: 'SPROSTOWANIE',
    recipient: stage.pup.unit.code,
    controller: stage.ops.unit.code,
    set: 'CBB-PROBA',
    scope: 'RP.ADRESY',
    rectifiedAt: at,
    given: [],
  }
  const told = { change: 'rectifications-told', set: notice.set, expected: 0, until: 1, notices: [notice] } as const
  const { control } = stage.installation.house
  await control.apply([told, { change: 'notice-confirmed', id, by: 'iod', at }], [draftOf('zawiadom')])
  return confirms(stage, id)
}

function confirms({ pup, feeder }: RefusalStage, idZawiadomienia: string) {
  return pup.connection.call('potwierdzZawiadomienie', { idZawiadomienia }, feeder)
}

const foreign =
  (operation: 'pobierzStanZasilenia' | 'pobierzWymaganeKorekty'): Provocation =>
  ({ ops, setCode, opsFeeder }) =>
    ops.connection.call(operation, { kodZbioru: setCode }, opsFeeder)

const archived =
  (operation: 'pobierzStanZasilenia' | 'pobierzWymaganeKorekty'): Provocation =>
  stage =>
    stage.whileSetIs('ZARCHIWIZOWANY', () =>
      stage.pup.connection.call(operation, { kodZbioru: stage.setCode }, stage.feeder),
    )

const lists =
  (change: Partial<InputOf<'pobierzNiezgodnosci'>>): Provocation =>
  ({ pup, setCode, feeder }) =>
    pup.connection.call('pobierzNiezgodnosci', { kodZbioru: setCode, rodzaj: 'WALIDACJA', ...change }, feeder)

type Report = NonNullable<InputOf<'zglosNiezgodnosc'>['zgloszenie']>

/** Tells that the address of the second of the people looks wrong, or what a row changes of that. */
export function reports(
  change: (stage: RefusalStage) => Partial<Report> = () => ({}),
  { by = 'ops', at }: { readonly by?: 'ops' | 'unready'; readonly at?: string } = {},
): Provocation {
  return stage => {
    const osoba = { pesel: stage.people.second.pesel }
    const usual = { parametryPytania: parametersOf(stage), osoba, kodZakresu: 'RP.ADRESY', opis: 'Nie ma.' } as const
    const zgloszenie = { ...usual, ...change(stage) }
    return stage[by].connection.call('zglosNiezgodnosc', { kodZbioru: at ?? stage.setCode, zgloszenie })
  }
}

/** The controller's refusal of a correction that nobody, or somebody, demanded. */
async function rejects(stage: RefusalStage, idNiezgodnosci: string, by: 'pup' | 'ops' = 'pup') {
  const rejection = { kodZbioru: stage.setCode, odrzucenie: { idNiezgodnosci, powod: 'Jest taki dom.' } }
  return stage[by].connection.call('zglosNiezgodnosc', rejection, by === 'pup' ? stage.feeder : stage.opsFeeder)
}

const rejectsTwice: Provocation = async stage => {
  const about = () => ({ osoba: { pesel: stage.people.first.pesel } })
  const reported = answerIn((await reports(about)(stage)) as never) as { niezgodnosc?: { idNiezgodnosci: string } }
  const id = reported.niezgodnosc?.idNiezgodnosci ?? ''
  answerIn(await rejects(stage, id))
  return rejects(stage, id)
}

export const zasilanieCBB: RefusalRows<'ZasilanieCBB'> = {
  rozpocznijZasilenie: {
    3011: ({ unready, ops, opsFeeder }) =>
      unready.connection.call('rozpocznijZasilenie', { ...begin, kodZbioru: ops.setCode ?? '' }, opsFeeder),
    5004: stage => stage.whileSetIs('ZAMKNIETY', () => begins(stage)),
    5005: stage => stage.whileSetIs('ZARCHIWIZOWANY', () => begins(stage)),
    5006: ({ ops, setCode, opsFeeder }) =>
      ops.connection.call('rozpocznijZasilenie', { ...begin, kodZbioru: setCode }, opsFeeder),
    5014: stage => stage.whileFeeding(() => begins(stage)),
    5017: ({ ops, opsFeeder }) =>
      ops.connection.call('rozpocznijZasilenie', { ...begin, kodZbioru: ops.setCode ?? '' }, opsFeeder),
    5021: stage => begins(stage, { stanDanychNa: new Date('2199-01-01T00:00:00Z') }),
  },
  przekazPaczke: {
    ...goingOn('przekazPaczke'),
    5015: stage => steps(stage, 'przekazPaczke', randomUUID(), { liczbaRekordow: 2 }),
  },
  zakonczZasilenie: {
    ...goingOn('zakonczZasilenie'),
    5015: stage => stage.whileFeeding(id => steps(stage, 'zakonczZasilenie', id, { liczbaPaczek: 1 })),
  },
  pobierzStanZasilenia: {
    3011: ({ unready, setCode, opsFeeder }) =>
      unready.connection.call('pobierzStanZasilenia', { kodZbioru: setCode }, opsFeeder),
    5005: archived('pobierzStanZasilenia'),
    5006: foreign('pobierzStanZasilenia'),
    5013: ({ pup, setCode, feeder }) =>
      pup.connection.call('pobierzStanZasilenia', { kodZbioru: setCode, idZasilenia: randomUUID() }, feeder),
  },
  przerwijZasilenie: {
    5005: stage => stage.whileFeeding(id => stage.whileSetIs('ZARCHIWIZOWANY', () => aborts(stage, id))),
    5006: ({ ops, setCode, opsFeeder }) =>
      ops.connection.call('przerwijZasilenie', { kodZbioru: setCode, idZasilenia: randomUUID() }, opsFeeder),
    5013: stage => aborts(stage, randomUUID()),
    5016: async stage => aborts(stage, await stage.whileFeeding(async id => id)),
  },
  pobierzNiezgodnosci: {
    5005: stage => stage.whileSetIs('ZARCHIWIZOWANY', () => lists({})(stage)),
    5006: ({ ops, setCode, opsFeeder }) =>
      ops.connection.call('pobierzNiezgodnosci', { kodZbioru: setCode, rodzaj: 'WALIDACJA' }, opsFeeder),
    5013: lists({ idZasilenia: randomUUID() }),
    5021: lists({ strona: 'x' }),
  },
  zglosNiezgodnosc: {
    3007: reports(undefined, { at: 'CBB-1408-PUP-01-RP-99' }),
    3008: reports(stage => ({ parametryPytania: wrongBasis(stage) })),
    3011: reports(undefined, { by: 'unready' }),
    5001: reports(() => ({ osoba: { pesel: '44051401358' } })),
    5002: reports(stage => ({ parametryPytania: wrongPurpose(stage) })),
    5005: stage => stage.whileSetIs('ZARCHIWIZOWANY', () => rejects(stage, randomUUID())),
    5006: stage => rejects(stage, randomUUID(), 'ops'),
    5007: async stage => {
      answerIn((await reports()(stage)) as never)
      return reports()(stage)
    },
    5009: reports(({ people }) => ({ osoba: { pesel: people.twice.pesel } })),
    5019: rejectsTwice,
    5020: stage => rejects(stage, randomUUID()),
    5021: reports(stage => ({ parametryPytania: basisWithoutText(stage) })),
  },
  pobierzWymaganeKorekty: {
    5005: archived('pobierzWymaganeKorekty'),
    5006: foreign('pobierzWymaganeKorekty'),
    5021: ({ pup, setCode, feeder }) =>
      pup.connection.call('pobierzWymaganeKorekty', { kodZbioru: setCode, strona: 'x' }, feeder),
  },
  potwierdzZawiadomienie: {
    5019: confirmsTwice,
    5020: stage => confirms(stage, 'f'.repeat(64)),
  },
}

function begins({ pup, setCode, feeder }: RefusalStage, change: Partial<InputOf<'rozpocznijZasilenie'>> = {}) {
  return pup.connection.call('rozpocznijZasilenie', { ...begin, kodZbioru: setCode, ...change }, feeder)
}

function aborts({ pup, setCode, feeder }: RefusalStage, idZasilenia: string) {
  return pup.connection.call('przerwijZasilenie', { kodZbioru: setCode, idZasilenia }, feeder)
}
