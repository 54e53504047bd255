import { randomUUID } from 'node:crypto'
import type { InputOf, OperationName } from '../../../src/contract/index.js'
import { answerIn } from '../installation.js'
import { republishWithout } from './dictionaries.js'
import type { Provocation, RefusalRows } from './row.js'
import type { RefusalStage } from './stage.js'

const nowhere = [{ kodZbioru: 'CBB-1408-PUP-01-RP-99' }]
const tooMany = Array.from({ length: 4 }, (_, index) => ({ kodZbioru: `CBB-1408-PUP-01-RP-1${index}` }))
const wrongPesel = '44051401358'

/** What every question of these rows says, unless a row says otherwise. */
export function parametersOf({ basis }: RefusalStage) {
  return { znakSprawy: 'PS.1.2026', podstawaPrawna: { kod: basis }, cel: { kod: 'USTALENIE_PRAWA_PS' } }
}

/** Of another kind of unit, and none at all. */
export const wrongBasis = (stage: RefusalStage) => ({ ...parametersOf(stage), podstawaPrawna: { kod: 'USR-23B-1' } })
export const wrongPurpose = (stage: RefusalStage) => ({ ...parametersOf(stage), cel: { kod: 'BRAK' } })
export const basisWithoutText = (stage: RefusalStage) => ({ ...parametersOf(stage), podstawaPrawna: { kod: 'INNA' } })

type Asking = 'pobierzDane' | 'sprawdzTozsamosc' | 'sprawdzSwiadczenia' | 'zlecPobranieDanych'

function questionOf(stage: RefusalStage) {
  const { first } = stage.people
  const { firstName: imie, surname: nazwisko, birthDate: dataUrodzenia } = first.record.person
  const parametryPytania = parametersOf(stage)
  const zbior = [{ kodZbioru: stage.setCode }]
  const zakres = { kodZakresu: ['RP.TOZSAMOSC'] as const }
  const osoba = { pesel: first.pesel }
  return {
    pobierzDane: { parametryPytania, osoba, zbior, zakres },
    sprawdzTozsamosc: { parametryPytania, osoba: { ...osoba, imie, nazwisko, dataUrodzenia }, zbior },
    sprawdzSwiadczenia: { parametryPytania, osoba, zbior, okres: { dataOd: '1990-01-01', dataDo: '2099-12-31' } },
    zlecPobranieDanych: { parametryPytania, osoba: [osoba], zbior, zakres },
  } satisfies { readonly [N in Asking]: InputOf<N> }
}

/** The usual question with what a row changes of it. */
function asks<N extends Asking>(
  operation: N,
  change: (stage: RefusalStage, usual: ReturnType<typeof questionOf>[N]) => object = () => ({}),
  by: 'ops' | 'unready' = 'ops',
): Provocation {
  return stage => {
    const usual = questionOf(stage)[operation]
    const input = { ...usual, ...change(stage, usual) } as unknown as InputOf<N>
    return stage[by].connection.call<OperationName>(operation, input)
  }
}

/** The rows that every question to sets has; who the person is differs. */
function alike(operation: Asking) {
  return {
    3007: asks(operation, () => ({ zbior: nowhere })),
    3008: asks(operation, stage => ({ parametryPytania: wrongBasis(stage) })),
    3011: asks(operation, undefined, 'unready'),
    5002: asks(operation, stage => ({ parametryPytania: wrongPurpose(stage) })),
    5010: asks(operation, () => ({ zbior: tooMany })),
    5021: asks(operation, (_stage, { zbior }) => ({ zbior: [...zbior, ...zbior] })),
  } as const
}

/** Orders the usual question and does something with the order. */
function fetches(
  change: (idZlecenia: string) => InputOf<'pobierzWynikZlecenia'>,
  around: (stage: RefusalStage, fetch: () => ReturnType<Provocation>) => ReturnType<Provocation> = (_stage, fetch) =>
    fetch(),
): Provocation {
  return async stage => {
    const { connection } = stage.ops
    const ordered = answerIn(await connection.call('zlecPobranieDanych', questionOf(stage).zlecPobranieDanych))
    return around(stage, () => connection.call('pobierzWynikZlecenia', change(ordered.idZlecenia)))
  }
}

const itself = (idZlecenia: string) => ({ idZlecenia })

/** More sets than one list may hold, for as long as the call takes. */
const moreSetsThanListed: Provocation = stage =>
  stage.whileRowsAre(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 501)
     INSERT INTO sets (code, name, unit_code, tree, state, created_at)
     SELECT 'NADMIAR-' || i, 'Nadmiar', '${stage.pup.unit.code}', 'RP', 'AKTYWNY', 0 FROM n`,
    `DELETE FROM sets WHERE code LIKE 'NADMIAR-%'`,
    () => stage.ops.connection.call('pobierzListeZbiorow', {}),
  )

export const daneBeneficjenta: RefusalRows<'DaneBeneficjenta'> = {
  pobierzListeZbiorow: {
    3011: ({ unready }) => unready.connection.call('pobierzListeZbiorow', {}),
    5002: ({ ops }) => ops.connection.call('pobierzListeZbiorow', { rodzajJednostki: 'SZKOLA' }),
    5010: moreSetsThanListed,
  },
  pobierzDane: {
    ...alike('pobierzDane'),
    5001: asks('pobierzDane', () => ({ osoba: { pesel: wrongPesel } })),
    5009: asks('pobierzDane', ({ people }) => ({ osoba: { pesel: people.twice.pesel } })),
  },
  sprawdzTozsamosc: {
    ...alike('sprawdzTozsamosc'),
    5001: asks('sprawdzTozsamosc', (_stage, { osoba }) => ({ osoba: { ...osoba, pesel: wrongPesel } })),
    5009: asks('sprawdzTozsamosc', ({ people }, { osoba }) => ({ osoba: { ...osoba, pesel: people.twice.pesel } })),
  },
  sprawdzSwiadczenia: {
    ...alike('sprawdzSwiadczenia'),
    5001: asks('sprawdzSwiadczenia', () => ({ osoba: { pesel: wrongPesel } })),
    5009: asks('sprawdzSwiadczenia', ({ people }) => ({ osoba: { pesel: people.twice.pesel } })),
    5021: asks('sprawdzSwiadczenia', () => ({ okres: { dataOd: '2026-02-01', dataDo: '2026-01-01' } })),
  },
  zlecPobranieDanych: {
    ...alike('zlecPobranieDanych'),
    5001: asks('zlecPobranieDanych', (_stage, { osoba }) => ({ osoba: [...osoba, { pesel: wrongPesel }] })),
  },
  pobierzWynikZlecenia: {
    3007: fetches(itself, (stage, fetch) => stage.whileSetIs('ZARCHIWIZOWANY', fetch)),
    // What was a valid purpose and basis when it was ordered need not be one when it is fetched.
    3008: fetches(itself, (stage, fetch) => republishWithout(stage, 'PODSTAWA_PRAWNA', stage.basis, fetch)),
    3011: ({ unready }) => unready.connection.call('pobierzWynikZlecenia', { idZlecenia: randomUUID() }),
    5002: fetches(itself, (stage, fetch) => republishWithout(stage, 'CEL', 'USTALENIE_PRAWA_PS', fetch)),
    5020: ({ ops }) => ops.connection.call('pobierzWynikZlecenia', { idZlecenia: randomUUID() }),
    5021: fetches(idZlecenia => ({ idZlecenia, odOsoby: 2 })),
  },
}
