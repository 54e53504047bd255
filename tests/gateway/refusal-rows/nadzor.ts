import type { InputOf, OperationName } from '../../../src/contract/index.js'
import type { Finding } from '../../../src/domain/oversight/patterns.js'
import { drafts } from '../../ledger/drafts.js'
import { draftOf } from '../../ports/samples.js'
import { inspectorOf } from './rejestr-dostepow.js'
import type { Provocation, RefusalRows } from './row.js'
import type { RefusalStage } from './stage.js'

const exports_ =
  (filtr: (stage: RefusalStage) => InputOf<'eksportujRekordy'>['filtr']): Provocation =>
  async stage =>
    stage.atPortal(await inspectorOf(stage), 'eksportujRekordy', { filtr: filtr(stage), format: 'CSV' })

/** More entries of one purpose than a file takes. */
const tooMany: Provocation = async stage => {
  const about = { controller: stage.pup.unit.code, sets: [], purpose: 'PRÓBA' }
  const many = drafts(0, 5_001).map((one, n) => ({
    ...one,
    facts: { ...one.facts, ...about, entryId: `00000000-0000-4000-a000-${String(n).padStart(12, '0')}` },
  }))
  await stage.installation.house.ledger.append(many)
  return exports_(() => ({ operacja: 'pobierzDane' }))(stage)
}

const period = { odDnia: '2026-01-01', doDnia: '2026-02-01' }
const unknown = 'f'.repeat(64)

const asInspector =
  <N extends OperationName>(operation: N, input: (stage: RefusalStage) => InputOf<N>): Provocation =>
  async stage =>
    stage.atPortal(await inspectorOf(stage), operation, input(stage))

/** Something that stood out and waits already. */
const explainsNothing: Provocation = async stage => {
  const id = 'a'.repeat(64)
  const finding: Finding = {
    id,
    kind: 'NOC_I_SWIETA',
    month: '2026-01',
    controller: stage.pup.unit.code,
    measured: 10,
    limit: 10,
    entries: [],
    foundAt: stage.installation.clock.now(),
    state: 'DO_WYJASNIENIA',
  }
  await stage.installation.house.control.apply(
    [{ change: 'findings-noted', findings: [finding] }],
    [draftOf('zbadajDostepy')],
  )
  const input = { idUstalenia: id, stan: 'DO_WYJASNIENIA', notatka: 'Próba' } as const
  return stage.atPortal(await inspectorOf(stage), 'wyjasnijUstalenie', input)
}

export const nadzor: RefusalRows<null> = {
  eksportujRekordy: {
    3016: exports_(stage => ({ kodJTAdministratora: stage.ops.unit.code })),
    5001: exports_(() => ({ osoba: { pesel: '44051401358' }, powod: 'Próba' })),
    5010: tooMany,
    5021: exports_(() => ({ osoba: { pesel: '44051401359' } })),
  },
  zestawienieDostepow: {
    3016: asInspector('zestawienieDostepow', stage => ({ ...period, kodJTAdministratora: stage.ops.unit.code })),
    5021: asInspector('zestawienieDostepow', () => ({ ...period, doDnia: '2025-01-01' })),
  },
  listaUstalen: {
    3016: asInspector('listaUstalen', stage => ({ kodJTAdministratora: stage.ops.unit.code })),
  },
  zbadajDostepy: {
    3016: asInspector('zbadajDostepy', stage => ({ miesiac: '2026-01', kodJTAdministratora: stage.ops.unit.code })),
    5021: asInspector('zbadajDostepy', () => ({ miesiac: '2099-12' })),
  },
  rejestrCzynnosci: {
    3016: asInspector('rejestrCzynnosci', stage => ({ kodJTAdministratora: stage.ops.unit.code })),
  },
  wyjasnijUstalenie: {
    5019: explainsNothing,
    5020: asInspector('wyjasnijUstalenie', () => ({
      idUstalenia: unknown,
      stan: 'WYJASNIONE' as const,
      notatka: 'Próba',
    })),
  },
}
