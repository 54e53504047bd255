import Sqlite from 'better-sqlite3'
import { initialFeed } from '../../../fixtures/people/records.js'
import { tellStory } from '../../../fixtures/people/story.js'
import { feedSet } from '../../../src/client/feed.js'
import type { InputOf } from '../../../src/contract/index.js'
import { answerIn, type ConnectedSystem, type WorkingUnit } from '../installation.js'
import type { Provocation, RefusalRows } from './row.js'
import { central, type RefusalStage } from './stage.js'

/** A change of a vendor that was reported, by a unit of its own. */
interface Reported {
  readonly unit: WorkingUnit
  readonly next: ConnectedSystem
  readonly id: string
  readonly report: InputOf<'zglosZmianeDostawcy'>
}

const reported = new Map<RefusalStage, Promise<Reported>>()

function changeOf(stage: RefusalStage): Promise<Reported> {
  const known = reported.get(stage)
  if (known !== undefined) return known
  const made = report(stage)
  reported.set(stage, made)
  return made
}

async function report({ installation, atPortal }: RefusalStage): Promise<Reported> {
  const unit = await installation.workingUnit({ kind: 'PUP', territory: '1414', areas: ['RP'] })
  const kodZbioru = unit.setCode ?? ''
  const fed = await feedSet(unit.connection, {
    setCode: kodZbioru,
    kind: 'INICJALNE',
    stateAt: new Date(installation.clock.now().getTime() - 60_000),
    records: initialFeed(tellStory({ seed: 1, persons: 40 }), 'JT-1408-PUP-01'),
    context: { user: unit.feeder },
  })
  if (!('fed' in fed)) throw new Error('the set was not fed')
  const next = await installation.connectSystem({ unit: unit.unit, until: 'REGISTERED' })
  const kontakt = { imieNazwisko: 'Zofia Zmyślona', email: 'zofia@example.invalid' }
  const order = { kodZbioru: [kodZbioru], kontakt, opis: 'Zmiana dostawcy' }
  const { zmiana } = answerIn((await atPortal(unit.unit.administrator, 'zglosZmianeDostawcy', order)) as never) as {
    zmiana: { idZmiany: string }
  }
  return { unit, next, id: zmiana.idZmiany, report: order }
}

/** Does something while the procedure stands elsewhere. */
async function standing<T>(stage: RefusalStage, { id }: Reported, changes: object, act: () => Promise<T>): Promise<T> {
  const db = new Sqlite(stage.installation.home.data.control, { timeout: 5_000 })
  const [read, write] = [
    db.prepare('SELECT content_json FROM vendor_changes WHERE id = ?').pluck(),
    db.prepare('UPDATE vendor_changes SET content_json = ? WHERE id = ?'),
  ]
  const before = String(read.get(id))
  write.run(JSON.stringify({ ...JSON.parse(before), ...changes }), id)
  try {
    return await act()
  } finally {
    write.run(before, id)
    db.close()
  }
}

type Step = InputOf<'wykonajKrokZmiany'>

/** A step by the ministry or by the unit, while the procedure stands as told. */
const steps =
  (
    by: 'MINISTRY' | 'UNIT',
    krok: Step['krok'],
    changes: (stage: RefusalStage, change: Reported) => object = () => ({}),
    more: (change: Reported) => Partial<Step> = () => ({}),
  ): Provocation =>
  async stage => {
    const change = await changeOf(stage)
    const login = by === 'MINISTRY' ? central : change.unit.unit.administrator
    const input = { idZmiany: change.id, krok, ...more(change) }
    return standing(stage, change, changes(stage, change), () => stage.atPortal(login, 'wykonajKrokZmiany', input))
  }

const verified = { step: 'WERYFIKACJA', at: '2026-01-01T00:00:00.000Z', by: central }
const withMigration = { migration: true, retiresUnit: false }

const whileFed: Provocation = async stage => {
  const { unit } = await changeOf(stage)
  const kodZbioru = unit.setCode ?? ''
  const context = { user: unit.feeder }
  const begin = { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: new Date('2026-01-01T00:00:00Z') } as const
  const { zasilenie } = answerIn(await unit.connection.call('rozpocznijZasilenie', begin, context))
  const ended = await steps('UNIT', 'WYLACZENIE_STAREGO_SD', () => ({ state: 'ZBIORY_UTWORZONE' }))(stage)
  const { idZasilenia } = zasilenie
  answerIn(await unit.connection.call('przerwijZasilenie', { kodZbioru, idZasilenia }, context))
  return ended
}

const withoutEntitlement: Provocation = stage =>
  stage.whileRowsAre(
    "UPDATE conformity SET valid_to = '2025-06-01'",
    'UPDATE conformity SET valid_to = NULL',
    async () =>
      steps(
        'UNIT',
        'WLACZENIE_NOWEGO_SD',
        () => ({ state: 'STARY_SD_WYLACZONY' }),
        ({ next }) => ({ idSystemu: next.id }),
      )(stage),
  )

/** The procedure of a change of vendor. */
export const vendorChangeRows: RefusalRows<'AdministracjaZbiorow'> = {
  zglosZmianeDostawcy: {
    5007: async stage => {
      const { unit, report: again } = await changeOf(stage)
      return stage.atPortal(unit.unit.administrator, 'zglosZmianeDostawcy', again)
    },
    5019: async stage => {
      const { report: order } = await changeOf(stage)
      const own = { ...order, kodZbioru: [stage.setCode] }
      return stage.whileSetIs('ZAMKNIETY', () =>
        stage.atPortal(stage.pup.unit.administrator, 'zglosZmianeDostawcy', own),
      )
    },
    5020: async stage => {
      const { report: order } = await changeOf(stage)
      return stage.atPortal(stage.pup.unit.administrator, 'zglosZmianeDostawcy', order)
    },
  },
  stanProceduryZmiany: {
    5020: stage => stage.atPortal(central, 'stanProceduryZmiany', { idZmiany: 'ZMIANA-999999' }),
  },
  wykonajKrokZmiany: {
    3014: withoutEntitlement,
    3016: steps('UNIT', 'DECYZJA'),
    5014: whileFed,
    5019: steps('UNIT', 'ZASILENIE', () => ({ state: 'NOWY_SD_ZASILA' })),
    5020: ({ atPortal }) => atPortal(central, 'wykonajKrokZmiany', { idZmiany: 'ZMIANA-999999', krok: 'DECYZJA' }),
    5021: steps('MINISTRY', 'DECYZJA'),
    5040: steps('MINISTRY', 'PRZELACZENIE', () => ({ state: 'ZWERYFIKOWANA', steps: [verified] })),
    5041: steps('MINISTRY', 'PRZELACZENIE'),
    5042: steps('MINISTRY', 'WERYFIKACJA', (stage, { unit }) => ({
      state: 'ZASILONA',
      decision: withMigration,
      sets: [{ old: unit.setCode, replacement: stage.setCode }],
    })),
  },
  porownajZbiory: {
    5020: ({ pup, ops, setCode, atPortal }) =>
      atPortal(pup.unit.administrator, 'porownajZbiory', { kodZbioru: setCode, kodZbioruDrugiego: ops.setCode ?? '' }),
    5021: ({ setCode, atPortal }) =>
      atPortal(central, 'porownajZbiory', { kodZbioru: setCode, kodZbioruDrugiego: setCode }),
  },
}
