import type { InputOf } from '../../../src/contract/index.js'
import { drafts } from '../../ledger/drafts.js'
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

export const nadzor: RefusalRows<null> = {
  eksportujRekordy: {
    3016: exports_(stage => ({ kodJTAdministratora: stage.ops.unit.code })),
    5001: exports_(() => ({ osoba: { pesel: '44051401358' }, powod: 'Próba' })),
    5010: tooMany,
    5021: exports_(() => ({ osoba: { pesel: '44051401359' } })),
  },
}
