import type { InputOf } from '../../../src/contract/index.js'
import { answerIn } from '../installation.js'
import type { Provocation, RefusalRows } from './row.js'
import { central, type RefusalStage } from './stage.js'

type WireRule = InputOf<'dodajRegule'>['regula']
type Input<N extends 'podgladReguly' | 'zakonczRegule'> = (stage: RefusalStage) => InputOf<N> | Promise<InputOf<N>>

const ruleOf = (stage: RefusalStage, change: Partial<WireRule> = {}): WireRule => ({
  stronaDajaca: { kodJT: stage.pup.unit.code },
  stronaPytajaca: { rodzajJednostki: 'OPS' },
  rola: 'PIU_PS',
  podstawaPrawna: stage.basis,
  kodZakresu: ['RP.STAN'],
  obowiazujeOd: '2026-01-01',
  uzasadnienie: 'Próba',
  ...change,
})

type By = (stage: RefusalStage) => string
const byCentral: By = () => central
const byPup: By = ({ pup }) => pup.unit.administrator
const byOps: By = ({ ops }) => ops.unit.administrator

const opens =
  (by: By, change: Partial<WireRule> = {}): Provocation =>
  stage =>
    stage.atPortal(by(stage), 'dodajRegule', { regula: ruleOf(stage, change) })

const readsIn =
  (by: By, change: Partial<WireRule> = {}): Provocation =>
  stage =>
    stage.atPortal(by(stage), 'wczytajReguly', { regula: [ruleOf(stage), ruleOf(stage, change)] })

const previews =
  (by: By, input: Input<'podgladReguly'>): Provocation =>
  async stage =>
    stage.atPortal(by(stage), 'podgladReguly', await input(stage))

const ends =
  (by: By, input: (stage: RefusalStage) => Promise<InputOf<'zakonczRegule'>['koniec']>): Provocation =>
  async stage =>
    stage.atPortal(by(stage), 'zakonczRegule', { koniec: await input(stage), uzasadnienie: 'Koniec' })

/** A rule about the labour office's data, in force. */
async function made(stage: RefusalStage): Promise<string> {
  const outcome = await stage.atPortal(central, 'dodajRegule', { regula: ruleOf(stage) })
  return (answerIn(outcome as never) as { idReguly: string }).idReguly
}

async function ended(stage: RefusalStage): Promise<string> {
  const idReguly = await made(stage)
  answerIn((await stage.atPortal(central, 'zakonczRegule', { koniec: { idReguly }, uzasadnienie: 'x' })) as never)
  return idReguly
}

/** Does something with a rule of the administrator's that waits for the second person. */
async function whileProposed<T>(stage: RefusalStage, act: (idReguly: string) => Promise<T>): Promise<T> {
  const wants = (drugaOsoba: boolean) =>
    stage.atPortal(byPup(stage), 'ustawZatwierdzanieRegul', { kodJT: stage.pup.unit.code, drugaOsoba })
  answerIn((await wants(true)) as never)
  try {
    return await act(await made(stage))
  } finally {
    answerIn((await wants(false)) as never)
  }
}

const decides =
  (by: By): Provocation =>
  stage =>
    whileProposed(stage, idReguly => decide(stage, by, idReguly))

function decide(stage: RefusalStage, by: By, idReguly: string) {
  return stage.atPortal(by(stage), 'rozstrzygnijRegule', { idReguly, przyjeta: false, uzasadnienie: 'Nie' })
}

const wantsSecond =
  (by: By, unit: (stage: RefusalStage) => string, drugaOsoba = true): Provocation =>
  stage =>
    stage.atPortal(by(stage), 'ustawZatwierdzanieRegul', { kodJT: unit(stage), drugaOsoba })

const unknown = 'REGULA-999999'

export const regulyUdostepniania: RefusalRows<'RegulyUdostepniania'> = {
  dodajRegule: {
    3016: opens(byOps),
    5002: opens(byCentral, { rola: 'KROL' }),
    5021: opens(byCentral, { kodZakresu: ['RP.STATUSY'] }),
  },
  wczytajReguly: {
    3016: readsIn(byOps),
    5002: readsIn(byCentral, { podstawaPrawna: 'UPZ-33' }),
    5021: readsIn(byCentral, { obowiazujeDo: '2025-01-01' }),
  },
  rozstrzygnijRegule: {
    3016: decides(byOps),
    5019: async stage => decide(stage, byPup, await made(stage)),
    5020: stage => decide(stage, byCentral, unknown),
    5021: decides(byCentral),
  },
  zakonczRegule: {
    3016: ends(byOps, async stage => ({ idReguly: await made(stage) })),
    5019: ends(byCentral, async stage => ({ idReguly: await ended(stage) })),
    5020: ends(byCentral, async () => ({ idReguly: unknown })),
    5021: ends(byCentral, async stage => ({ idReguly: await made(stage), ostatniDzien: '2025-01-01' })),
  },
  podgladReguly: {
    3016: previews(byOps, stage => ({ regula: [ruleOf(stage)] })),
    5002: previews(byCentral, stage => ({ regula: [ruleOf(stage, { rola: 'KROL' })] })),
    5019: previews(byCentral, async stage => ({ regula: [], koniec: { idReguly: await ended(stage) } })),
    5020: previews(byCentral, () => ({ regula: [], przyjecie: unknown })),
    5021: previews(byCentral, stage => ({ regula: [ruleOf(stage, { obowiazujeDo: '2025-01-01' })] })),
  },
  listaRegul: {
    5002: stage => stage.atPortal(central, 'listaRegul', { rola: 'KROL' }),
  },
  ustawZatwierdzanieRegul: {
    3016: wantsSecond(byOps, ({ pup }) => pup.unit.code),
    5019: wantsSecond(byPup, ({ pup }) => pup.unit.code, false),
    5020: wantsSecond(byCentral, () => 'JT-1408-PUP-98'),
  },
}
