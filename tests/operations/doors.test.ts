/** The same question gets the same grant, whichever door it comes through: a system's message, a person's page, an order of many. */
import assert from 'node:assert/strict'
import t from 'tap'
import { recordsOfUnit } from '../../fixtures/people/story.js'
import type { OperationName, RequestOf } from '../../src/contract/index.js'
import { type ScopeCode, scopeCodes } from '../../src/domain/scopes.js'
import type { PersonCaller, SystemCaller } from '../../src/operations/caller.js'
import fc from '../properties/seeded.js'
import { allow, officer, ops, opsBasis, ors, otherPup, parameters, populated, pup } from './populated.js'
import { type Answered, answered, call, central, entriesOf, officerOf, person, refusalOf } from './world.js'

t.setTimeout(900_000)

const { place, story } = await populated(t, [pup, ops, ors], 150)
const machine = await officer(place, ops, 'PS')
const human: PersonCaller = { ...(await person(place, officerOf(ops.code))), role: 'PIU_PS' }
const people = [pup, ops, ors].flatMap(unit =>
  recordsOfUnit(story, unit.code).flatMap(({ person: { pesel } }) => (pesel === undefined ? [] : [pesel])),
)
const setCodes = [pup.setCode, ops.setCode, ors.setCode, otherPup.setCode, 'CBB-1465-PUP-01-RP-01']

const question = fc.record({
  pesel: fc.constantFrom(...people, '44051401359', '44051401358'),
  sets: fc.subarray(setCodes, { minLength: 1 }),
  scopes: fc.subarray<ScopeCode>([...scopeCodes], { minLength: 1 }),
  basis: fc.constantFrom(opsBasis, opsBasis, 'KPA-77', 'USR-23B-1'),
  purpose: fc.constantFrom('USTALENIE_PRAWA_PS', 'USTALENIE_PRAWA_PS', 'NIE_MA_TAKIEGO'),
})
const opened = fc.record({
  scopes: fc.subarray<ScopeCode>([...scopeCodes], { minLength: 1, maxLength: 4 }),
  basis: fc.constantFrom(opsBasis, 'KPA-77'),
})

/** What a door answers: the code of its refusal, or all it gave. */
async function through<N extends OperationName>(
  caller: SystemCaller | PersonCaller,
  operation: N,
  input: RequestOf<N>,
) {
  const outcome = await call(place, operation, caller, input)
  return 'refusal' in outcome ? outcome.refusal.refused : outcome.answer
}

async function throughOrder(caller: SystemCaller | PersonCaller, input: RequestOf<'pobierzDane'>) {
  const { osoba, ...rest } = input
  const placed = await call(place, 'zlecPobranieDanych', caller, { ...rest, osoba: [osoba] })
  if ('refusal' in placed) return placed.refusal.refused
  const fetched = await call(place, 'pobierzWynikZlecenia', caller, { idZlecenia: placed.answer.body.idZlecenia })
  return 'refusal' in fetched ? fetched.refusal.refused : fetched.answer.body.wynikOsoby[0]?.zbior
}

t.test('@req B1.1 B3 a page, a message and an order give the same for the same asker and question', async t => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(opened, fc.array(question, { minLength: 1, maxLength: 4 }), async (rule, questions) => {
      await allow(place, 'OPS', 'PIU_PS', rule.scopes, rule.basis)
      for (const { pesel, sets, scopes, basis, purpose } of questions) {
        const input = {
          parametryPytania: { ...parameters, podstawaPrawna: { kod: basis }, cel: { kod: purpose } },
          osoba: { pesel },
          zbior: sets.map(kodZbioru => ({ kodZbioru })),
          zakres: { kodZakresu: scopes },
        }
        const message = await through(machine, 'pobierzDane', input)
        assert.deepEqual(await through(human, 'pobierzDane', input), message)
        const given = typeof message === 'string' ? message : message.body.zbior
        assert.deepEqual(await throughOrder(machine, input), given)
        seen.add(typeof message === 'string' ? message : message.status)
        // Twenty orders of one owner wait at most.
        place.clock.pass(8 * 86_400_000)
      }
    }),
    { numRuns: 40, seed: 7 },
  )
  t.match([...seen].toSorted(), ['3007', '3008', '5001', '5002'], 'refusals are alike too')
  t.ok(seen.has('SUKCES') || seen.has('CZESCIOWY'), [...seen].join(' '))
})

t.test('Lists, verifications and benefits are the same through both doors', async t => {
  const asked = { parametryPytania: parameters, zbior: [{ kodZbioru: pup.setCode }, { kodZbioru: ors.setCode }] }
  for (const pesel of people.slice(0, 10)) {
    const identity = { ...asked, osoba: { pesel, imie: 'Adela', nazwisko: 'Zmyślona', dataUrodzenia: '1980-01-01' } }
    t.same(await through(human, 'sprawdzTozsamosc', identity), await through(machine, 'sprawdzTozsamosc', identity))
    const benefits = { ...asked, osoba: { pesel } }
    t.same(await through(human, 'sprawdzSwiadczenia', benefits), await through(machine, 'sprawdzSwiadczenia', benefits))
  }
  t.same(await through(human, 'pobierzListeZbiorow', {}), await through(machine, 'pobierzListeZbiorow', {}))
})

t.test('@req B6 what a person asks is an entry with login, role and how they were established', async t => {
  const outcome = (await call(place, 'pobierzDane', human, {
    parametryPytania: parameters,
    osoba: { pesel: people[0] },
    zbior: [{ kodZbioru: pup.setCode }],
    zakres: { kodZakresu: ['RP.STAN'] },
  })) as Answered<'pobierzDane'>
  t.match(await entriesOf(place, outcome), [
    { established: 'SESJA', role: 'PIU_PS', unitCode: ops.code, act: 'UDOSTEPNIENIE' },
  ])
})

t.test('Whoever holds several reading roles says in which they ask; none may be claimed', async t => {
  const administrator = await person(place, `admin.${ops.code.toLowerCase()}`)
  const { role: _chosen, ...unsaid } = human
  const list = (caller: PersonCaller) => refusalOf(place, 'pobierzListeZbiorow', caller, {})
  t.equal(await list(administrator), '3006', 'administers, and may not ask')
  t.equal(await list({ ...human, role: 'PIU_RP' }), '3006', 'a role that is not held')
  t.ok(unsaid.account.roles.filter(held => held.role.startsWith('PIU_')).length > 1)
  t.equal(await list(unsaid), '3006', 'several are held')
  const one = {
    ...unsaid,
    account: { ...unsaid.account, roles: unsaid.account.roles.filter(held => held.role === 'PIU_PS') },
  }
  t.equal(await list(one), undefined, 'one goes without saying')
})

t.test('An order of a person is that person’s alone', async t => {
  const order = {
    parametryPytania: parameters,
    zbior: [{ kodZbioru: pup.setCode }],
    zakres: { kodZakresu: ['RP.STAN'] as const },
  }
  const { idZlecenia } = await answered(place, 'zlecPobranieDanych', human, { ...order, osoba: [{ pesel: people[0] }] })
  t.equal(await refusalOf(place, 'pobierzWynikZlecenia', machine, { idZlecenia }), '5020', 'not the unit’s system')
  t.equal(await refusalOf(place, 'pobierzWynikZlecenia', human, { idZlecenia }), undefined)
  const foreign: PersonCaller = { ...(await person(place, officerOf(ors.code))), role: 'PIU_SR' }
  t.equal(await refusalOf(place, 'pobierzWynikZlecenia', foreign, { idZlecenia }), '5020')
  t.equal(
    await refusalOf(place, 'zlecPobranieDanych', await person(place, central), {
      ...order,
      osoba: [{ pesel: people[0] }],
    }),
    '3006',
  )
})
