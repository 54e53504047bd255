/** The life of scope rules: previewed truly, accepted by a second person, ended, moved as a file; and what each refuses. */
import assert from 'node:assert/strict'
import t from 'tap'
import { demonstrationUnits } from '../../fixtures/people/units.js'
import type { RequestOf } from '../../src/contract/index.js'
import { Grant } from '../../src/domain/grant.js'
import { mayOpenScope } from '../../src/domain/roles.js'
import { type ScopeCode, scopeCodes, specialAmong } from '../../src/domain/scopes.js'
import fc from '../properties/seeded.js'
import { allow, officer, ops, opsBasis, ors, parameters, populated, pup } from './populated.js'
import { type Answered, answered, call, central, entriesOf, localAdministratorOf, person, refusalOf } from './world.js'

t.setTimeout(900_000)

type WireRule = RequestOf<'dodajRegule'>['regula']

const { place } = await populated(t, [pup, ops, ors], 60)
const ministry = await person(place, central)
const ownMinistry = { ...ministry, account: { ...ministry.account, login: 'admin.drugi' } }
const local = await person(place, localAdministratorOf(pup.code))
const today = '2026-11-20'
const day = (ms: number) => new Date(place.clock.now().getTime() + ms).toISOString().slice(0, 10)

const base: WireRule = {
  stronaDajaca: { kodJT: pup.code },
  stronaPytajaca: { rodzajJednostki: 'OPS' },
  rola: 'PIU_PS',
  podstawaPrawna: opsBasis,
  kodZakresu: ['RP.STAN'],
  obowiazujeOd: '2026-01-01',
  uzasadnienie: 'Próba',
}
const add = (change: Partial<WireRule> = {}, by = ministry) =>
  answered(place, 'dodajRegule', by, { regula: { ...base, ...change } })

/** What a system of the OPS is given of the PUP's set now. */
async function given(scopes: readonly ScopeCode[] = ['RP.STAN', 'RP.ADRESY', 'RP.STATUSY']) {
  const outcome = await call(place, 'pobierzDane', await officer(place, ops, 'PS'), {
    parametryPytania: parameters,
    osoba: { pesel: '44051401359' },
    zbior: [{ kodZbioru: pup.setCode }],
    zakres: { kodZakresu: scopes },
  })
  return 'refusal' in outcome ? [] : (outcome.answer.body.zbior[0]?.zakresUdzielony ?? [])
}

t.test('@req B3 a rule that a second person has to accept opens nothing until then', async t => {
  await answered(place, 'ustawZatwierdzanieRegul', local, { kodJT: pup.code, drugaOsoba: true })
  t.equal(await refusalOf(place, 'ustawZatwierdzanieRegul', local, { kodJT: pup.code, drugaOsoba: true }), '5019')
  const outcome = (await call(place, 'dodajRegule', ministry, { regula: base })) as Answered<'dodajRegule'>
  t.match(outcome.answer, { body: { stan: 'PROPONOWANA' }, details: [{ code: '5019' }] })
  const { idReguly } = outcome.answer.body
  t.same(await given(), [])
  const decide = (by: typeof local, przyjeta = true) =>
    refusalOf(place, 'rozstrzygnijRegule', by, { idReguly, przyjeta, uzasadnienie: 'Zgodna z porozumieniem' })
  t.equal(await decide(ministry), '5021', 'not by its author')
  t.equal(await decide(await person(place, localAdministratorOf(ors.code))), '3016')
  t.equal(
    await refusalOf(place, 'zakonczRegule', local, { koniec: { idReguly }, uzasadnienie: 'x' }),
    '5019',
    'what does not open cannot end',
  )
  const accepted = (await call(place, 'rozstrzygnijRegule', local, {
    idReguly,
    przyjeta: true,
    uzasadnienie: 'Zgodna z porozumieniem',
  })) as Answered<'rozstrzygnijRegule'>
  t.equal(accepted.answer.body.stan, 'PRZYJETA')
  t.match(await entriesOf(place, accepted), [
    { act: 'ADMINISTRACJA', facts: { idReguly, 'przed.stan': 'PROPONOWANA', 'po.stan': 'PRZYJETA', autor: central } },
  ])
  t.same(await given(), ['RP.STAN'])
  t.equal(await decide(local), '5019', 'decided once')
  const refused = await add({ kodZakresu: ['RP.ADRESY'] })
  await answered(place, 'rozstrzygnijRegule', local, { ...refused, przyjeta: false, uzasadnienie: 'Nie' })
  t.same(await given(), ['RP.STAN'])
  await answered(place, 'ustawZatwierdzanieRegul', local, { kodJT: pup.code, drugaOsoba: false })
  const { regula } = await answered(place, 'listaRegul', local, {})
  t.match(regula, [
    { idReguly, stan: 'PRZYJETA', autor: central, rozstrzygniecie: { login: local.account.login } },
    { idReguly: refused.idReguly, stan: 'ODRZUCONA' },
  ])
  const ended = await answered(place, 'zakonczRegule', local, { koniec: { idReguly }, uzasadnienie: 'Koniec' })
  t.equal(ended.obowiazujeDo, day(-86_400_000))
  t.same(await given(), [], 'an ended rule opens nothing from that moment on')
})

t.test('@req B3 rules of everybody’s data wait where the ministry wants a second person', async t => {
  const kodJT = ministry.unit.code
  await answered(place, 'ustawZatwierdzanieRegul', ministry, { kodJT, drugaOsoba: true })
  const { stronaDajaca: _none, ...forAll } = base
  const proposed = await answered(place, 'dodajRegule', ministry, { regula: forAll })
  t.equal(proposed.stan, 'PROPONOWANA')
  t.equal((await add()).stan, 'PRZYJETA', 'one controller’s own choice is its own')
  t.same(await given(['RP.STAN']), ['RP.STAN'])
  t.equal(
    await refusalOf(place, 'rozstrzygnijRegule', ownMinistry, { ...proposed, przyjeta: true, uzasadnienie: 'Tak' }),
    undefined,
  )
  await answered(place, 'ustawZatwierdzanieRegul', ministry, { kodJT, drugaOsoba: false })
  t.equal(await refusalOf(place, 'ustawZatwierdzanieRegul', local, { kodJT, drugaOsoba: true }), '3016')
  t.equal(
    await refusalOf(place, 'ustawZatwierdzanieRegul', local, { kodJT: 'JT-9999-PUP-01', drugaOsoba: true }),
    '5020',
  )
  for (const { idReguly } of (await answered(place, 'listaRegul', ministry, { naDzien: today })).regula) {
    await call(place, 'zakonczRegule', ministry, { koniec: { idReguly }, uzasadnienie: 'Porządki' })
  }
  t.same(await given(), [])
})

t.test('@req B3 special categories are opened knowingly or not at all', async t => {
  const special = { kodZakresu: ['RP.STATUSY', 'RP.STAN'] as const }
  t.equal(await refusalOf(place, 'dodajRegule', ministry, { regula: { ...base, ...special } }), '5021')
  t.same(await given(), [])
  const { idReguly } = await add({ ...special, szczegolneKategorie: true })
  t.same(await given(), ['RP.STAN', 'RP.STATUSY'])
  const listed = await answered(place, 'listaRegul', ministry, { naDzien: today })
  t.equal(listed.regula.find(one => one.idReguly === idReguly)?.regula.szczegolneKategorie, true)
  await answered(place, 'zakonczRegule', ministry, { koniec: { idReguly }, uzasadnienie: 'Porządki' })
})

t.test('@req B3 an end is on a day or at once, and only ever shortens', async t => {
  const { idReguly } = await add()
  const end = (ostatniDzien: string) =>
    refusalOf(place, 'zakonczRegule', local, { koniec: { idReguly, ostatniDzien }, uzasadnienie: 'Koniec' })
  t.equal(await end(day(-86_400_000)), '5021', 'not in the past')
  t.equal(await end(day(10 * 86_400_000)), undefined)
  t.equal(await end(day(20 * 86_400_000)), '5021', 'not prolonged')
  t.same(await given(), ['RP.STAN'])
  t.equal(await end(day(0)), undefined)
  t.same(await given(), ['RP.STAN'], 'its last day is a day of its validity')
  const foreign = await person(place, localAdministratorOf(ors.code))
  const koniec = { koniec: { idReguly }, uzasadnienie: 'x' }
  t.equal(await refusalOf(place, 'zakonczRegule', foreign, koniec), '3016')
  t.equal(
    await refusalOf(place, 'zakonczRegule', local, { koniec: { idReguly: 'REGULA-99999' }, uzasadnienie: 'x' }),
    '5020',
  )
  t.equal(await refusalOf(place, 'zakonczRegule', local, koniec), undefined)
  t.same(await given(), [])
  t.equal(await refusalOf(place, 'zakonczRegule', local, koniec), '5019', 'it is over')
})

t.test('@req B3 each side sees its rules, nobody a stranger’s', async t => {
  const seenBy = async (login: string) =>
    (await answered(place, 'listaRegul', await person(place, login), { naDzien: today })).regula.map(
      one => one.idReguly,
    )
  const { idReguly } = await add()
  t.ok((await seenBy(localAdministratorOf(pup.code))).includes(idReguly), 'who gives')
  t.ok((await seenBy(localAdministratorOf(ops.code))).includes(idReguly), 'who asks')
  t.notOk((await seenBy(localAdministratorOf(ors.code))).includes(idReguly))
  t.ok((await seenBy(central)).includes(idReguly))
  t.equal(await refusalOf(place, 'listaRegul', ministry, { rola: 'NIE_MA' }), '5002')
  await answered(place, 'zakonczRegule', ministry, { koniec: { idReguly }, uzasadnienie: 'Porządki' })
})

t.test('@req B3 rules go out as a file and come in again, all or none', async t => {
  const rules: readonly WireRule[] = [base, { ...base, kodZakresu: ['RP.ADRESY'] }]
  const wrong = { ...base, rola: 'PIU_ON' }
  const read = (regula: readonly WireRule[], by = ministry) => refusalOf(place, 'wczytajReguly', by, { regula })
  t.equal(await read([...rules, wrong]), '5021')
  t.equal(await read([...rules, { ...base, rola: 'BRAK' }]), '5002')
  t.equal(await read([...rules, { ...base, stronaDajaca: { kodJT: ors.code } }], local), '3016')
  t.same(await given(), [], 'none')
  const { dodana } = await answered(place, 'wczytajReguly', ministry, { regula: rules })
  t.same(await given(), ['RP.STAN', 'RP.ADRESY'], 'all')
  const listed = await answered(place, 'listaRegul', ministry, { naDzien: today, stan: 'PRZYJETA' })
  for (const { idReguly } of dodana) {
    await answered(place, 'zakonczRegule', ministry, { koniec: { idReguly }, uzasadnienie: 'Porządki' })
  }
  t.same(await given(), [])
  const again = await answered(place, 'wczytajReguly', ministry, { regula: listed.regula.map(one => one.regula) })
  t.same(await given(), ['RP.STAN', 'RP.ADRESY'])
  for (const { idReguly } of again.dodana) {
    await answered(place, 'zakonczRegule', ministry, { koniec: { idReguly }, uzasadnienie: 'Porządki' })
  }
})

t.test('What a preview refuses', async t => {
  const preview = (input: Partial<RequestOf<'podgladReguly'>>, by = ministry) =>
    refusalOf(place, 'podgladReguly', by, { regula: [], ...input })
  t.equal(await preview({ regula: [{ ...base, podstawaPrawna: 'UPZ-33' }] }), '5002')
  t.equal(await preview({ regula: [{ ...base, obowiazujeDo: '2025-01-01' }] }), '5021')
  t.equal(await preview({ regula: [{ ...base, stronaDajaca: { kodJT: ors.code } }] }, local), '3016')
  t.equal(await preview({ przyjecie: 'REGULA-99999' }), '5020')
  t.equal(await preview({ koniec: { idReguly: 'REGULA-99999' } }), '5020')
  const { idReguly } = await add({ obowiazujeDo: '2026-12-31' })
  t.equal(await preview({ przyjecie: idReguly }), '5019', 'accepted already')
  t.equal(await preview({ koniec: { idReguly } }), undefined)
  await answered(place, 'zakonczRegule', ministry, { koniec: { idReguly }, uzasadnienie: 'Porządki' })
  t.equal(await preview({ koniec: { idReguly } }), '5019')
})

// ---- The preview tells the truth ---------------------------------------------------------------------------------

const kinds = ['PUP', 'OPS', 'ORS'] as const
const rule: fc.Arbitrary<WireRule> = fc
  .record({
    giver: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom(...kinds).map(rodzajJednostki => ({ rodzajJednostki })),
      fc.constantFrom(...demonstrationUnits).map(({ code }) => ({ kodJT: code })),
      fc.constantFrom(...demonstrationUnits).map(({ setCode }) => ({ kodZbioru: setCode })),
    ),
    asker: fc.oneof(
      fc.constantFrom(...kinds).map(rodzajJednostki => ({ rodzajJednostki })),
      fc.constantFrom(...demonstrationUnits).map(({ code }) => ({ kodJT: code })),
    ),
    role: fc.constantFrom('PIU_PS', 'PIU_SR', 'PIU_RP', 'PIU_UE'),
    basis: fc.constantFrom(opsBasis, 'KPA-77'),
    scopes: fc.subarray<ScopeCode>([...scopeCodes], { minLength: 1, maxLength: 5 }),
    from: fc.constantFrom('2026-01-01', today, '2026-12-01'),
    to: fc.constantFrom(undefined, today, '2026-12-31'),
  })
  .map(({ giver, asker, role, basis, scopes, from, to }) => {
    const open = scopes.filter(scope => mayOpenScope(role as 'PIU_PS', scope))
    return {
      ...(giver === undefined ? {} : { stronaDajaca: giver }),
      stronaPytajaca: asker,
      rola: role,
      podstawaPrawna: basis,
      kodZakresu: open.length > 0 ? open : (['SR.TOZSAMOSC'] as const),
      obowiazujeOd: from,
      ...(to === undefined || to < from ? {} : { obowiazujeDo: to }),
      uzasadnienie: 'Próba',
      szczegolneKategorie: specialAmong(scopes).length > 0,
    }
  })

type Rights = ReadonlyMap<string, readonly ScopeCode[]>

/** Everything that anybody may see on the day, asked set by set, without the preview's code. */
async function rights(on: string): Promise<Rights> {
  const rules = await place.control.rules()
  const all = new Map<string, readonly ScopeCode[]>()
  for (const role of ['PIU_PS', 'PIU_SR', 'PIU_RP', 'PIU_UE'] as const)
    for (const legalBasis of [opsBasis, 'KPA-77'])
      for (const asker of demonstrationUnits)
        for (const set of demonstrationUnits) {
          const sets = [{ code: set.setCode, unitCode: set.code, unitKind: set.kind, tree: set.tree }]
          const question = { unitCode: asker.code, unitKind: asker.kind, role, legalBasis, day: on }
          const grant = Grant.decide(rules, { ...question, sets, scopes: scopeCodes })
          const key = [asker.code, role, legalBasis, set.setCode].join(' ')
          all.set(key, grant?.forSet(set.setCode)?.scopes ?? [])
        }
  return all
}

type Effects = Answered<'podgladReguly'>['answer']['body']

/** What is told of each set that is fed (the preview lists only sets that can be asked). */
function told({ skutek }: Effects): ReadonlyMap<string, string> {
  return new Map(
    skutek.map(one => [
      [one.kodJT, one.rola, one.podstawaPrawna, one.kodZbioru].join(' '),
      `${one.dzis.join()} +${one.przybywa.join()} -${one.ubywa.join()}`,
    ]),
  )
}

const fed = new Set([pup.setCode, ops.setCode, ors.setCode])

function differences(before: Rights, after: Rights): ReadonlyMap<string, string> {
  return new Map(
    [...before].flatMap(([key, then]) => {
      const now = after.get(key) ?? []
      const gained = now.filter(scope => !then.includes(scope))
      const lost = then.filter(scope => !now.includes(scope))
      if (!fed.has(key.split(' ')[3] ?? '') || gained.length + lost.length === 0) return []
      return [[key, `${then.join()} +${gained.join()} -${lost.join()}`]]
    }),
  )
}

t.test('@req B3 a preview tells exactly what becomes different, for adding and for ending', async t => {
  let effects = 0
  await fc.assert(
    fc.asyncProperty(rule, fc.boolean(), async (regula, ends) => {
      const before = await rights(today)
      const preview = await answered(place, 'podgladReguly', ministry, { regula: [regula] })
      const { idReguly } = await answered(place, 'dodajRegule', ministry, { regula })
      const after = await rights(preview.naDzien)
      const seen = told(preview)
      for (const [key, text] of differences(before, after)) {
        // Other rules begin and end by themselves between the two days: the preview is of the rules’ own role and basis.
        if (key.includes(` ${regula.rola} ${regula.podstawaPrawna} `)) assert.equal(seen.get(key), text, key)
      }
      assert.equal(preview.pominieto, 0)
      for (const key of seen.keys()) assert.ok(differences(before, after).has(key), key)
      effects += seen.size
      if (!ends) return
      const now = await rights(today)
      const end = await call(place, 'podgladReguly', ministry, { regula: [], koniec: { idReguly }, naDzien: today })
      const done = await call(place, 'zakonczRegule', ministry, { koniec: { idReguly }, uzasadnienie: 'Porządki' })
      assert.equal('refusal' in end, 'refusal' in done)
      if ('refusal' in end) return
      const left = differences(now, await rights(today))
      assert.deepEqual(told((end as Answered<'podgladReguly'>).answer.body), left)
    }),
    { numRuns: 60, seed: 11 },
  )
  t.ok(effects > 50, `${effects} effects`)
})

t.test('A preview counts the people who hold the role, and names the unit', async t => {
  const { skutek } = await answered(place, 'podgladReguly', ministry, {
    regula: [{ ...base, kodZakresu: ['RP.WIZYTY'], stronaPytajaca: { kodJT: ops.code } }],
  })
  t.match(skutek, [{ kodJT: ops.code, nazwaJednostki: ops.name, liczbaOsob: 1, przybywa: ['RP.WIZYTY'] }])
  await allow(place, 'OPS', 'PIU_PS', ['RP.WIZYTY'], opsBasis)
  const again = await answered(place, 'podgladReguly', ministry, { regula: [{ ...base, kodZakresu: ['RP.WIZYTY'] }] })
  t.same(again.skutek, [], 'what is open already changes nothing')
})
