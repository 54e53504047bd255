import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import type { OperationName, RequestOf } from '../../src/contract/index.js'
import type { SetState } from '../../src/domain/registry/beneficiary-set.js'
import { scopesOfTree } from '../../src/domain/scopes.js'
import type { Caller } from '../../src/operations/caller.js'
import { allow, officer, ops, opsBasis, parameters, populated, pup, putInState, someone } from './populated.js'
import { call, central, feeder, localAdministratorOf, nobody, person } from './world.js'

const world = await populated(t, [pup])
const { place } = world
await allow(place, 'OPS', 'PIU_PS', scopesOfTree('RP'), opsBasis)
const kodZbioru = pup.setCode
const subject = someone(world, pup)
const osoba = { pesel: subject.person.pesel }
const zbior = [{ kodZbioru }]

/** Who calls, one of each kind that has to do with a set. */
const callers = {
  stranger: async () => nobody,
  asker: () => officer(place, ops, 'PS'),
  feeder: () => feeder(place, pup),
  ownAdministrator: () => person(place, localAdministratorOf(pup.code)),
  otherAdministrator: () => person(place, localAdministratorOf(ops.code)),
  ministry: () => person(place, central),
} as const satisfies Record<string, () => Promise<Caller>>
type Who = keyof typeof callers

const states = ['UTWORZONY', 'AKTYWNY', 'ZAMKNIETY', 'ZARCHIWIZOWANY'] as const satisfies readonly SetState[]

/** The open feed that the state's rows work on: it is begun while the set is AKTYWNY. */
let idZasilenia = ''
let version = subject.record.version

async function beginFeed(): Promise<void> {
  putInState(place, kodZbioru, 'AKTYWNY')
  const by = await feeder(place, pup)
  if (idZasilenia !== '') await call(place, 'przerwijZasilenie', by, { kodZbioru, idZasilenia })
  const begin = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: place.clock.now() } as const
  const begun = await call(place, 'rozpocznijZasilenie', by, begin)
  idZasilenia = 'answer' in begun ? begun.answer.body.zasilenie.idZasilenia : ''
}

async function endFeed(): Promise<void> {
  putInState(place, kodZbioru, 'AKTYWNY')
  await call(place, 'przerwijZasilenie', await feeder(place, pup), { kodZbioru, idZasilenia })
  idZasilenia = ''
}

interface Row {
  readonly name: string
  /** Puts the place into the state before the row's feed is there or not. */
  readonly before?: () => Promise<void>
  readonly ask: (by: Caller) => Promise<unknown>
  /** For each caller the outcome in each state: `+`, or the code; one word where all states are alike. */
  readonly expected: Readonly<Partial<Record<Who, string>>>
}

function asked<N extends OperationName>(operation: N, input: () => RequestOf<N>): (by: Caller) => Promise<unknown> {
  return by => call(place, operation, by, input())
}

const begin = (rodzaj: 'INICJALNE' | 'PRZYROSTOWE' | 'KOREKTA') =>
  asked('rozpocznijZasilenie', () => ({ kodZbioru, rodzaj, stanDanychNa: place.clock.now() }))
const question = { parametryPytania: parameters, zbior }
const identity = {
  ...osoba,
  imie: subject.person.firstName,
  nazwisko: subject.person.surname,
  dataUrodzenia: subject.person.birthDate,
}
const zakres = { kodZakresu: ['RP.TOZSAMOSC'] as const }
const notForFeeders = '3006'
const asking = { stranger: '3012', feeder: notForFeeders, ownAdministrator: '3006', otherAdministrator: '3006' }
const feeding = { stranger: '3012', asker: '3006', ownAdministrator: '3012', otherAdministrator: '3012' }
const administration = { stranger: '3012', asker: '3006', feeder: '3006', otherAdministrator: '5020' }
const ownSide = { stranger: '3012', asker: '3006', otherAdministrator: '5006' }

const rows: readonly Row[] = [
  {
    name: 'rozpocznijZasilenie INICJALNE',
    before: endFeed,
    ask: begin('INICJALNE'),
    expected: { ...feeding, feeder: '+ + 5004 5005' },
  },
  {
    name: 'rozpocznijZasilenie PRZYROSTOWE',
    before: endFeed,
    ask: begin('PRZYROSTOWE'),
    expected: { ...feeding, feeder: '5017 + 5004 5005' },
  },
  {
    name: 'rozpocznijZasilenie KOREKTA',
    before: endFeed,
    ask: begin('KOREKTA'),
    expected: { ...feeding, feeder: '5017 + 5004 5005' },
  },
  {
    name: 'przekazPaczke',
    before: beginFeed,
    ask: asked('przekazPaczke', () => {
      version += 1
      const rekord = [encodeRecord({ ...subject.record, version, operation: 'ZMIEN' })]
      return { kodZbioru, idZasilenia, numerPaczki: 1, liczbaRekordow: 1, pakiet: { rekord } }
    }),
    // A feed that is open was allowed when it was opened, and no set becomes UTWORZONY again.
    expected: { ...feeding, feeder: '+ + 5004 5005' },
  },
  {
    name: 'zakonczZasilenie',
    before: beginFeed,
    ask: asked('zakonczZasilenie', () => ({ kodZbioru, idZasilenia, liczbaPaczek: 0 })),
    expected: { ...feeding, feeder: '+ + 5004 5005' },
  },
  {
    name: 'przerwijZasilenie',
    before: beginFeed,
    ask: asked('przerwijZasilenie', () => ({ kodZbioru, idZasilenia })),
    expected: { ...ownSide, feeder: '+ + + 5005', ownAdministrator: '+ + + 5005' },
  },
  {
    name: 'pobierzStanZasilenia',
    ask: asked('pobierzStanZasilenia', () => ({ kodZbioru })),
    expected: { ...feeding, feeder: '+ + + 5005' },
  },
  {
    name: 'pobierzNiezgodnosci WALIDACJA',
    ask: asked('pobierzNiezgodnosci', () => ({ kodZbioru, rodzaj: 'WALIDACJA' })),
    expected: { ...ownSide, feeder: '+ + + 5005', ownAdministrator: '+ + + 5005' },
  },
  {
    name: 'pobierzNiezgodnosci WYSLANA',
    ask: asked('pobierzNiezgodnosci', () => ({ kodZbioru, rodzaj: 'WYSLANA' })),
    expected: { stranger: '3012', asker: '+', feeder: '3006', ownAdministrator: '+', otherAdministrator: '+' },
  },
  {
    name: 'pobierzWymaganeKorekty',
    ask: asked('pobierzWymaganeKorekty', () => ({ kodZbioru })),
    expected: { ...ownSide, feeder: '+ + + 5005', ownAdministrator: '+ + + 5005' },
  },
  {
    name: 'zglosNiezgodnosc zgloszenie',
    ask: asked('zglosNiezgodnosc', () => ({
      kodZbioru,
      zgloszenie: { parametryPytania: parameters, osoba: { pesel: '44051401359' }, kodZakresu: 'RP.STAN', opis: 'x' },
    })),
    expected: {
      stranger: '3012',
      asker: '3007 + 3007 3007',
      feeder: '3006',
      ownAdministrator: '3006',
      otherAdministrator: '3006',
    },
  },
  {
    name: 'zglosNiezgodnosc odrzucenie',
    ask: asked('zglosNiezgodnosc', () => ({
      kodZbioru,
      odrzucenie: { idNiezgodnosci: '11111111-1111-4111-8111-111111111111', powod: 'x' },
    })),
    expected: { ...ownSide, feeder: '5020 5020 5020 5005', ownAdministrator: '5020 5020 5020 5005' },
  },
  {
    name: 'pobierzZbior',
    ask: asked('pobierzZbior', () => ({ kodZbioru })),
    expected: { ...administration, ownAdministrator: '+' },
  },
  {
    name: 'eksportujZbior',
    ask: asked('eksportujZbior', () => ({ kodZbioru, powod: 'x' })),
    expected: { ...administration, ownAdministrator: '+' },
  },
  {
    name: 'zamknijZbior',
    before: endFeed,
    ask: asked('zamknijZbior', () => ({ kodZbioru, powod: 'x' })),
    expected: { ...administration, otherAdministrator: '3006', ownAdministrator: '3006', ministry: '5019 + 5019 5019' },
  },
  {
    name: 'archiwizujZbior',
    before: endFeed,
    ask: asked('archiwizujZbior', () => ({ kodZbioru, powod: 'x' })),
    expected: { ...administration, otherAdministrator: '3006', ownAdministrator: '3006', ministry: '+ + + 5019' },
  },
  {
    name: 'pobierzDane',
    ask: asked('pobierzDane', () => ({ ...question, osoba, zakres })),
    expected: { ...asking, asker: '3007 + + 3007' },
  },
  {
    name: 'sprawdzTozsamosc',
    ask: asked('sprawdzTozsamosc', () => ({ ...question, osoba: identity })),
    expected: { ...asking, asker: '3007 + + 3007' },
  },
  {
    name: 'sprawdzSwiadczenia',
    ask: asked('sprawdzSwiadczenia', () => ({ ...question, osoba })),
    expected: { ...asking, asker: '3007 + + 3007' },
  },
  {
    name: 'zlecPobranieDanych',
    ask: asked('zlecPobranieDanych', () => ({ ...question, osoba: [osoba], zakres })),
    expected: { ...asking, asker: '3007 + + 3007' },
  },
]

function told(outcome: unknown): string {
  const { refusal } = outcome as { readonly refusal?: { readonly refused: string } }
  return refusal === undefined ? '+' : refusal.refused
}

for (const { name, before, ask, expected } of rows) {
  t.test(`@see contracts.md "Set states × operations": ${name}`, async t => {
    for (const [who, words] of Object.entries(expected) as [Who, string][]) {
      const wanted = words.includes(' ') ? words.split(' ') : states.map(() => words)
      const found: string[] = []
      for (const state of states) {
        await before?.()
        putInState(place, kodZbioru, state)
        found.push(told(await ask(await callers[who]())))
        // A feed that a row has begun is over before the next.
        const open = await place.sets.openFeed({ set: kodZbioru, controller: pup.code })
        if (open !== undefined && open.id !== idZasilenia) idZasilenia = open.id
      }
      t.same(found, wanted, who)
    }
  })
}
