/** What is generated for the test of ungranted data: who asks for whom by which basis, rules, and states of sets. */

import { demonstrationUnits } from '../../fixtures/people/units.js'
import type { Rule } from '../../src/domain/grant.js'
import { type ScopeCode, scopeCodes } from '../../src/domain/scopes.js'
import fc from '../properties/seeded.js'
import { basisKinds } from './expected-rights.js'

export const today = '2026-11-20'
const unknownSets = ['CBB-1408-OPS-01-PS-02', 'CBB-1465-PUP-01-RP-01', 'CBB-1414-ORS-07-SR-01']
const setCodes = [...demonstrationUnits.map(unit => unit.setCode), ...unknownSets]

/** One role of each kind of asker with the area of the system it is used in. */
const areasAsked = { PUP: ['RP'], OPS: ['PS', 'WRISPZ', 'ON', 'TR', 'OP3'], ORS: ['SR', 'FA', 'UE'] } as const
const seats = demonstrationUnits.flatMap(unit =>
  areasAsked[unit.kind].map(area => ({ unit, area, role: `PIU_${area}` as const })),
)
export type Seat = (typeof seats)[number]
interface Asking {
  readonly seat: Seat
  readonly basis: string
}

// ---- What is generated -------------------------------------------------------------------------------------------

const bases = Object.keys(basisKinds)
const kinds = ['PUP', 'OPS', 'ORS', 'PCPR'] as const
const scopeSubset: fc.Arbitrary<readonly ScopeCode[]> = fc.oneof(
  fc.subarray<ScopeCode>([...scopeCodes], { minLength: 1 }),
  { weight: 2, arbitrary: fc.constant([...scopeCodes]) },
  fc.constant(scopeCodes.filter(scope => scope !== 'SR.DZIECI')),
)
const party = fc.oneof(
  fc.constantFrom(...kinds).map(unitKind => ({ unitKind })),
  fc.constantFrom(...demonstrationUnits).map(({ code }) => ({ unitCode: code })),
)
const giver = fc.oneof(
  { weight: 5, arbitrary: fc.constant(undefined) },
  party,
  fc.constantFrom(...setCodes).map(setCode => ({ setCode })),
)

export const rule: fc.Arbitrary<Omit<Rule, 'id' | 'author'>> = fc
  .record({
    giver,
    asker: party,
    role: fc.constantFrom(...seats.map(seat => seat.role)),
    legalBasis: fc.constantFrom(...bases),
    scopes: scopeSubset,
    validFrom: fc.constantFrom('2026-01-01', '2026-01-01', today, '2026-11-21'),
    validTo: fc.constantFrom(undefined, undefined, today, '2026-11-19', '2027-01-01'),
    reason: fc.constant('Próba'),
  })
  .map(({ giver: from, validTo, ...rest }) => ({
    ...rest,
    ...(from === undefined ? {} : { giver: from }),
    ...(validTo === undefined ? {} : { validTo }),
  }))

/** Rules made for a seat that asks: random ones alone would rarely meet a random question. */
function ruleFor({ seat, basis }: Asking): fc.Arbitrary<Omit<Rule, 'id' | 'author'>> {
  const asker = fc.constantFrom({ unitKind: seat.unit.kind }, { unitCode: seat.unit.code })
  const inForce = fc.constantFrom({}, {}, {}, { validTo: today }, { validFrom: '2026-11-21' })
  return fc.tuple(rule, asker, inForce).map(([{ validTo: _end, ...one }, who, when]) => ({
    ...one,
    validFrom: '2026-01-01',
    ...when,
    asker: who,
    role: seat.role,
    legalBasis: basis,
  }))
}

export type Ask = 'PESEL' | 'FORMER_PESEL' | 'DOCUMENT' | 'STRANGER'
export const question = fc.record({
  who: fc.nat(),
  by: fc.constantFrom<Ask>('PESEL', 'PESEL', 'PESEL', 'FORMER_PESEL', 'DOCUMENT', 'STRANGER'),
  preferParents: fc.constantFrom(true, true, true, false),
  sets: fc.oneof(fc.subarray(setCodes, { minLength: 1 }), { weight: 2, arbitrary: fc.constant(setCodes) }),
  scopes: scopeSubset,
})

/** A seat and a basis that its unit may rely on, most of the time. */
const asking = fc.constantFrom(...seats).chain(seat => {
  const allowed = bases.filter(basis => basisKinds[basis]?.includes(seat.unit.kind))
  return fc.record({
    seat: fc.constant(seat),
    basis: fc.constantFrom(...allowed, ...allowed, ...allowed, ...allowed, ...bases),
  })
})

export const run = fc.tuple(asking, asking).chain(([first, second]) =>
  fc.record({
    seed: fc.nat(10_000),
    rules: fc
      .tuple(
        fc.array(ruleFor(first), { minLength: 1, maxLength: 3 }),
        fc.array(ruleFor(second), { maxLength: 2 }),
        fc.array(rule, { maxLength: 3 }),
      )
      .map(lists => lists.flat()),
    states: fc.array(fc.constantFrom('AKTYWNY', 'AKTYWNY', 'AKTYWNY', 'ZAMKNIETY', 'ZARCHIWIZOWANY', 'NIE_ZASILONY'), {
      minLength: demonstrationUnits.length,
      maxLength: demonstrationUnits.length,
    }),
    questions: fc.array(
      fc
        .tuple(question, fc.constantFrom(first, first, first, second, { ...first, basis: second.basis }))
        .map(([question, by]) => ({ question, ...by })),
      { minLength: 8, maxLength: 14 },
    ),
  }),
)
