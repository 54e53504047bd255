/** What every control store has to do with findings: they are kept once, grow, are explained and wait again. */
import t from 'tap'
import type { Finding } from '../../src/domain/oversight/patterns.js'
import type { ControlStore } from '../../src/ports/data/control.js'
import type { FindingsFilter } from '../../src/ports/data/findings.js'
import type { ControlFactory } from './control-behaviour.js'
import { draftOf } from './samples.js'

const now = new Date('2026-11-21T10:00:00.000Z')
const finding = (n: number, change: Partial<Finding> = {}): Finding => ({
  id: String(n).padStart(64, '0'),
  kind: 'NOC_I_SWIETA',
  month: '2026-11',
  controller: 'JT-1465-PUP-01',
  login: 'j.nowak',
  unitCode: 'JT-1465-OPS-01',
  role: 'PIU_PS',
  measured: 10,
  limit: 10,
  entries: [3, 5],
  foundAt: now,
  state: 'DO_WYJASNIENIA',
  ...change,
})

/** Runs the suite over the stores that the factory opens. */
export function findingsBehaviour(name: string, open: ControlFactory): void {
  t.test(`${name}: findings @req B6`, async t => {
    const whole = { first: 0, limit: 100 }
    const store = await open(t)
    const note = (control: ControlStore, ...findings: readonly Finding[]) =>
      control.apply([{ change: 'findings-noted', findings }], [draftOf('zbadajDostepy')])
    const explain = (id: string, from: Finding['state'], to: Finding['state'], measured = 10) =>
      store.apply(
        [{ change: 'finding-explained', id, from, to, explained: { by: 'iod', at: now, note: 'Dyżur', measured } }],
        [draftOf('wyjasnijUstalenie')],
      )
    const one = finding(1)
    const bare: Finding = {
      id: finding(2).id,
      kind: 'WIELE_OSOB_W_SPRAWIE',
      month: '2026-10',
      measured: 31,
      limit: 15,
      entries: [],
      foundAt: now,
      state: 'DO_WYJASNIENIA',
    }

    await t.test('are kept as they are, once', async t => {
      t.match(await note(store, one, bare), { applied: true })
      t.match(await note(store, one), { applied: true })
      t.match(await note(store), { applied: true }, 'nothing found is no conflict')
      t.same(await store.findings({}, whole), [one, bare])
      t.equal(await store.countFindings({}), 2)
    })

    await t.test('are narrowed by controller, state, kind, month, id and portion', async t => {
      const ids = async (filter: FindingsFilter) => (await store.findings(filter, whole)).map(({ id }) => id)
      t.same(await ids({ controller: one.controller ?? '' }), [one.id])
      t.same(await ids({ kind: 'WIELE_OSOB_W_SPRAWIE' }), [bare.id])
      t.same(await ids({ month: '2026-10' }), [bare.id])
      t.same(await ids({ id: one.id }), [one.id])
      t.same(await ids({ state: 'WYJASNIONE' }), [])
      t.equal(await store.countFindings({ month: '2026-10' }), 1)
      t.same((await store.findings({}, { first: 1, limit: 1 }))[0]?.id, bare.id)
    })

    await t.test('are explained in the state they are in', async t => {
      t.match(await explain('f'.repeat(64), 'DO_WYJASNIENIA', 'WYJASNIONE'), { conflict: 'MISSING' })
      t.match(await explain(one.id, 'DO_WYJASNIENIA', 'WYJASNIONE'), { applied: true })
      t.match(await explain(one.id, 'DO_WYJASNIENIA', 'WYJASNIONE'), { conflict: 'STALE' })
      const [held] = await store.findings({ id: one.id }, whole)
      t.same(held, {
        ...one,
        state: 'WYJASNIONE',
        explained: { by: 'iod', at: now, note: 'Dyżur', measured: 10 },
      })
      t.equal((await store.findings({}, whole))[0]?.id, bare.id, 'what waits comes first')
    })

    await t.test('grow, and wait again once they have doubled since', async t => {
      const state = async () => {
        const [held] = await store.findings({ id: one.id }, whole)
        return [held?.state, held?.measured, held?.entries.length]
      }
      await note(store, finding(1, { measured: 19, entries: [3, 5, 8] }))
      t.same(await state(), ['WYJASNIONE', 19, 3])
      await note(store, finding(1, { measured: 15 }))
      t.same(await state(), ['WYJASNIONE', 19, 3], 'never back: parts that were erased are not counted any more')
      await note(store, finding(1, { measured: 20 }))
      t.same(await state(), ['DO_WYJASNIENIA', 20, 2])
    })
  })
}
