/** Every page of the portal × everybody: opened or refused as its row declares; made from the rows, so that none is forgotten. */
import t from 'tap'
import { roleCodes, roles } from '../../src/domain/roles.js'
import { pages } from '../../src/web/pages.js'
import type { PageRow } from '../../src/web/portal/page-row.js'
import { FormClient, headerFlaws, peopledInstallation } from './portal-kit.js'

t.setTimeout(900_000)
const { installation, logins } = await peopledInstallation()
t.teardown(() => installation.remove())
const people = Object.entries(logins)

/** The row's address with something in the place of each parameter. */
const addressOf = (row: PageRow) => row.path.replace(/:[A-Za-z]+/g, 'nie-ma')

t.test(
  'Rows are well-formed: Polish ASCII paths below /portal, each once, both titles, known roles, acts named once',
  async t => {
    t.equal(new Set(pages.map(row => row.path)).size, pages.length, 'each path once')
    for (const row of pages) {
      t.match(row.path, /^\/portal(?:\/(?::[A-Za-z]+|[a-z0-9-]+))*$/, row.path)
      t.ok(row.title.pl !== '' && row.title.en !== '', `${row.path} has both titles`)
      if (typeof row.access !== 'string') for (const role of row.access) t.ok(roleCodes.includes(role), role)
      const acts = (row.acts ?? []).map(act => act.name)
      t.equal(new Set(acts).size, acts.length, `${row.path} names its acts once`)
    }
  },
)

t.test('Every role that a person can hold is among those who try', async t => {
  const held = roleCodes.filter(role => roles[role].heldBy === 'PERSON').sort()
  t.same(people.map(([role]) => role).sort(), held)
})

t.test('A visitor opens public pages and is sent to sign in from all others @req B7', async t => {
  const nobody = new FormClient(installation.portalUrl)
  for (const row of pages) {
    const reply = await nobody.get(addressOf(row))
    t.same(headerFlaws(reply), [], `headers of ${row.path}`)
    if (row.access === 'PUBLIC') t.not(reply.status, 303, row.path)
    else t.match([reply.status, reply.headers.location], [303, /^\/portal\/zaloguj/], row.path)
  }
})

for (const [role, login] of people) {
  t.test(`${role} opens what is declared for it, and nothing else @req A2.10`, async t => {
    const client = await new FormClient(installation.portalUrl).signIn(login)
    for (const row of pages) {
      const reply = await client.get(addressOf(row))
      t.same(headerFlaws(reply), [], `headers of ${row.path}`)
      const isOpen = typeof row.access === 'string' || row.access.some(one => one === role)
      if (isOpen) t.ok([200, 303, 400, 404].includes(reply.status), `${row.path}: ${reply.status}`)
      else t.equal(reply.status, 403, row.path)
      if (isOpen || row.acts === undefined) continue
      const sent = await client.post(addressOf(row), '_czynnosc=x&_raz=x&_zeton=x')
      t.equal(sent.status, 403, `POST ${row.path}`)
    }
  })
}
