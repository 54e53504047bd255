import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { initialFeed } from '../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../fixtures/people/story.js'
import { openKeys } from '../../src/app/keys.js'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { feedSet } from '../../src/client/feed.js'
import { PortalConnection } from '../../src/client/portal.js'
import type { InputOf } from '../../src/contract/index.js'
import { checkpointKeyOf } from '../../src/ledger/note.js'
import { verifyInclusionProof } from '../../src/ledger/verify-proof.js'
import type { EntryFacts, LedgerSearch } from '../../src/ports/data/ledger.js'
import { Installation, password, type WorkingUnit } from '../gateway/installation.js'
import { until } from '../gateway/until.js'
import { PersistentClients } from './persistent-clients.js'

t.setTimeout(900_000)

const kills = 22
const origin = 'test.example/dziennik'
const story = tellStory({ seed: 2, persons: 200 })
const loginMark = 'kraksa.'

type Told = readonly (EntryFacts & { readonly index: number })[]

const question = (kodZbioru: string, pesel: string, scope: 'RP.STAN' | 'RP.STATUSY'): InputOf<'pobierzDane'> => ({
  parametryPytania: { znakSprawy: 'ZM.1', podstawaPrawna: { kod: 'UPS-105-1' }, cel: { kod: 'KONTROLA' } },
  osoba: { pesel },
  zbior: [{ kodZbioru }],
  zakres: { kodZakresu: [scope] },
})

interface World {
  readonly installation: Installation
  readonly pup: WorkingUnit
  readonly ops: WorkingUnit
}

async function arrange(): Promise<World> {
  const installation = await Installation.start({ settings: { maxFailedAttempts: 20 } })
  const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
  const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
  await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: ['RP.STAN'] })
  for (const unit of [pup, ops]) {
    const fed = await feedSet(unit.connection, {
      setCode: unit.setCode ?? '',
      kind: 'INICJALNE',
      stateAt: new Date(Date.now() - 60_000),
      records: initialFeed(story, unit.unit.code),
      context: { user: unit.feeder },
    })
    if (!('fed' in fed)) throw new Error('the first feed failed')
  }
  return { installation, pup, ops }
}

/** Everybody at work at the same time. */
function startClients({ installation, pup, ops }: World, clients: PersistentClients): Promise<unknown> {
  const setCode = pup.setCode ?? ''
  const pesels = recordsOfUnit(story, pup.unit.code).flatMap(({ person }) => person.pesel ?? [])
  const administrator = { login: pup.unit.administrator, rola: 'ADMIN_LOKALNY' }
  const ask = (scope: 'RP.STAN' | 'RP.STATUSY') =>
    clients.keepOn(async round => {
      const pesel = pesels[round % pesels.length] ?? ''
      const got = await clients.act(ops.connection, 'pobierzDane', question(setCode, pesel, scope), ops.officer)
      const wanted = scope === 'RP.STATUSY' ? '3007' : undefined
      if (('code' in got ? got.code : undefined) !== wanted)
        clients.surprises.push(`pobierzDane: ${JSON.stringify(got)}`)
      await pause(5)
    })
  const createUsers = clients.keepOn(async () => {
    const login = `${loginMark}${randomUUID()}`
    const user = { login, imie: 'Kazimiera', nazwisko: 'Zmyślona', kodJT: pup.unit.code }
    await clients.succeed(pup.connection, 'utworzUzytkownika', user, administrator)
    await clients.succeed(pup.connection, 'nadajRole', { login, rola: ['PIU_RP'] }, administrator)
  })
  const portal = () => new PortalConnection({ origin: installation.portalUrl })
  const feedAt = (unit: WorkingUnit) =>
    clients.feedForEver(unit.connection, unit.setCode ?? '', unit.feeder, recordsOfUnit(story, unit.unit.code))
  return Promise.all([
    feedAt(pup),
    feedAt(ops),
    ask('RP.STAN'),
    ask('RP.STAN'),
    ask('RP.STATUSY'),
    createUsers,
    clients.signInForEver(portal, pup.unit.administrator, password),
  ])
}

async function everyEntry(installation: Installation): Promise<Told> {
  return (await installation.entries()).map((facts, index) => ({ ...facts, index }))
}

/** Every answer, refusals too, has the entry that its receipt promises, and the tree proves it. */
async function checkAnswers(
  t: Test,
  { installation }: World,
  clients: PersistentClients,
  entries: Told,
): Promise<void> {
  const key = checkpointKeyOf((await openKeys(installation.home)).checkpoint)
  const wrong: unknown[] = []
  let receipts = 0
  for (const { operation, messageId, code, receipts: promised } of clients.acknowledged) {
    if (promised.length === 0) wrong.push([operation, code, 'no receipt'])
    for (const { dziennik, numer, skrot } of promised) {
      receipts += 1
      const entry = entries[numer]
      if (entry?.operation !== operation || entry.refusal !== code) wrong.push([operation, code, entry])
      if (messageId !== '' && entry?.messageId !== messageId) wrong.push([operation, 'of another message'])
      const proof = await installation.house.ledger.proof(numer)
      const verdict =
        proof && verifyInclusionProof(proof, { origin, key }, { log: dziennik, index: numer, leafHash: skrot })
      if (verdict?.holds !== true) wrong.push([operation, numer, verdict])
    }
  }
  t.strictSame(wrong.slice(0, 3), [], `${receipts} receipts hold`)
}

/** Accounts and roles stand exactly as the entries say. */
async function checkAccounts(t: Test, { installation, pup }: World, entries: Told): Promise<void> {
  const ledger = installation.house.ledger as typeof installation.house.ledger & LedgerSearch
  const named = async (operation: string) => {
    const own = entries.filter(entry => entry.operation === operation && entry.result === 'SUKCES')
    const logins: string[] = []
    for (const { index, repeat } of own) {
      const login = /konto: ([^;]+)/.exec((await ledger.personal(index))?.change ?? '')?.[1] ?? ''
      if (login.startsWith(loginMark)) logins.push(repeat === true ? `again ${login}` : login)
    }
    return logins
  }
  const created = await named('utworzUzytkownika')
  const given = await named('nadajRole')
  const accounts = (await installation.house.control.accountsOf(pup.unit.code)).filter(one =>
    one.login.startsWith(loginMark),
  )
  const plain = (logins: readonly string[]) => [...new Set(logins.map(login => login.replace(/^again /, '')))].sort()
  t.ok(accounts.length > kills / 4, `${accounts.length} accounts were created`)
  t.strictSame(
    plain(created),
    accounts.map(one => one.login).sort(),
    'every account has its entry, every entry its account',
  )
  t.strictSame(
    plain(given),
    accounts
      .filter(one => one.roles.length > 0)
      .map(one => one.login)
      .sort(),
    'so has every role',
  )
  for (const logins of [created, given]) {
    const first = logins.filter(login => !login.startsWith('again '))
    t.equal(new Set(first).size, first.length, 'none was made twice')
  }
}

/** The set holds what the packages on record brought: none lost, none applied twice. */
async function checkFeeds(t: Test, world: World, unit: WorkingUnit, clients: PersistentClients, entries: Told) {
  const { sets } = world.installation.house
  const at = { set: unit.setCode ?? '', controller: unit.unit.code }
  const own = entries.filter(entry => entry.act === 'ZASILENIE' && entry.facts?.kodZbioru === at.set)
  const effects = own.filter(entry => entry.refusal === undefined && entry.controller === unit.unit.code)
  const begun = effects.filter(one => one.operation === 'rozpocznijZasilenie' && one.facts?.idZasilenia !== undefined)
  const taken = effects.filter(one => one.operation === 'przekazPaczke' && one.facts?.przyjete !== undefined)
  const finished = effects.filter(one => one.operation === 'zakonczZasilenie' && one.facts?.stan !== undefined)
  const placeOf = (one: EntryFacts) => `${one.facts?.idZasilenia}/${one.facts?.numerPaczki}`
  for (const list of [
    begun.map(one => one.facts?.idZasilenia),
    taken.map(placeOf),
    finished.map(one => one.facts?.idZasilenia),
  ]) {
    t.equal(new Set(list).size, list.length, 'each effect is entered once')
  }
  const wrong: unknown[] = []
  for (const { facts } of begun) {
    const id = String(facts?.idZasilenia)
    const feed = await sets.feed(at, id)
    const packages = taken.filter(one => one.facts?.idZasilenia === id)
    const isClosed = finished.some(one => one.facts?.idZasilenia === id)
    if (feed?.packages !== packages.length || (feed.state === 'ZAKONCZONE') !== isClosed)
      wrong.push([id, feed, packages.length])
    for (let number = 1; number <= (feed?.packages ?? 0) + 1; number++) {
      const held = await sets.package(at, id, number)
      const told = packages.find(one => one.facts?.numerPaczki === number)
      if (held?.hash !== told?.facts?.skrotPaczki) wrong.push([id, number, held?.hash])
    }
  }
  t.strictSame(wrong.slice(0, 3), [], `${begun.length} feeds and ${taken.length} packages stand as entered`)
  t.ok(taken.length > kills / 2)
  const content = contentAfter(effects, clients)
  const last = await sets.lastFeed(at)
  const versions = await sets.versions(
    at,
    last?.id ?? '',
    recordsOfUnit(story, unit.unit.code).map(one => one.recordId),
  )
  t.strictSame([...versions].sort(), [...content].sort(), 'and the set holds just what they brought')
}

/** The live content that the entries lead to, worked out from what the clients sent. */
function contentAfter(effects: Told, clients: PersistentClients): ReadonlyMap<string, number> {
  let live = new Map<string, number>()
  let staged = new Map<string, number>()
  let kind: unknown
  for (const { operation, facts } of effects) {
    if (operation === 'rozpocznijZasilenie' && facts?.idZasilenia !== undefined) {
      kind = facts.rodzaj
      staged = new Map()
    }
    if (operation === 'przekazPaczke' && facts?.przyjete !== undefined) {
      const records = clients.packages.get(`${facts.idZasilenia}/${facts.numerPaczki}`) ?? []
      for (const [id, version] of records) (kind === 'INICJALNE' ? staged : live).set(id, version)
    }
    if (operation === 'zakonczZasilenie' && facts?.stan !== undefined && kind === 'INICJALNE') live = staged
  }
  return live
}

async function checkTree(t: Test, { installation }: World, entries: Told): Promise<void> {
  const keys = await openKeys(installation.home)
  const report = await auditSqliteLedger(installation.home.data.ledger, {
    origin,
    key: checkpointKeyOf(keys.checkpoint),
    personal: { personalKey: keys.personal, lookupKey: keys.lookup },
  })
  t.strictSame(report.findings, [])
  t.equal(report.sound, true, 'the auditor finds nothing wrong')
  t.ok(report.entries >= entries.length)
}

t.test(
  '@req B6 D4 killed at any moment under load: no answer without its entry, no effect without its entry, nothing lost or twice',
  { timeout: 900_000 },
  async t => {
    const world = await arrange()
    const { installation } = world
    t.teardown(() => installation.remove())
    await installation.stop()
    const clients = new PersistentClients()
    await installation.startInChild()
    const working = startClients(world, clients)
    for (let kill = 1; kill <= kills; kill++) {
      // Each time something was answered before: a slow machine gets as far as a quick one.
      const before = clients.acknowledged.length
      await until(() => clients.acknowledged.length > before || clients.surprises.length > 0)
      await pause(Math.random() * 1_100)
      await installation.kill()
      await installation.startInChild()
    }
    await pause(300)
    clients.stop()
    await working
    await installation.stop()
    await installation.start()
    t.teardown(() => installation.stop())

    t.strictSame(clients.surprises.slice(0, 5), [])
    t.ok(
      clients.interrupted > kills,
      `${clients.interrupted} acts were interrupted, ${clients.acknowledged.length} answered`,
    )
    t.strictSame(await installation.house.control.pending(), [], 'nothing waits for its entry')
    t.strictSame(await installation.house.sets.pending(), [])
    const entries = await everyEntry(installation)
    await checkAnswers(t, world, clients, entries)
    await checkAccounts(t, world, entries)
    await checkFeeds(t, world, world.pup, clients, entries)
    await checkFeeds(t, world, world.ops, clients, entries)
    await checkTree(t, world, entries)
  },
)
