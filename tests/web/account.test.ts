/** Signing in at the pages: texts, cookies, forms of other sites, the second factor, sessions. */
import { TOTP } from 'otpauth'
import t from 'tap'
import { centralLogin, Installation, password } from '../gateway/installation.js'
import { FormClient } from './portal-kit.js'

t.setTimeout(900_000)
const installation = await Installation.start()
t.teardown(() => installation.remove())
await installation.person(centralLogin)
const fresh = () => new FormClient(installation.portalUrl)
const factor = '/portal/konto/drugi-skladnik'

t.test(
  '@req A2.6 a wrong password and an unknown login are told alike; what was typed stays, but no password',
  async t => {
    for (const login of [centralLogin, 'nikt.taki']) {
      const reply = await fresh().send('/portal/zaloguj', 'zaloguj', { login, haslo: 'Zle#haslo1' })
      t.equal(reply.status, 422)
      t.match(reply.text, 'Błędny login lub hasło')
      t.match(reply.text, `value="${login}"`)
      t.notMatch(reply.text, 'Zle#haslo1')
    }
  },
)

t.test('Cookies are HttpOnly and SameSite; the token changes at sign-in', async t => {
  const client = fresh()
  const reply = await client.send('/portal/zaloguj', 'zaloguj', { login: centralLogin, haslo: password })
  for (const cookie of [reply.headers['set-cookie'] ?? []].flat()) t.match(cookie, /HttpOnly.*SameSite=Lax/)
  t.ok(client.cookies.get('csizs-sesja'))
})

t.test('A form without our token, of another browser, or of another site does nothing', async t => {
  const client = await fresh().signIn(centralLogin)
  const other = await fresh().signIn(centralLogin)
  t.equal((await client.post('/portal/wyloguj', '_czynnosc=wyloguj&_raz=1&_zeton=x')).status, 403)
  const foreign = await other.get('/portal')
  t.equal((await client.sendFrom(foreign, '/portal', 'wyloguj', {})).status, 403)
  const own = /name="_zeton" value="([^"]+)"/.exec((await client.get('/portal')).text)?.[1] ?? ''
  const body = `_czynnosc=wyloguj&_raz=1&_zeton=${own}`
  t.equal((await client.post('/portal/wyloguj', body, { origin: 'https://zly.example' })).status, 403)
  t.equal((await client.post('/portal/wyloguj', body, { 'sec-fetch-site': 'cross-site' })).status, 403)
  t.equal((await client.get('/portal')).status, 200, 'still signed in')
  t.equal((await client.post('/portal/wyloguj', body)).status, 303)
  t.equal((await client.get('/portal')).status, 303, 'signed out')
})

t.test(
  'The second factor: turned on by a code, asked for at sign-in; a code is good once; recovery codes too',
  async t => {
    const client = await fresh().signIn(centralLogin)
    const elsewhere = await fresh().signIn(centralLogin)
    await client.send(factor, 'rozpocznij', {})
    const page = await client.get(factor)
    const base32 = /class="copied">([A-Z2-7 ]+)</.exec(page.text)?.[1]?.replaceAll(' ', '') ?? ''
    const codeAt = () => new TOTP({ secret: base32 }).generate({ timestamp: installation.clock.now().getTime() })
    t.equal((await client.send(factor, 'potwierdz', { kod: '000000' })).status, 422)
    t.equal((await client.send(factor, 'potwierdz', { kod: codeAt() })).status, 303)
    t.equal((await elsewhere.get('/portal')).status, 303, 'other sessions ended')
    const told = await client.get(factor)
    const [recovery = ''] = /[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}/.exec(told.text) ?? []
    t.notMatch((await client.get(factor)).text, recovery, 'recovery codes are shown once')
    const next = await fresh().signIn(centralLogin)
    t.match((await next.get('/portal')).headers.location, '/portal/kod', 'the password alone opens nothing')
    t.equal((await next.send('/portal/kod', 'potwierdz', { kod: codeAt() })).status, 422, 'a code is good once')
    t.equal((await next.send('/portal/kod', 'potwierdz', { kod: recovery })).status, 303)
    t.equal((await next.get('/portal')).status, 200)
    const again = await fresh().signIn(centralLogin)
    t.equal((await again.send('/portal/kod', 'potwierdz', { kod: recovery })).status, 422, 'a recovery code too')
  },
)
