/** Every operation × every role × every kind of caller, through both doors: let in or refused as the operation's own row says. */

import t from 'tap'
import { PortalConnection } from '../../src/client/portal.js'
import { operations as contract, type InputOf, type OperationName } from '../../src/contract/index.js'
import { type RoleCode, roleCodes, roles } from '../../src/domain/roles.js'
import { operations } from '../../src/operations/index.js'
import { sampleOf } from '../contract/samples.js'
import fc from '../properties/seeded.js'
import { peopledInstallation } from '../web/portal-kit.js'
import { password } from './installation.js'

t.setTimeout(900_000)

const names = Object.keys(operations) as readonly OperationName[]
/** These end or open sessions: tried on sessions of their own. */
const ofSessions: readonly OperationName[] = ['wyloguj', 'odnowSesje', 'zakonczSesje', 'potwierdzLogowanie']

/** Whether the request cannot do without what only a message that comes before registration has: no session can say it. */
const isOfStrangers = (operation: OperationName) => operation === 'zarejestrujSD'

/** A request that the schema takes, the same at every run; whether it makes sense is asked after who may ask. */
function requestOf<N extends OperationName>(operation: N): InputOf<N> {
  const { request } = contract[operation]
  const [made] = fc.sample(sampleOf(request), { seed: 7, numRuns: 1 }) as readonly Record<string, unknown>[]
  const { kontekst: _context, kontekstPoczatkowy, ...input } = made ?? {}
  return (isOfStrangers(operation) ? { ...input, kontekstPoczatkowy } : input) as InputOf<N>
}

const refusesRole: ReadonlySet<string> = new Set(['3006'])
const refusesKind: ReadonlySet<string> = new Set(['3012'])

/** How the row of the operation lets in somebody of the kind with the role. */
function expected(operation: OperationName, kind: 'person' | 'visitor' | 'system', role?: RoleCode) {
  const { callers, roles: wanted } = operations[operation].admission
  if (!(callers as readonly string[]).includes(kind)) return 'KIND'
  if (kind === 'visitor' || wanted === 'ANY') return 'IN'
  return role !== undefined && (wanted as readonly RoleCode[]).includes(role) ? 'IN' : 'ROLE'
}

function seen(code: string | undefined): 'KIND' | 'ROLE' | 'IN' {
  // A context is not for the portal, whoever asks: the operation is out of reach there.
  if (code === '4002') return 'KIND'
  if (code !== undefined && refusesKind.has(code)) return 'KIND'
  return code !== undefined && refusesRole.has(code) ? 'ROLE' : 'IN'
}

const { installation, logins } = await peopledInstallation()
t.teardown(() => installation.remove())

type Ended = Awaited<ReturnType<PortalConnection['call']>>
const codeOf = (ended: Ended) => (ended.outcome === 'FAULT' ? ended.fault.detail.kod : undefined)

async function session(login: string): Promise<PortalConnection> {
  const portal = new PortalConnection({ origin: installation.portalUrl })
  const opened = await portal.signIn(login, password)
  if (opened.outcome !== 'ANSWER') throw new Error(`${login} was not signed in`)
  return portal
}

t.test('@req A2.10 at the portal: every operation × every role of a person', async t => {
  const held = roleCodes.filter(role => roles[role].heldBy === 'PERSON')
  t.same(Object.keys(logins).sort(), [...held].sort(), 'a person of every role tries')
  let tried = 0
  for (const role of held) {
    const portal = await session(logins[role] ?? '')
    for (const operation of names.filter(name => !ofSessions.includes(name))) {
      const code = codeOf(await portal.call(operation, requestOf(operation)))
      const wanted = expected(operation, 'person', role)
      // Whoever is let in may still be refused by the operation, for a role that it asks of the caller in this case.
      if (wanted !== 'IN' || seen(code) === 'KIND') t.equal(seen(code), wanted, `${role} ${operation}: ${code}`)
      tried += 1
    }
    portal.close()
    for (const operation of ofSessions) {
      const own = await session(logins[role] ?? '')
      const code = codeOf(await own.call(operation, requestOf(operation)))
      t.equal(seen(code), expected(operation, 'person', role), `${role} ${operation}: ${code}`)
      own.close()
    }
  }
  t.equal(tried, held.length * (names.length - ofSessions.length), 'none was forgotten')
})

t.test('@req A2.10 at the portal: every operation × nobody signed in', async t => {
  const portal = new PortalConnection({ origin: installation.portalUrl })
  for (const operation of names) {
    const code = codeOf(await portal.call(operation, requestOf(operation)))
    t.equal(seen(code), expected(operation, 'visitor'), `${operation}: ${code}`)
  }
  portal.close()
})

t.test('@req A2.10 over SOAP: every operation of a WSDL × every role that a user of the unit holds', async t => {
  const working = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const ofUnit = roleCodes.filter(role => !['ADMIN_CENTRALNY', 'ADMIN_WOJEWODZKI', 'DOSTAWCA'].includes(role))
  const users: [RoleCode, string][] = []
  for (const role of ofUnit) {
    if (role === 'ADMIN_LOKALNY') users.push([role, working.unit.administrator])
    else users.push([role, await installation.createUser(working.unit, [role])])
  }
  // What would retire the calling system or take its keys is tried last.
  const soap = names.filter(name => contract[name].service !== null && contract[name].context === 'kontekst')
  const last: readonly OperationName[] = ['dezaktywujSD', 'odnowCertyfikat']
  for (const operation of [...soap.filter(name => !last.includes(name)), ...last]) {
    for (const [role, login] of users) {
      const ended = await working.connection.call(operation, requestOf(operation), { user: { login, rola: role } })
      const code = ended.outcome === 'FAULT' ? ended.fault.detail.kod : undefined
      const wanted = expected(operation, 'system', role)
      if (wanted !== 'IN' || seen(code) === 'KIND') t.equal(seen(code), wanted, `${role} ${operation}: ${code}`)
    }
  }
})
