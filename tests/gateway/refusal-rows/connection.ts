/** The refusals of the portal's operations on connections of units, and what the rows of Podlaczenie share with them. */
import { randomUUID } from 'node:crypto'
import type { InputOf, OperationName } from '../../../src/contract/index.js'
import { tercDictionary } from '../../../src/domain/dictionaries/file-form.js'
import { asVisitor, bringTo, dayFromNow, type OnItsWay } from '../unit-connection.js'
import { republishWithout } from './dictionaries.js'
import type { Ended, Provocation, RefusalRows } from './row.js'
import type { RefusalStage } from './stage.js'

type Reached = Parameters<typeof bringTo>[1]

const brought = new Map<string, Promise<OnItsWay>>()

/** A connection in the state: brought there once, since a refusal moves nothing. */
export function inState(stage: RefusalStage, state: Reached): Promise<OnItsWay> {
  const known = brought.get(state)
  if (known !== undefined) return known
  const made = bringTo(stage.installation, state, `lokalny.${state.toLowerCase().replaceAll('_', '.')}`)
  brought.set(state, made)
  return made
}

/** Who calls: the deciding office, the one of another voivodeship, or the administrator of the unit that is connected. */
export type By = 'OFFICE' | 'ELSEWHERE' | 'LOCAL'

async function loginOf({ installation }: RefusalStage, by: By, going: OnItsWay): Promise<string> {
  if (by === 'LOCAL') return going.login
  return installation.voivodeship(by === 'OFFICE' ? '14' : '06')
}

/** Calls the operation about a connection in the state. */
export function about<N extends OperationName>(
  operation: N,
  state: Reached,
  input: (going: OnItsWay, stage: RefusalStage) => InputOf<N>,
  by: By = 'OFFICE',
): Provocation {
  return async stage => {
    const going = await inState(stage, state)
    return stage.atPortal(await loginOf(stage, by, going), operation, input(going, stage))
  }
}

/** The deciding office names a notice that is not there. */
export function ofNone<N extends OperationName>(
  operation: N,
  input: (going: OnItsWay, stage: RefusalStage) => InputOf<N>,
): Provocation {
  return async stage => {
    const none = { id: 'ZG-999999', key: 'x'.repeat(43), login: 'nikt' }
    return stage.atPortal(await stage.installation.voivodeship('14'), operation, input(none, stage))
  }
}

export const number = ({ id }: OnItsWay) => ({ numerZgloszenia: id })

const asks = (going: OnItsWay) => ({ ...number(going), pytanie: 'Dlaczego?' })
const refuses = (going: OnItsWay) => ({ ...number(going), powod: 'Brak podpisu.' })
const shifts = (going: OnItsWay, { installation }: RefusalStage) => ({
  ...number(going),
  termin: { pozycja: 1, data: dayFromNow(installation, 5) },
})
const accepts = (change: Partial<InputOf<'przyjmijZgloszenie'>> = {}) => {
  return (going: OnItsWay) => ({ ...number(going), login: 'nowy.lokalny', ...change })
}

/** By who has no more than a link's key. */
const byKey =
  <N extends OperationName>(operation: N, input: InputOf<N>): Provocation =>
  ({ installation }) =>
    asVisitor(installation, operation, input)

const foreignKey = 'x'.repeat(43)

const withoutTerritory: Provocation = async stage => {
  const going = await inState(stage, 'ZGLOSZONE')
  const accept = about('przyjmijZgloszenie', 'ZGLOSZONE', accepts({ login: `nowy.${going.id.toLowerCase()}` }))
  return republishWithout(stage, tercDictionary, '1465', () => accept(stage))
}

/** A mail of the connection that still waits, or was sent: only one that was given up waits again. */
const renewsWaitingMail: Provocation = async stage => {
  const going = await inState(stage, 'ZGLOSZONE')
  const [mail] = await stage.installation.house.control.mailsOf(going.id)
  return renews(stage, going, mail?.id ?? '')
}

async function renews(stage: RefusalStage, going: OnItsWay, idWiadomosci: string, by: By = 'OFFICE'): Promise<Ended> {
  return stage.atPortal(await loginOf(stage, by, going), 'ponowWiadomosc', { ...number(going), idWiadomosci })
}

const renewsBy =
  (by: By): Provocation =>
  async stage =>
    renews(stage, await inState(stage, 'ZGLOSZONE'), randomUUID(), by)

export const connection: RefusalRows<null> = {
  pokazPodlaczenie: {
    3016: about('pokazPodlaczenie', 'ZGLOSZONE', number, 'ELSEWHERE'),
    5020: ofNone('pokazPodlaczenie', number),
  },
  pobierzSkanZgloszenia: {
    3016: about('pobierzSkanZgloszenia', 'ZGLOSZONE', number, 'ELSEWHERE'),
    5020: ofNone('pobierzSkanZgloszenia', number),
  },
  poprosOWyjasnienie: {
    3016: about('poprosOWyjasnienie', 'ZGLOSZONE', asks, 'ELSEWHERE'),
    5019: about('poprosOWyjasnienie', 'PRZYJETE', asks),
    5020: ofNone('poprosOWyjasnienie', asks),
  },
  zlozWyjasnienie: {
    5019: async stage => {
      const { key } = await inState(stage, 'ZGLOSZONE')
      return byKey('zlozWyjasnienie', { kluczZgloszenia: key, odpowiedz: 'Nikt nie pytał.' })(stage)
    },
    5020: byKey('zlozWyjasnienie', { kluczZgloszenia: foreignKey, odpowiedz: 'Ten.' }),
  },
  sprawdzZgloszenie: { 5020: byKey('sprawdzZgloszenie', { kluczZgloszenia: foreignKey }) },
  sprawdzanyPakiet: { 5020: byKey('sprawdzanyPakiet', { kluczPakietu: foreignKey }) },
  przyjmijZgloszenie: {
    3016: about('przyjmijZgloszenie', 'ZGLOSZONE', accepts(), 'ELSEWHERE'),
    5002: withoutTerritory,
    5007: about('przyjmijZgloszenie', 'ZGLOSZONE', (going, { pup }) => accepts({ login: pup.officer.login })(going)),
    5019: about('przyjmijZgloszenie', 'PRZYJETE', accepts()),
    5020: about('przyjmijZgloszenie', 'ZGLOSZONE', accepts({ kodJT: 'JT-1465-OPS-77' })),
    5021: about('przyjmijZgloszenie', 'ZGLOSZONE', accepts({ kodJT: 'JT-1465-OPS-01', login: 'nikt.taki' })),
  },
  odmowPrzyjecia: {
    3016: about('odmowPrzyjecia', 'ZGLOSZONE', refuses, 'ELSEWHERE'),
    5019: about('odmowPrzyjecia', 'PRZYJETE', refuses),
    5020: ofNone('odmowPrzyjecia', refuses),
  },
  ustalTermin: {
    3016: about('ustalTermin', 'PRZYJETE', shifts, 'ELSEWHERE'),
    5019: about('ustalTermin', 'ZGLOSZONE', shifts),
    5020: ofNone('ustalTermin', shifts),
    5021: about('ustalTermin', 'PRZYJETE', going => ({ ...number(going), termin: { pozycja: 1, data: '2025-01-01' } })),
  },
  ponowWiadomosc: {
    3016: renewsBy('ELSEWHERE'),
    5019: renewsWaitingMail,
    5020: renewsBy('OFFICE'),
  },
}
