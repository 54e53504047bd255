/** One question through the three doors that people and systems use: the page, SOAP, and an order of many; one grant. */
import assert from 'node:assert/strict'
import t from 'tap'
import { tellLargeFamily } from '../../fixtures/people/large-family.js'
import { encodeRecord } from '../../fixtures/people/records.js'
import { feedSet } from '../../src/client/feed.js'
import { mayOpenScope } from '../../src/domain/roles.js'
import { type ScopeCode, scopeCodes } from '../../src/domain/scopes.js'
import type { EntryFacts } from '../../src/ports/data/ledger.js'
import { Installation } from '../gateway/installation.js'
import fc from '../properties/seeded.js'
import { FormClient } from './portal-kit.js'

t.setTimeout(900_000)

const installation = await Installation.start({ settings: { requestsPerMinute: 100_000 } })
t.teardown(() => installation.remove())
const { applicant, records } = tellLargeFamily(4)
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
const ors = await installation.workingUnit({ kind: 'ORS', territory: '1408', areas: ['SR'] })
for (const [unit, record] of [
  [pup, records.RP],
  [ops, records.PS],
  [ors, records.SR],
] as const) {
  await feedSet(unit.connection, {
    setCode: unit.setCode ?? '',
    kind: 'INICJALNE',
    stateAt: new Date(installation.clock.now().getTime() - 60_000),
    records: [encodeRecord(record)],
    context: { user: unit.feeder },
  })
}
await installation.person(ops.officer.login)
const client = await new FormClient(installation.portalUrl).signIn(ops.officer.login)
const setCodes = [pup, ops, ors].map(unit => unit.setCode ?? '')
const user = { login: ops.officer.login, rola: 'PIU_PS' }
const bases = ['UPS-105-1', 'KPA-77'] as const
const open = scopeCodes.filter(code => mayOpenScope('PIU_PS', code))

/** What every entry of an act says was asked and given, and how it ended: the grant as the ledger keeps it. */
function grantIn(entries: readonly EntryFacts[], operation: string) {
  const own = entries.filter(entry => entry.operation === operation)
  const sets = own
    .flatMap(entry => entry.sets)
    .map(({ code, asked, given }) => ({ code, asked: asked.join(), given: given.toSorted().join() }))
  return {
    sets: sets.toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    refused: own.map(entry => entry.refusal).filter(Boolean),
  }
}

async function entered(act: () => Promise<unknown>): Promise<readonly EntryFacts[]> {
  const before = (await installation.entries()).length
  await act()
  return installation.entries(before)
}

t.test('@req B1.1 B3 page, SOAP and order give exactly the same for the same caller and question', async t => {
  const granted = new Set<ScopeCode>()
  let refused = 0
  await fc.assert(
    fc.asyncProperty(
      fc.record({ scopes: fc.subarray([...open], { minLength: 1, maxLength: 3 }), basis: fc.constantFrom(...bases) }),
      fc.record({
        scopes: fc.subarray([...scopeCodes], { minLength: 1 }),
        sets: fc.subarray(setCodes, { minLength: 1 }),
        basis: fc.constantFrom(...bases, 'USR-23B-1'),
      }),
      async (rule, { scopes, sets, basis }) => {
        await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: rule.basis, scopes: rule.scopes })
        const question = {
          parametryPytania: {
            znakSprawy: 'OPS.1.2026',
            podstawaPrawna: { kod: basis },
            cel: { kod: 'USTALENIE_PRAWA_PS' },
          },
          zbior: sets.map(kodZbioru => ({ kodZbioru })),
          zakres: { kodZakresu: scopes },
        }
        const osoba = { pesel: applicant.pesel }
        const typed = {
          'parametryPytania.znakSprawy': 'OPS.1.2026',
          'parametryPytania.podstawaPrawna.kod': basis,
          'parametryPytania.cel.kod': 'USTALENIE_PRAWA_PS',
          zbior: sets,
          'zakres.kodZakresu': scopes,
        }
        const soap = grantIn(
          await entered(() => ops.connection.call('pobierzDane', { ...question, osoba }, { user })),
          'pobierzDane',
        )
        const page = grantIn(
          await entered(() =>
            client.send('/portal/zapytanie', 'zapytaj', { ...typed, 'osoba.pesel': applicant.pesel }),
          ),
          'pobierzDane',
        )
        assert.deepEqual(page, soap)
        for (const { given } of soap.sets)
          for (const code of given.split(',')) if (code !== '') granted.add(code as ScopeCode)
        const many = await entered(async () => {
          const placed = await ops.connection.call('zlecPobranieDanych', { ...question, osoba: [osoba] }, { user })
          if (placed.outcome !== 'ANSWER') return
          await ops.connection.call('pobierzWynikZlecenia', { idZlecenia: placed.answer.idZlecenia }, { user })
        })
        if (soap.refused.length > 0) {
          refused++
          assert.deepEqual(grantIn(many, 'zlecPobranieDanych').refused, soap.refused)
        } else assert.deepEqual(grantIn(many, 'pobierzWynikZlecenia').sets, soap.sets)
      },
    ),
    { numRuns: 18, seed: 11 },
  )
  t.ok(granted.size > 10, `${granted.size} scope codes were given`)
  t.ok(refused > 0, `${refused} questions were refused`)
})
