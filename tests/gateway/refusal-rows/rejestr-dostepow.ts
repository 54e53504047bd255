import type { InputOf } from '../../../src/contract/index.js'
import type { Provocation, RefusalRows } from './row.js'
import { central, type RefusalStage } from './stage.js'

const inspectors = new WeakMap<RefusalStage, string>()

/** The data protection officer of the fed unit. */
export async function inspectorOf(stage: RefusalStage): Promise<string> {
  const login = inspectors.get(stage) ?? (await stage.installation.createUser(stage.pup.unit, ['IOD']))
  inspectors.set(stage, login)
  return login
}

const searches =
  (input: (stage: RefusalStage) => InputOf<'pobierzRekordy'>): Provocation =>
  async stage =>
    stage.atPortal(await inspectorOf(stage), 'pobierzRekordy', input(stage))

export const rejestrDostepow: RefusalRows<'RejestrDostepow'> = {
  pobierzRekordy: {
    3016: searches(stage => ({ kodJTAdministratora: stage.ops.unit.code })),
    5001: searches(() => ({ osoba: { pesel: '44051401358' } })),
    5010: searches(() => ({ rozmiarStrony: 501 })),
    5021: searches(() => ({ strona: 'nie-ma' })),
  },
  pobierzDowodWpisu: {
    5020: stage => stage.atPortal(central, 'pobierzDowodWpisu', { numer: 999_999 }),
  },
  pobierzPunktKontrolny: {
    5020: stage => stage.atPortal(central, 'pobierzPunktKontrolny', { odRozmiaru: 999_999 }),
  },
}
