import t from 'tap'
import type { Caller } from '../../src/operations/caller.js'
import { fixturePlace, type Place } from './place.js'
import {
  address,
  call,
  central,
  entriesOf,
  localAdministratorOf,
  nobody,
  password,
  person,
  refusalOf,
  registration,
  settle,
} from './world.js'

const unitCode = 'JT-1408-PUP-01'
const known = localAdministratorOf(unitCode)
const unknown = 'nikt.taki'

/** A new account of the unit, whose temporary password was not changed. */
async function newcomer(place: Place, login = 'nowa.osoba'): Promise<{ login: string; temporary: string }> {
  const outcome = await call(place, 'utworzUzytkownika', await person(place, known), {
    login,
    imie: 'Nina',
    nazwisko: 'Zmyślona',
    kodJT: unitCode,
  })
  if (!('answer' in outcome)) throw new Error('no account')
  return { login, temporary: outcome.answer.body.hasloTymczasowe ?? '' }
}

const signIn = (place: Place, login: string, haslo: string, caller: Caller = nobody) =>
  refusalOf(place, 'zaloguj', caller, { login, haslo })

/** Everything of a refused sign-in that somebody outside could see, now or by asking the ledger for the entry. */
async function seenFromOutside(place: Place, login: string, haslo: string) {
  const outcome = await call(place, 'zaloguj', nobody, { login, haslo })
  if (!('refusal' in outcome)) throw new Error('signed in')
  const [entry] = await entriesOf(place, outcome)
  const { entryId: _id, transactionId: _t, messageId: _m, requestHash: _h, ...facts } = entry ?? {}
  return { refusal: outcome.refusal, facts }
}

t.setTimeout(900_000)

t.test('sign-in', async t => {
  const copy = await fixturePlace(t, settle)

  t.test('@req A2.5 a temporary password only serves to change the password', async t => {
    const place = await copy(t)
    const { login, temporary } = await newcomer(place)
    t.equal(await signIn(place, login, temporary), '3010')
    const weak = { login, hasloObecne: temporary, hasloNowe: 'za-slabe' }
    const refused = await call(place, 'zmienHaslo', nobody, weak)
    t.match(refused, { refusal: { refused: '3015' } })
    t.ok('refusal' in refused && refused.refusal.details.length > 1, 'each rule that is broken is named')
    t.equal(
      await refusalOf(place, 'zmienHaslo', nobody, { ...weak, hasloNowe: temporary }),
      '3015',
      'the new one has to differ',
    )
    t.equal(
      await refusalOf(place, 'zmienHaslo', nobody, { ...weak, hasloObecne: 'Zle#1234', hasloNowe: password }),
      '3010',
    )
    t.equal(await refusalOf(place, 'zmienHaslo', nobody, { ...weak, hasloNowe: password }), undefined)
    t.equal(await signIn(place, login, password), undefined)
    t.equal(await signIn(place, login, temporary), '3010', 'the temporary one is gone')
  })

  t.test(
    '@req A2.6 a temporary password that was not changed answers as a wrong one and as an unknown login',
    async t => {
      const place = await copy(t)
      const { login, temporary } = await newcomer(place)
      const byTemporary = await seenFromOutside(place, login, temporary)
      t.match(byTemporary, { refusal: { refused: '3010', details: [] }, facts: { result: 'ODMOWA', refusal: '3010' } })
      t.strictSame(await seenFromOutside(place, known, 'Zle#haslo1'), byTemporary)
      t.strictSame(await seenFromOutside(place, unknown, 'Zle#haslo1'), byTemporary)
      t.strictSame(await seenFromOutside(place, unknown, temporary), byTemporary)
    },
  )

  t.test('@req A2.6 the fifth failure locks for a time; a login that nobody has behaves in the same way', async t => {
    const place = await copy(t)
    const { login, temporary } = await newcomer(place)
    const story = async (name: string) => {
      const told: unknown[] = []
      // Slowly: the account counts on, however far apart the failures lie.
      for (let attempt = 1; attempt <= 5; attempt++) {
        told.push(await seenFromOutside(place, name, attempt % 2 === 0 ? 'Zle#haslo1' : temporary))
        place.clock.pass(600_000)
      }
      place.clock.pass(-600_000)
      told.push(await seenFromOutside(place, name, temporary), await seenFromOutside(place, name, 'Zle#haslo1'))
      place.clock.pass(899_000)
      told.push(await seenFromOutside(place, name, temporary))
      place.clock.pass(2_000)
      for (let attempt = 1; attempt <= 4; attempt++) told.push(await seenFromOutside(place, name, 'Zle#haslo1'))
      return told
    }
    const start = place.clock.now().getTime()
    const ofKnown = await story(login)
    place.clock.pass(start - place.clock.now().getTime())
    const ofUnknown = await story(unknown)
    t.strictSame(ofUnknown, ofKnown)
    const codes = ofKnown.map(one => (one as { refusal: { refused: string } }).refusal.refused)
    t.strictSame(codes, [...Array(5).fill('3010'), '3013', '3013', '3013', ...Array(4).fill('3010')])
    const locking = ofKnown.map(one => (one as { facts: { facts?: { blokada?: boolean } } }).facts.facts?.blokada)
    t.strictSame(locking.slice(0, 5), [false, false, false, false, true], 'the entry says which failure locked')
  })

  t.test('@req A2.6 while the account rests the right password is refused too, and serves afterwards', async t => {
    const place = await copy(t)
    for (let attempt = 1; attempt <= 5; attempt++) await signIn(place, known, 'Zle#haslo1')
    const resting = await call(place, 'zaloguj', nobody, { login: known, haslo: password })
    t.match(resting, { refusal: { refused: '3013', retryAfter: new Date(place.clock.now().getTime() + 900_000) } })
    t.equal(
      await refusalOf(place, 'zmienHaslo', nobody, { login: known, hasloObecne: password, hasloNowe: 'Inne#haslo9' }),
      '3013',
    )
    place.clock.pass(900_001)
    t.equal(await signIn(place, known, password), undefined)
    for (let attempt = 1; attempt <= 4; attempt++) t.equal(await signIn(place, known, 'Zle#haslo1'), '3010')
    t.equal(await signIn(place, known, password), undefined, 'the count began anew')
    t.equal(await signIn(place, known, 'Zle#haslo1'), '3010')
    t.equal(await signIn(place, known, password), undefined, 'a success clears the count')
  })

  t.test('@req A2.6 one address cannot lock account after account', async t => {
    const place = await copy(t, { addressFailures: 8 })
    for (let attempt = 1; attempt <= 4; attempt++) t.equal(await signIn(place, known, 'Zle#haslo1'), '3010')
    for (let attempt = 1; attempt <= 4; attempt++) t.equal(await signIn(place, unknown, 'Zle#haslo1'), '3010')
    t.equal(await signIn(place, known, password), '3013', 'the address rests')
    t.equal(await signIn(place, central, password), '3013', 'for every login')
    const elsewhere: Caller = { kind: 'visitor', address: '192.0.2.99' }
    t.equal(await signIn(place, known, password, elsewhere), undefined, 'nobody was locked out')
  })

  t.test(
    '@req A2.8 registration takes the changed password only, counts failures and needs the local administrator',
    async t => {
      const place = await copy(t)
      const { caller, input } = await registration(unitCode, 'RP')
      const { login, temporary } = await newcomer(place)
      const attempt = (changes: Partial<typeof input>) => call(place, 'zarejestrujSD', caller, { ...input, ...changes })
      t.match(await attempt({ login, haslo: temporary }), { refusal: { refused: '3010' } })
      const wrong = await attempt({ haslo: 'Zle#haslo1' })
      t.match(wrong, { refusal: { refused: '3010' } })
      t.match(await entriesOf(place, wrong), [{ act: 'ZDARZENIE', refusal: '3010', facts: { blokada: false } }])
      const nobodys = await attempt({ login: unknown, haslo: 'Zle#haslo1' })
      t.match(nobodys, { refusal: { refused: '3010' } })
      t.match(await entriesOf(place, nobodys), [{ act: 'ZDARZENIE', refusal: '3010', facts: { blokada: false } }])
      await call(place, 'zmienHaslo', nobody, { login, hasloObecne: temporary, hasloNowe: password })
      t.match(await attempt({ login }), { refusal: { refused: '3016' } }, 'an officer does not register systems')
      t.match(await attempt({ login: localAdministratorOf('JT-1414-PUP-01') }), { refusal: { refused: '3016' } })
      for (let left = 4; left > 0; left--)
        t.match(await attempt({ haslo: 'Zle#haslo1' }), { refusal: { refused: '3010' } })
      t.match(await attempt({}), { refusal: { refused: '3013' } })
    },
  )

  t.test('people who sign in with one account at the same time are all let in', async t => {
    const place = await copy(t)
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => signIn(place, known, password)))
    t.strictSame(outcomes, Array(12).fill(undefined))
  })

  t.test('many wrong passwords at the same time lock as many in a row do', async t => {
    const place = await copy(t)
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => signIn(place, known, 'Zle#haslo1')))
    t.strictSame([...outcomes].sort(), [...Array(5).fill('3010'), ...Array(15).fill('3013')])
  })

  t.test(
    '@req B7 sign-in, sign-out, wrong password, change and lock are entries that name the login to those who may read it',
    async t => {
      const place = await copy(t)
      const last = async (outcome: Awaited<ReturnType<typeof call>>) => {
        const [receipt] = outcome.recorded as readonly { readonly index: number }[]
        const [facts] = await entriesOf(place, outcome)
        return { facts, personal: await place.ledger.personal(receipt?.index ?? -1) }
      }
      const wrong = await last(await call(place, 'zaloguj', nobody, { login: known, haslo: 'Zle#haslo1' }))
      t.match(wrong, {
        facts: { operation: 'zaloguj', act: 'ZDARZENIE', result: 'ODMOWA' },
        personal: { login: known, address },
      })
      const unknowns = await last(await call(place, 'zaloguj', nobody, { login: unknown, haslo: 'Zle#haslo1' }))
      t.match(unknowns, {
        facts: { operation: 'zaloguj', act: 'ZDARZENIE', result: 'ODMOWA' },
        personal: { login: unknown },
      })
      const right = await last(await call(place, 'zaloguj', nobody, { login: known, haslo: password }))
      t.match(right, { facts: { act: 'ZDARZENIE', result: 'SUKCES' }, personal: { login: known } })
      t.notMatch(JSON.stringify(right), /zeton/)
      const out = await last(await call(place, 'wyloguj', await person(place, known), {}))
      t.match(out, { facts: { operation: 'wyloguj', act: 'ZDARZENIE', result: 'SUKCES' }, personal: { login: known } })
      const change = { login: known, hasloObecne: password, hasloNowe: 'Inne#haslo9' }
      const changed = await last(await call(place, 'zmienHaslo', nobody, change))
      t.match(changed, {
        facts: { operation: 'zmienHaslo', act: 'ZDARZENIE', result: 'SUKCES' },
        personal: { login: known },
      })
      t.notMatch(
        JSON.stringify([wrong, unknowns, right, out, changed]),
        /Inne#haslo9|Zle#haslo1/,
        'no entry holds a password',
      )
    },
  )
})
