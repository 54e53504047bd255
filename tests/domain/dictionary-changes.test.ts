import t from 'tap'
import { canonicalRows } from '../../src/domain/dictionaries/canonical-rows.js'
import { changesBetween } from '../../src/domain/dictionaries/changes.js'
import type { DictionaryRow } from '../../src/domain/dictionaries/dictionary.js'
import { Reconciliation } from '../../src/domain/dictionaries/reconcile.js'
import fc from '../properties/seeded.js'

const row = (kod: string, nazwa: string, more: Partial<DictionaryRow> = {}): DictionaryRow => ({
  kod,
  nazwa,
  obowiazujeOd: '2020-01-01',
  status: 'AKTYWNY',
  atrybuty: [],
  ...more,
})

t.test('@req A2.9 the changes of a dictionary turn the old version into the new one, whatever they are', async t => {
  const rows = fc.uniqueArray(
    fc.record({
      kod: fc.constantFrom('A', 'B', 'C', 'D'),
      obowiazujeOd: fc.constantFrom('2020-01-01', '2021-01-01'),
      nazwa: fc.constantFrom('jeden', 'dwa'),
      status: fc.constantFrom('AKTYWNY' as const, 'WYCOFANY' as const),
      atrybuty: fc.constantFrom([], [{ nazwa: 'x', wartosc: '1' }]),
    }),
    { selector: one => `${one.kod} ${one.obowiazujeOd}` },
  )
  let changed = 0
  fc.assert(
    fc.property(rows, rows, (older, newer) => {
      const changes = changesBetween(older, newer)
      const held = new Map(older.map(one => [`${one.kod} ${one.obowiazujeOd}`, one as DictionaryRow]))
      for (const { kod, obowiazujeOd } of changes.removed) held.delete(`${kod} ${obowiazujeOd}`)
      for (const one of [...changes.added, ...changes.changed]) held.set(`${one.kod} ${one.obowiazujeOd}`, one)
      changed += changes.changed.length
      const touched = changes.added.length + changes.changed.length + changes.removed.length
      return (
        canonicalRows([...held.values()]) === canonicalRows(newer) &&
        (touched === 0) === (canonicalRows(older) === canonicalRows(newer))
      )
    }),
    { numRuns: 300 },
  )
  t.ok(changed > 50, 'rows were changed on the way')
})

t.test(
  '@req A2.9 local rows find their counterparts by code, by name below a parent, or by a name that is one of its kind',
  async t => {
    const rows = [
      row('14', 'MAZOWIECKIE'),
      row('1408', 'legionowski', { kodNadrzedny: '14' }),
      row('1408011', 'Legionowo', { kodNadrzedny: '1408' }),
      row('1414', 'nowodworski', { kodNadrzedny: '14' }),
      row('1414011', 'Nowy Dwór', { kodNadrzedny: '1414' }),
      row('2210', 'nowodworski', { kodNadrzedny: '22' }),
      row('22', 'POMORSKIE'),
      row('1499', 'dawny', { status: 'WYCOFANY' }),
      row('1498', 'przyszły', { obowiazujeOd: '2030-01-01' }),
      row('LOOP-A', 'pętla', { kodNadrzedny: 'LOOP-B' }),
      row('LOOP-B', 'inna pętla', { kodNadrzedny: 'LOOP-A' }),
    ]
    const of = new Reconciliation(rows, '2026-11-21')
    const brief = (local: Parameters<Reconciliation['reconcile']>[0]) => {
      const found = of.reconcile(local)
      if ('row' in found) return `${found.match} ${found.row.kod}${found.isOtherName ? ' *' : ''}`
      return `${found.match} ${found.candidates.map(one => one.kod).join(',')}`.trim()
    }
    const local = { localCode: 'X1', name: 'brak takiej' }
    t.equal(brief({ localCode: '1408011', name: 'LEGIONOWO' }), 'PO_KODZIE 1408011')
    t.equal(brief({ ...local, officialCode: '1408011' }), 'PO_KODZIE 1408011 *', 'the code decides, the name is told')
    t.equal(
      brief({ localCode: '1408011', name: 'Nowy  Dwór' }),
      'PO_NAZWIE 1414011',
      'a local code alone is an accident',
    )
    t.equal(brief({ ...local, name: 'nowodworski' }), 'WIELE 1414,2210')
    t.equal(brief({ ...local, name: 'NOWODWORSKI', parentCode: '14' }), 'PO_NAZWIE_W_NADRZEDNEJ 1414')
    t.equal(brief({ ...local, name: 'legionowo', parentCode: '14' }), 'PO_NAZWIE_W_NADRZEDNEJ 1408011', 'at any depth')
    t.equal(brief({ ...local, name: 'Legionowo', parentCode: '22' }), 'BRAK 1408011', 'elsewhere is only a hint')
    t.equal(
      brief({ ...local, officialCode: '999', name: 'Legionowo' }),
      'PO_NAZWIE 1408011',
      'an unknown code is no code',
    )
    t.equal(brief(local), 'BRAK')
    t.equal(brief({ ...local, name: 'dawny' }), 'BRAK', 'withdrawn')
    t.equal(brief({ ...local, name: 'przyszły' }), 'BRAK', 'not yet in force')
    t.equal(brief({ ...local, name: 'pętla', parentCode: '14' }), 'BRAK LOOP-A', 'a broken hierarchy ends')
  },
)

t.test('@req A2.9 localities lie in a territory and streets in a locality, as their attributes say', async t => {
  const at = (nazwa: string, wartosc: string) => ({ atrybuty: [{ nazwa, wartosc }] })
  const of = new Reconciliation(
    [
      row('0001', 'Zdrój', at('terc', '1408011')),
      row('0002', 'Zdrój', at('terc', '1414022')),
      row('10001', 'Polna', at('simc', '0001')),
      row('10002', 'Polna', at('simc', '0002')),
    ],
    '2026-11-21',
  )
  const found = (name: string, parentCode: string) => of.reconcile({ localCode: 'X', name, parentCode })
  t.match(found('zdrój', '1408011'), { match: 'PO_NAZWIE_W_NADRZEDNEJ', row: { kod: '0001' } })
  t.match(found('zdrój', '1414'), { match: 'PO_NAZWIE_W_NADRZEDNEJ', row: { kod: '0002' } })
  t.match(found('zdrój', '14'), { match: 'WIELE' })
  t.match(found('POLNA', '0002'), { match: 'PO_NAZWIE_W_NADRZEDNEJ', row: { kod: '10002' } })
  t.match(found('Polna', '0003'), { match: 'BRAK', candidates: [{ kod: '10001' }, { kod: '10002' }] })
})
