import type { InputOf } from '../../../src/contract/index.js'
import { drafts } from '../../ledger/drafts.js'
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

const period = { odChwili: new Date('2001-01-01T00:00:00Z'), doChwili: new Date('2199-01-01T00:00:00Z') }
const somebody = '44051401359'

const reports =
  (change: (stage: RefusalStage) => Partial<InputOf<'raportDlaOsoby'>>): Provocation =>
  async stage =>
    stage.atPortal(await inspectorOf(stage), 'raportDlaOsoby', {
      osoba: [{ pesel: somebody }],
      profil: 'OSOBA',
      ...period,
      ...change(stage),
    })

/** More entries about one person than a report takes. */
const tooLong: Provocation = async stage => {
  const controller = stage.pup.unit.code
  const about = { controller, sets: [] }
  const many = drafts(0, 2_001).map((one, n) => ({
    ...one,
    facts: { ...one.facts, ...about, entryId: `00000000-0000-4000-9000-${String(n).padStart(12, '0')}` },
    persons: [`PESEL:${somebody}`],
  }))
  await stage.installation.house.ledger.append(many)
  return reports(() => ({}))(stage)
}

export const rejestrDostepow: RefusalRows<'RejestrDostepow'> = {
  pobierzRekordy: {
    3016: searches(stage => ({ kodJTAdministratora: stage.ops.unit.code })),
    5001: searches(() => ({ osoba: { pesel: '44051401358' } })),
    5010: searches(() => ({ rozmiarStrony: 501 })),
    5021: searches(() => ({ strona: 'nie-ma' })),
  },
  raportDlaOsoby: {
    3016: reports(stage => ({ kodJTAdministratora: stage.ops.unit.code })),
    5001: reports(() => ({ osoba: [{ pesel: '44051401358' }] })),
    5010: tooLong,
    5021: reports(() => ({ doChwili: new Date('2000-01-01T00:00:00Z') })),
  },
  pobierzDowodWpisu: {
    5020: stage => stage.atPortal(central, 'pobierzDowodWpisu', { numer: 999_999 }),
  },
  pobierzPunktKontrolny: {
    5020: stage => stage.atPortal(central, 'pobierzPunktKontrolny', { odRozmiaru: 999_999 }),
  },
}
