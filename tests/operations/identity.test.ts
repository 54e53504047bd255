import t from 'tap'
import type { OperationName, RequestOf } from '../../src/contract/index.js'
import { clashIn, mayGiveRole, type RoleCode, roleCodes, roles } from '../../src/domain/roles.js'
import { readUnitCode } from '../../src/domain/units.js'
import fc from '../properties/seeded.js'
import { fixturePlace, type Place } from './place.js'
import { putInState } from './populated.js'
import {
  answered,
  call,
  central,
  entriesOf,
  feederOf,
  localAdministratorOf,
  nobody,
  officerOf,
  password,
  person,
  refusalOf,
  settle,
  system,
  systemIdOf,
  voivodeship,
} from './world.js'

const own = 'JT-1408-PUP-01'
const other = 'JT-1414-PUP-01'
const setOfOther = 'CBB-1414-PUP-01-RP-01'
const local = localAdministratorOf(own)
const officer = officerOf(own)
const farAdmin = 'admin.lubelski'
const farOffice = 'JT-06-URZAD_WOJEWODZKI-01'
const powod = 'Próba'

async function withSecondVoivodeship(place: Place): Promise<void> {
  await settle(place)
  await answered(place, 'zarejestrujJednostke', await person(place, central), {
    jednostka: {
      rodzajJednostki: 'URZAD_WOJEWODZKI',
      nazwa: 'Urząd lubelski',
      terc: '06',
      adres: { kodPocztowy: '20-001', miejscowosc: 'Zmyślonowo', nrDomu: '1' },
      obszar: ['PS'],
    },
    administratorLokalny: { login: farAdmin, imie: 'Anna', nazwisko: 'Zmyślona', email: 'a@przyklad.example' },
  })
}

const by = async <N extends OperationName>(place: Place, who: string, operation: N, input: RequestOf<N>) =>
  refusalOf(place, operation, await person(place, who), input)
const does = async <N extends OperationName>(place: Place, who: string, operation: N, input: RequestOf<N>) =>
  answered(place, operation, await person(place, who), input)
const signIn = (place: Place, login: string, haslo = password) => refusalOf(place, 'zaloguj', nobody, { login, haslo })

t.setTimeout(900_000)
t.test('identity', async t => {
  const copy = await fixturePlace(t, withSecondVoivodeship)

  t.test(
    '@req B7 a lock ends the sessions and holds until it is lifted; both are entries that say who and why',
    async t => {
      const place = await copy(t)
      const { token } = place.house.sessions.open({ login: officer, address: '192.0.2.1' }, place.clock.now())
      const locked = await call(place, 'zablokuj', await person(place, local), { login: officer, powod: 'Urlop' })
      t.equal(place.house.sessions.find(token, place.clock.now()), undefined, 'the session is over')
      t.equal(await signIn(place, officer), '3010', 'the right password is refused as a wrong one')
      t.match(await entriesOf(place, locked), [
        { act: 'ADMINISTRACJA', facts: { 'przed.stan': 'AKTYWNE', 'po.stan': 'ZABLOKOWANE' } },
      ])
      const [receipt] = locked.recorded as readonly { readonly index: number }[]
      t.match(await place.ledger.personal(receipt?.index ?? -1), {
        login: local,
        text: 'Urlop',
        change: `konto: ${officer}`,
      })
      t.match(await does(place, local, 'odblokuj', { login: officer }), { stan: 'AKTYWNE' })
      t.equal(place.house.sessions.find(token, place.clock.now()), undefined, 'the session does not come back')
      t.equal(await signIn(place, officer), undefined)
    },
  )

  t.test('@req A2.6 unlocking lifts the rest after failed attempts and clears their count', async t => {
    const place = await copy(t)
    for (let attempt = 1; attempt <= 5; attempt++) await signIn(place, officer, 'Zle#haslo1')
    t.equal(await signIn(place, officer), '3013')
    const listed = await does(place, local, 'listaUzytkownikow', { login: officer })
    t.ok(listed.uzytkownik[0]?.blokadaDo, 'the list says until when it rests')
    await does(place, local, 'odblokuj', { login: officer })
    t.equal(await signIn(place, officer), undefined)
    t.equal(await by(place, local, 'odblokuj', { login: officer }), '5019', 'nothing is left to unlock')
  })

  t.test('@req A2.10 a role that is taken is gone at once, for systems and for open sessions', async t => {
    const place = await copy(t)
    const id = await systemIdOf(place, own, 'RP')
    const asks = async () =>
      refusalOf(place, 'pobierzListeZbiorow', await system(place, id, { login: officer, role: 'PIU_RP' }), {})
    t.equal(await asks(), undefined)
    t.strictSame(await does(place, local, 'odbierzRole', { login: officer, rola: ['PIU_RP'] }), {
      login: officer,
      rola: [],
    })
    t.equal(await asks(), '3006')
    t.equal(await by(place, officer, 'pobierzListeZbiorow', {}), '3006')
  })

  t.test('@req A2.5 a new temporary password is told once, ends the sessions and has to be changed', async t => {
    const place = await copy(t)
    const { token } = place.house.sessions.open({ login: officer, address: '192.0.2.1' }, place.clock.now())
    const { hasloTymczasowe } = await does(place, local, 'resetujHaslo', { login: officer })
    t.equal(place.house.sessions.find(token, place.clock.now()), undefined)
    t.equal(await signIn(place, officer), '3010', 'the old one is gone')
    t.equal(await signIn(place, officer, hasloTymczasowe), '3010', 'the new one only serves to change it')
    const change = { login: officer, hasloObecne: hasloTymczasowe, hasloNowe: 'Inne#haslo9' }
    t.equal(await refusalOf(place, 'zmienHaslo', nobody, change), undefined)
    t.equal(await signIn(place, officer, 'Inne#haslo9'), undefined)
  })

  t.test('@req A2.10 nobody governs an equal, a superior, oneself, or whom one does not oversee', async t => {
    const place = await copy(t)
    const iod = 'iod.pup'
    await does(place, local, 'utworzUzytkownika', { login: iod, imie: 'Iga', nazwisko: 'Zmyślona', kodJT: own })
    await does(place, voivodeship, 'nadajRole', { login: iod, rola: ['IOD'] })
    const rows = [
      [local, local, '3016'],
      [local, iod, '3016'],
      [local, localAdministratorOf(other), '5020'],
      [local, voivodeship, '5020'],
      [voivodeship, voivodeship, '3016'],
      [voivodeship, iod, undefined],
      [voivodeship, farAdmin, '5020'],
      [farAdmin, officer, '5020'],
      [central, central, '3016'],
      [central, voivodeship, undefined],
      [officer, officer, '3006'],
    ] as const
    for (const [who, login, code] of rows) {
      t.equal(await by(place, who, 'resetujHaslo', { login }), code, `${who} resets ${login}`)
    }
  })

  t.test('@req C4 a unit is retired when nothing under it is active, each thing named until then', async t => {
    const place = await copy(t)
    const admin = localAdministratorOf(other)
    const retire = async () =>
      call(place, 'dezaktywujJednostke', await person(place, voivodeship), { kodJT: other, powod })
    const left = async () => {
      const outcome = await retire()
      return 'refusal' in outcome ? outcome.refusal.details.map(detail => detail.text) : []
    }
    const idSystemu = await systemIdOf(place, other, 'RP')
    t.strictSame(await left(), [
      'Czynne konta: 3.',
      `Czynne: system ${idSystemu} (AKTYWNY).`,
      `Czynne: zbiór ${setOfOther} (UTWORZONY).`,
    ])
    t.equal(await by(place, voivodeship, 'dezaktywuj', { login: admin, powod }), '5051', 'the last administrator stays')
    await does(place, admin, 'dezaktywujSD', { idSystemu })
    for (const login of [officerOf(other), feederOf(other)]) await does(place, admin, 'dezaktywuj', { login, powod })
    t.equal(await by(place, voivodeship, 'dezaktywuj', { login: admin, powod }), '5051', 'there is still a set')
    putInState(place, setOfOther, 'ZARCHIWIZOWANY')
    t.equal(await by(place, voivodeship, 'dezaktywuj', { login: admin, powod }), undefined)
    t.strictSame(await left(), [])
    t.equal((await place.control.unit(other))?.state, 'NIEAKTYWNA')
    t.equal(await by(place, voivodeship, 'dezaktywujJednostke', { kodJT: other, powod }), '5019')
    const asSystem = await system(place, idSystemu, { login: admin, role: 'ADMIN_LOKALNY' })
    t.equal(await refusalOf(place, 'pobierzStatusSD', asSystem, {}), '3003', 'its systems are refused')
    t.equal(await by(place, admin, 'listaUzytkownikow', {}), '3003', 'its people are refused')
    t.equal(await signIn(place, admin), '3010')
    const user = { login: 'ktos.nowy', imie: 'Ula', nazwisko: 'Zmyślona', kodJT: other }
    t.equal(await by(place, voivodeship, 'utworzUzytkownika', user), '3003', 'nothing new comes to life under it')
    t.equal(await by(place, voivodeship, 'aktywujSD', { idSystemu }), '3003')
    t.equal(await by(place, voivodeship, 'resetujHaslo', { login: admin }), '5019', 'a retired account stays retired')
  })

  t.test('@req A2.10 lists show what the administrator oversees, page by page', async t => {
    const place = await copy(t)
    const units = async (who: string, input: RequestOf<'listaUzytkownikow'> = {}) => {
      const listed = await does(place, who, 'listaUzytkownikow', { naStronie: 200, ...input })
      return [...new Set(listed.uzytkownik.map(user => user.kodJT))]
    }
    t.strictSame(await units(local), [own])
    const seen = await units(voivodeship)
    t.ok(seen.includes(own) && seen.includes(other) && seen.every(code => code.startsWith('JT-14')))
    t.ok((await units(central)).includes(farOffice))
    t.strictSame(await units(voivodeship, { rola: 'ADMIN_LOKALNY', kodJT: other }), [other])
    const page = (strona: number) => does(place, central, 'listaUzytkownikow', { strona, naStronie: 5 })
    const [first, second] = [await page(1), await page(2)]
    t.equal(first.uzytkownik.length, 5)
    t.notOk(second.uzytkownik.some(user => first.uzytkownik.some(one => one.login === user.login)))
    t.equal(first.razem, second.razem)
    const codes = async (who: string, input: RequestOf<'listaJednostek'> = {}) =>
      (await does(place, who, 'listaJednostek', input)).jednostka.map(unit => unit.kodJT)
    t.strictSame(await codes(local), [own])
    t.notOk((await codes(voivodeship)).includes(farOffice))
    t.strictSame(await codes(voivodeship, { terc: '06' }), [], 'another voivodeship is empty')
    t.strictSame(await codes(central, { terc: '06' }), [farOffice])
    t.strictSame(await codes(central, { szukaj: 'LUBELSKI' }), [farOffice])
  })

  t.test(
    '@req A2.10 what names another unit or its people is refused to administrators elsewhere, operation by operation',
    async t => {
      const place = await copy(t)
      const [login, kodJT] = [officerOf(other), other]
      const foreign: { readonly [N in OperationName]?: RequestOf<N> } = {
        utworzUzytkownika: { login: 'obcy.nowy', imie: 'A', nazwisko: 'B', kodJT },
        nadajRole: { login, rola: ['OTM_USER'] },
        odbierzRole: { login, rola: ['PIU_RP'] },
        zablokuj: { login, powod },
        odblokuj: { login },
        dezaktywuj: { login, powod },
        resetujHaslo: { login },
        zmienUzytkownika: { login, imie: 'A', nazwisko: 'B' },
        listaUzytkownikow: { kodJT },
        pokazJednostke: { kodJT },
        zmienJednostke: {
          kodJT,
          nazwa: 'X',
          adres: { kodPocztowy: '00-001', miejscowosc: 'X', nrDomu: '1' },
          obszar: [],
        },
        dezaktywujJednostke: { kodJT, powod },
        listaZdarzen: { kodJT },
      }
      const events = { listaZdarzen: { login } } as const
      for (const [operation, input] of [...Object.entries(foreign), ...Object.entries(events)]) {
        for (const who of [local, farAdmin]) {
          const code = await by(place, who, operation as 'zablokuj', input as RequestOf<'zablokuj'>)
          t.ok(code === '3016' || code === '5020', `${operation} by ${who}: ${code}`)
        }
      }
      t.equal((await place.control.account(login))?.state, 'AKTYWNE', 'nothing was done')
    },
  )

  t.test(
    '@req B7 events: who, when, before and after; found by kind, login, unit and time; looking is recorded',
    async t => {
      const place = await copy(t)
      const start = place.clock.now()
      place.clock.pass(3_600_000)
      await signIn(place, officer, 'Zle#haslo1')
      await signIn(place, officer)
      await does(place, local, 'zablokuj', { login: officer, powod: 'Urlop' })
      await does(place, local, 'odblokuj', { login: officer })
      await signIn(place, 'nikt.taki', 'Zle#haslo1')
      const kinds = async (who: string, input: RequestOf<'listaZdarzen'> = {}) =>
        (await does(place, who, 'listaZdarzen', input)).zdarzenie.map(event => event.rodzaj)
      const since = { od: new Date(start.getTime() + 1_800_000) }
      const day = ['ODBLOKOWANIE', 'BLOKADA', 'LOGOWANIE', 'BLEDNE_HASLO']
      t.strictSame(await kinds(local, since), day)
      t.strictSame(await kinds(voivodeship, { ...since, kodJT: own }), day)
      t.strictSame(await kinds(central, since), ['BLEDNE_HASLO', ...day], 'an unknown login is nobody’s unit’s')
      t.strictSame(await kinds(central, { login: 'nikt.taki' }), ['BLEDNE_HASLO'])
      t.strictSame(await kinds(local, { rodzaj: 'BLEDNE_HASLO' }), ['BLEDNE_HASLO'])
      t.strictSame(await kinds(farAdmin, since), [])
      t.strictSame((await kinds(local, { login: officer })).slice(0, 4), day)
      t.notOk((await kinds(local, { do: start })).includes('BLOKADA'))
      const [event] = (await does(place, local, 'listaZdarzen', { rodzaj: 'BLOKADA' })).zdarzenie
      t.match(event, {
        login: local,
        operacja: 'zablokuj',
        wynik: 'SUKCES',
        powod: 'Urlop',
        czegoDotyczy: `konto: ${officer}`,
        zmiana: [{ pole: 'stan', przed: 'AKTYWNE', po: 'ZABLOKOWANE' }],
      })
      const first = await does(place, local, 'listaZdarzen', { naStronie: 2 })
      t.equal(first.zdarzenie.length, 2)
      const second = await does(place, local, 'listaZdarzen', { naStronie: 2, przedNumerem: first.dalej })
      t.ok((second.zdarzenie[0]?.numer ?? 0) < (first.zdarzenie[1]?.numer ?? 0))
      const looked = await call(place, 'listaZdarzen', await person(place, local), { login: officer })
      t.match(await entriesOf(place, looked), [{ act: 'PODGLAD_DZIENNIKA', operation: 'listaZdarzen' }])
    },
  )

  t.test('@req B7 every successful administrative write says before and after', async t => {
    const place = await copy(t)
    const written = [
      await call(place, 'nadajRole', await person(place, local), { login: officer, rola: ['OTM_USER'] }),
      await call(place, 'odbierzRole', await person(place, local), { login: officer, rola: ['OTM_USER'] }),
      await call(place, 'zmienUzytkownika', await person(place, local), {
        login: officer,
        imie: 'Ola',
        nazwisko: 'Inna',
      }),
      await call(place, 'resetujHaslo', await person(place, local), { login: officer }),
      await call(place, 'dezaktywuj', await person(place, local), { login: officer, powod }),
    ]
    for (const outcome of written) {
      const [entry] = await entriesOf(place, outcome)
      const sides = Object.keys(entry?.facts ?? {}).filter(name => /^(przed|po)\./.test(name))
      t.ok(sides.length > 0, `${entry?.operation}: ${sides.join(' ')}`)
      t.notMatch(JSON.stringify(entry), /olga|Ola|Inna|urzednik/i, 'the public part names nobody')
    }
    const [corrected] = (written[2]?.recorded ?? []) as readonly { readonly index: number }[]
    t.match(await place.ledger.personal(corrected?.index ?? -1), {
      change: /imie: Olga → Ola; nazwisko: Zmyślona → Inna/,
    })
  })
})

t.test('@req A2.10 no chain of gifts gives anybody a role that the table does not allow', async t => {
  const codes = [
    'JT-00-MINISTERSTWO-01',
    'JT-14-URZAD_WOJEWODZKI-01',
    'JT-06-URZAD_WOJEWODZKI-01',
    own,
    other,
    'JT-0663-OPS-01',
  ]
  const unitsOf = codes.flatMap(code => readUnitCode(code) ?? [])
  const people = unitsOf.flatMap(unit => [0, 1, 2].map(number => ({ id: `${unit.code}/${number}`, unit })))
  /** Roles that can come to be held in a unit at all, worked out from the requirement and not from the table. */
  const reachable = (kind: string): readonly RoleCode[] => {
    if (kind === 'MINISTERSTWO') return ['ADMIN_CENTRALNY', 'IOD', 'DOSTAWCA']
    if (kind === 'URZAD_WOJEWODZKI') return ['ADMIN_WOJEWODZKI', 'IOD']
    return roleCodes.filter(role => !['ADMIN_CENTRALNY', 'ADMIN_WOJEWODZKI', 'DOSTAWCA'].includes(role))
  }
  const step = fc.record({
    giver: fc.nat(people.length - 1),
    receiver: fc.nat(people.length - 1),
    role: fc.constantFrom(...roleCodes),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), steps => {
      const held = people.map((_, index) => new Set<RoleCode>(index === 0 ? ['ADMIN_CENTRALNY'] : []))
      for (const { giver, receiver, role } of steps) {
        const [from, to] = [people[giver], people[receiver]]
        if (from === undefined || to === undefined || giver === receiver) continue
        const may = [...(held[giver] ?? [])].some(one => mayGiveRole(one, from.unit, role, to.unit))
        if (may && clashIn([...(held[receiver] ?? []), role]) === undefined) held[receiver]?.add(role)
      }
      return people.every(({ unit }, index) =>
        [...(held[index] ?? [])].every(role => reachable(unit.kind).includes(role)),
      )
    }),
    { numRuns: 300 },
  )
  t.ok(roles.PIU_PS.areas.length > 0)
})
