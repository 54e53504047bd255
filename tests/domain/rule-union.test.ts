/** What rules open together: their union and nothing more; what is over, or not begun, opens nothing. */
import assert from 'node:assert/strict'
import t from 'tap'
import { type AccessQuestion, type AskedSet, Grant, openByBasis, type Rule } from '../../src/domain/grant.js'
import { effectOf } from '../../src/domain/rule-effect.js'
import { type ScopeCode, scopeCodes } from '../../src/domain/scopes.js'
import { composeSetCode, composeUnitCode } from '../../src/domain/units.js'
import fc from '../properties/seeded.js'

const units = (['PUP', 'OPS', 'ORS'] as const).flatMap(kind =>
  ['1408', '1414'].map(territory => ({ unitKind: kind, unitCode: composeUnitCode(territory, kind, 1) })),
)
const treeOf = { PUP: 'RP', OPS: 'PS', ORS: 'SR' } as const
const sets: readonly AskedSet[] = units.map(({ unitKind, unitCode }) => ({
  unitKind,
  unitCode,
  tree: treeOf[unitKind],
  code: composeSetCode(unitCode, treeOf[unitKind], 1),
}))
// Few roles, so that rules and questions meet often.
const readers = ['PIU_PS', 'PIU_SR'] as const
const days = ['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'] as const
const party = fc.oneof(
  fc.constantFrom(...units).map(({ unitKind }) => ({ unitKind })),
  fc.constantFrom(...units).map(({ unitCode }) => ({ unitCode })),
)

const rule: fc.Arbitrary<Rule> = fc
  .record({
    giver: fc.option(
      fc.oneof(
        party,
        fc.constantFrom(...sets).map(({ code }) => ({ setCode: code })),
      ),
      { nil: undefined },
    ),
    asker: party,
    role: fc.constantFrom(...readers),
    legalBasis: fc.constantFrom('UPS-105-1', 'UPS-105-1', 'KPA-77'),
    scopes: fc.subarray<ScopeCode>([...scopeCodes], { minLength: 3, maxLength: 12 }),
    validFrom: fc.constantFrom(...days),
    validTo: fc.option(fc.constantFrom(...days), { nil: undefined }),
  })
  .map(({ giver, validTo, ...rest }) => ({
    ...rest,
    ...(giver === undefined ? {} : { giver }),
    ...(validTo === undefined ? {} : { validTo }),
    id: 'R',
    author: 'a',
    reason: 'r',
  }))

const question: fc.Arbitrary<AccessQuestion> = fc
  .record({
    unit: fc.constantFrom(...units),
    role: fc.constantFrom(...readers),
    legalBasis: fc.constantFrom('UPS-105-1', 'KPA-77'),
    day: fc.constantFrom(...days),
    sets: fc.subarray([...sets], { minLength: 1 }),
    scopes: fc.subarray<ScopeCode>([...scopeCodes], { minLength: 1 }),
  })
  .map(({ unit, ...rest }) => ({ ...unit, ...rest }))

function pairs(rules: readonly Rule[], asked: AccessQuestion): ReadonlySet<string> {
  const grant = Grant.decide(rules, asked)
  return new Set(asked.sets.flatMap(({ code }) => (grant?.forSet(code)?.scopes ?? []).map(scope => `${code} ${scope}`)))
}

const isOn = ({ validFrom, validTo }: Rule, day: string) =>
  validFrom <= day && (validTo === undefined || day <= validTo)

t.test('@req B3 rules together show exactly the union of what each shows alone', async t => {
  let shown = 0
  fc.assert(
    fc.property(fc.array(rule, { minLength: 10, maxLength: 30 }), question, (rules, asked) => {
      const together = pairs(rules, asked)
      const alone = new Set(rules.flatMap(one => [...pairs([one], asked)]))
      assert.deepEqual([...together].toSorted(), [...alone].toSorted())
      shown += together.size
    }),
    { numRuns: 2_000, seed: 3 },
  )
  t.ok(shown > 500, `${shown} pairs were shown`)
})

t.test('@req B3 a rule that is over or has not begun opens nothing, alone or among others', async t => {
  let closed = 0
  fc.assert(
    fc.property(fc.array(rule, { minLength: 10, maxLength: 30 }), question, (rules, asked) => {
      const inForce = rules.filter(one => isOn(one, asked.day))
      const out = rules.filter(one => !isOn(one, asked.day))
      assert.deepEqual([...pairs(rules, asked)], [...pairs(inForce, asked)])
      assert.equal(Grant.decide(out, asked), undefined)
      for (const set of asked.sets) assert.equal(openByBasis(out, asked, set).size, 0)
      closed += out.length
    }),
    { numRuns: 1_000, seed: 4 },
  )
  t.ok(closed > 1_000, `${closed} rules were out of force`)
})

t.test('@req B3 what a list names by basis is what a question on that basis shows', async t => {
  let listed = 0
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 20 }), question, (rules, asked) => {
      for (const set of asked.sets) {
        const open = openByBasis(rules, asked, set)
        for (const legalBasis of ['UPS-105-1', 'KPA-77']) {
          const seen = pairs(rules, { ...asked, legalBasis, sets: [set], scopes: scopeCodes })
          assert.deepEqual(
            [...(open.get(legalBasis) ?? [])].map(scope => `${set.code} ${scope}`).toSorted(),
            [...seen].toSorted(),
          )
          listed += Number(seen.size > 0)
        }
        assert.ok([...open.values()].every(scopes => scopes.size > 0))
      }
    }),
    { numRuns: 1_000, seed: 5 },
  )
  t.ok(listed > 100, `${listed} sets were listed`)
})

t.test('@req B3 the preview of any change is the difference of what can be seen, pair by pair', async t => {
  let told = 0
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 12 }),
      fc.array(rule, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...days),
      (rules, added, day) => {
        const before = { rules, day: '2026-07-01' }
        const after = { rules: [...rules, ...added], day }
        const effects = effectOf(before, after, added, units, sets)
        const seen = new Map(effects.map(one => [`${one.unitCode} ${one.role} ${one.legalBasis} ${one.setCode}`, one]))
        for (const { role, legalBasis } of added)
          for (const unit of units)
            for (const set of sets) {
              const asked = { ...unit, role, legalBasis, sets: [set], scopes: scopeCodes }
              const then = pairs(before.rules, { ...asked, day: before.day })
              const now = pairs(after.rules, { ...asked, day })
              const effect = seen.get(`${unit.unitCode} ${role} ${legalBasis} ${set.code}`)
              const codes = (list: readonly ScopeCode[] = []) => list.map(scope => `${set.code} ${scope}`)
              assert.deepEqual(
                codes(effect?.gained),
                [...now].filter(one => !then.has(one)),
              )
              assert.deepEqual(
                codes(effect?.lost),
                [...then].filter(one => !now.has(one)),
              )
              told += effect === undefined ? 0 : 1
            }
      },
    ),
    { numRuns: 300, seed: 6 },
  )
  t.ok(told > 200, `${told} effects`)
})
