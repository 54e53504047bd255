/** The refusals of the portal's operations on accounts, units, events and e-learning. */
import type { InputOf, OperationName } from '../../../src/contract/index.js'
import type { Provocation, RefusalRows } from './row.js'
import type { RefusalStage } from './stage.js'

const voivodeshipOf = (stage: RefusalStage) => stage.installation.voivodeship('14')

/** Called by the labour office's own administrator. */
export const byLocal =
  <N extends OperationName>(operation: N, input: (stage: RefusalStage) => InputOf<N>): Provocation =>
  stage =>
    stage.atPortal(stage.pup.unit.administrator, operation, input(stage))

export const byVoivodeship =
  <N extends OperationName>(operation: N, input: (stage: RefusalStage) => InputOf<N>): Provocation =>
  async stage =>
    stage.atPortal(await voivodeshipOf(stage), operation, input(stage))

/** While the officer's account is in another state. */
export const whileOfficerIs =
  (state: string, provocation: Provocation): Provocation =>
  stage => {
    const { login } = stage.pup.officer
    const stateIs = (one: string) => `UPDATE accounts SET state = '${one}' WHERE login = '${login}'`
    return stage.whileRowsAre(stateIs(state), stateIs('AKTYWNE'), () => provocation(stage))
  }

const whileRetired =
  (provocation: Provocation): Provocation =>
  stage => {
    const stateIs = (one: string) => `UPDATE units SET state = '${one}' WHERE code = '${stage.ops.unit.code}'`
    return stage.whileRowsAre(stateIs('NIEAKTYWNA'), stateIs('AKTYWNA'), () => provocation(stage))
  }

export const officer = ({ pup }: RefusalStage) => ({ login: pup.officer.login })
export const stranger = ({ ops }: RefusalStage) => ({ login: ops.officer.login })
export const oneself = ({ pup }: RefusalStage) => ({ login: pup.unit.administrator })
const person = { imie: 'Ewa', nazwisko: 'Próbna' }

const unit =
  (change: Partial<InputOf<'zmienJednostke'>> = {}) =>
  ({ ops }: RefusalStage): InputOf<'zmienJednostke'> => ({
    kodJT: ops.unit.code,
    nazwa: 'Ośrodek',
    adres: { kodPocztowy: '00-001', miejscowosc: 'Zmyślonowo', nrDomu: '1' },
    obszar: ['PS'],
    ...change,
  })

const nowhere = 'JT-1465-PUP-77'
const retire = ({ ops }: RefusalStage) => ({ kodJT: ops.unit.code, powod: 'Próba' })

export const identity: RefusalRows<null> = {
  resetujHaslo: {
    3016: byLocal('resetujHaslo', oneself),
    5019: whileOfficerIs('NIEAKTYWNE', byLocal('resetujHaslo', officer)),
    5020: byLocal('resetujHaslo', stranger),
    5021: byLocal('resetujHaslo', ({ pup }) => ({ login: pup.feeder.login })),
  },
  zmienUzytkownika: {
    3016: byLocal('zmienUzytkownika', stage => ({ ...oneself(stage), ...person })),
    5019: whileOfficerIs(
      'NIEAKTYWNE',
      byLocal('zmienUzytkownika', stage => ({ ...officer(stage), ...person })),
    ),
    5020: byLocal('zmienUzytkownika', stage => ({ ...stranger(stage), ...person })),
  },
  listaJednostek: { 5002: byLocal('listaJednostek', () => ({ rodzajJednostki: 'ZUS' })) },
  pokazJednostke: { 5020: byLocal('pokazJednostke', ({ ops }) => ({ kodJT: ops.unit.code })) },
  zmienJednostke: {
    3016: byLocal('zmienJednostke', stage => ({ ...unit()(stage), kodJT: stage.pup.unit.code })),
    5002: byVoivodeship('zmienJednostke', unit({ obszar: ['XX'] })),
    5019: whileRetired(byVoivodeship('zmienJednostke', unit())),
    5020: byVoivodeship('zmienJednostke', unit({ kodJT: nowhere })),
    5021: byVoivodeship('zmienJednostke', unit({ regon: '123456789' })),
    5050: byVoivodeship('zmienJednostke', unit({ obszar: [] })),
  },
  dezaktywujJednostke: {
    3016: byLocal('dezaktywujJednostke', ({ pup }) => ({ kodJT: pup.unit.code, powod: 'Próba' })),
    5019: whileRetired(byVoivodeship('dezaktywujJednostke', retire)),
    5020: byVoivodeship('dezaktywujJednostke', () => ({ kodJT: nowhere, powod: 'Próba' })),
    5050: byVoivodeship('dezaktywujJednostke', retire),
  },
  listaZdarzen: { 3016: byLocal('listaZdarzen', ({ ops }) => ({ kodJT: ops.unit.code })) },
  listaKontELearning: { 3016: byLocal('listaKontELearning', ({ ops }) => ({ kodJT: ops.unit.code })) },
  eksportujKontaELearning: { 3016: byLocal('eksportujKontaELearning', ({ ops }) => ({ kodJT: ops.unit.code })) },
  zalozKontaELearning: {
    3016: byLocal('zalozKontaELearning', ({ ops }) => ({ kodJT: ops.unit.code })),
    5052: byLocal('zalozKontaELearning', ({ pup }) => ({ kodJT: pup.unit.code })),
  },
}
