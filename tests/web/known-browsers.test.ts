/** Browsers that know an account: listed at „my account”, forgotten one by one or all, and by every new password. */
import t from 'tap'
import { Installation, password } from '../gateway/installation.js'
import { FormClient, formIn } from './portal-kit.js'

t.setTimeout(900_000)

const installation = await Installation.start({ settings: { maxFailedAttempts: 3 } })
t.teardown(() => installation.remove())
const unit = await installation.registerUnit({ kind: 'OPS', territory: '1412', areas: ['PS'] })
const path = '/portal/konto'
const fresh = () => new FormClient(installation.portalUrl)
const rowsIn = (text: string) => [...text.matchAll(/name="idPrzegladarki" value="([^"]+)"/g)].map(([, id = '']) => id)

async function newcomer(): Promise<string> {
  const login = await installation.createUser(unit, ['PIU_PS'])
  await installation.person(login)
  return login
}

/** Whether the browser is let in (an address rests after eight failures: not to be asked a third time) with the right password after strangers failed with the login. */
async function entersAmongStrangers(client: FormClient, login: string): Promise<boolean> {
  for (let count = 0; count < 3; count += 1)
    await fresh().send('/portal/zaloguj', 'zaloguj', { login, haslo: 'Nie-to-haslo-1' })
  await client.signIn(login).catch(() => undefined)
  const isIn = (await client.get(path)).status === 200
  installation.clock.advance(16 * 60_000)
  return isIn
}

async function signedOut(client: FormClient): Promise<FormClient> {
  await client.send('/portal', 'wyloguj', {})
  return client
}

t.test('@req B7 a browser is listed once, however often it signs in; the one in use is marked', async t => {
  const login = await newcomer()
  const first = await fresh().signIn(login)
  const second = await fresh().signIn(login)
  const before = (await second.get(path)).text
  t.equal(rowsIn(before).length, 2)
  t.equal(before.match(/ta przeglądarka/g)?.length, 1)
  await (await signedOut(first)).signIn(login)
  t.same(rowsIn((await first.get(path)).text).toSorted(), rowsIn(before).toSorted())
})

t.test('@req B7 nobody forgets another account’s browser', async t => {
  const own = await fresh().signIn(await newcomer())
  const other = await fresh().signIn(await newcomer())
  const [id = ''] = rowsIn((await other.get(path)).text)
  const page = await own.get(path)
  const [mine = ''] = rowsIn(page.text)
  t.ok(formIn(page.text, 'zapomnij', mine))
  const reply = await own.sendFrom(page, path, 'zapomnij', { idPrzegladarki: id }, mine)
  t.ok(reply.status >= 400, `${reply.status}`)
  t.same(rowsIn((await other.get(path)).text), [id])
})

t.test('@req A2.5 B7 all are forgotten at once, by a change of password, and by a new temporary one', async t => {
  const login = await newcomer()
  const ways: readonly (readonly [string, (client: FormClient) => Promise<unknown>])[] = [
    ['all at once', client => client.send(path, 'zapomnij-wszystkie', {})],
    [
      'changed',
      client =>
        client.send('/portal/konto/haslo', 'zmien', {
          hasloObecne: password,
          hasloNowe: 'Zmienione#9',
          powtorz: 'Zmienione#9',
        }),
    ],
    ['reset', () => installation.administer(unit.administrator, 'resetujHaslo', { login })],
  ]
  let secret = password
  for (const [way, act] of ways) {
    const client = await fresh().signIn(login, secret)
    await fresh().signIn(login, secret)
    t.equal(rowsIn((await client.get(path)).text).length, 2, way)
    await act(client)
    if (way === 'changed') secret = 'Zmienione#9'
    // The new temporary password opens no session: what is left is seen after it was changed.
    if (way === 'reset') break
    t.equal(rowsIn((await client.get(path)).text).length, 0, way)
    t.match((await client.get(path)).text, /pozna przeglądarkę przy następnym logowaniu/)
  }
  const { hasloTymczasowe } = await installation.administer(unit.administrator, 'resetujHaslo', { login })
  await fresh().send('/portal/zmiana-hasla', 'zmien', {
    login,
    hasloObecne: hasloTymczasowe,
    hasloNowe: password,
    powtorz: password,
  })
  const again = await fresh().signIn(login)
  t.equal(rowsIn((await again.get(path)).text).length, 1, 'those before the reset are gone')
})

// Last, for the clock goes on and sessions end.
t.test('@req A2.6 B7 a forgotten browser is a stranger; the others stay known; both are entries', async t => {
  const login = await newcomer()
  const kept = await fresh().signIn(login)
  const lost = await fresh().signIn(login)
  t.ok(await entersAmongStrangers(await signedOut(lost), login), 'known yet')
  const page = await kept.get(path)
  const rows = page.text.split('<tr').filter(row => row.includes('idPrzegladarki'))
  const foreign = rowsIn(rows.find(row => !row.includes('ta przeglądarka')) ?? '')[0] ?? ''
  const before = (await installation.entries()).length
  t.equal((await kept.sendFrom(page, path, 'zapomnij', {}, foreign)).status, 303)
  t.equal((await kept.sendFrom(page, path, 'zapomnij', { _raz: 'inny' }, foreign)).status >= 400, true, 'it is gone')
  t.equal(rowsIn((await kept.get(path)).text).length, 1)
  t.match((await installation.entries(before)).filter(one => one.operation === 'zapomnijPrzegladarke')[0], {
    act: 'ZDARZENIE',
    result: 'SUKCES',
    facts: { przegladarka: foreign.slice(0, 8), liczba: 1 },
  })
  t.notOk(await entersAmongStrangers(await signedOut(lost), login), 'a stranger now')
  installation.clock.advance(91 * 86_400_000)
  const later = await fresh().signIn(login)
  t.equal(rowsIn((await later.get(path)).text).length, 1, 'those not used for 90 days are known no more')
})
