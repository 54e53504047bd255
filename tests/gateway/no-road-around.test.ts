/** No road around the ledger: every operation, page and job is walked, from the code's own tables, and shows its entry or says why it has none. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { PortalConnection } from '../../src/client/portal.js'
import { type OperationName, operations } from '../../src/contract/index.js'
import { pages } from '../../src/web/pages.js'
import { sampleOf } from '../contract/samples.js'
import fc from '../properties/seeded.js'
import { FormClient, peopledInstallation } from '../web/portal-kit.js'
import { password } from './installation.js'

t.setTimeout(900_000)
const { installation, logins, unit } = await peopledInstallation()
t.teardown(() => installation.remove())
const names = Object.keys(operations) as readonly OperationName[]

/** How many entries there are. */
async function size(): Promise<number> {
  return (await installation.house.ledger.checkpoint()).size
}

/** Operations of the entries from a place on. */
async function enteredSince(before: number): Promise<readonly string[]> {
  return (await installation.entries(before)).map(({ operation }) => operation)
}

t.test('@req B6 every operation that somebody known calls has its entry, however it ends', async t => {
  const login = logins.ADMIN_LOKALNY ?? ''
  const before = await size()
  await installation.connectSystem({ unit })
  t.ok((await enteredSince(before)).includes('zarejestrujSD'), 'zarejestrujSD, which only a system on its way in calls')
  for (const name of names.filter(one => one !== 'zarejestrujSD')) {
    const portal = new PortalConnection({ origin: installation.portalUrl })
    await portal.signIn(login, password)
    const before = await size()
    const [sample] = fc.sample(sampleOf(operations[name].request) as fc.Arbitrary<object>, { numRuns: 1, seed: 8 })
    // At the portal the session says who asks and whence: a context has no place in the question.
    const asked = Object.entries(sample ?? {}).filter(([field]) => !field.startsWith('kontekst'))
    const called = await portal.call(name, Object.fromEntries(asked) as never)
    portal.close()
    t.ok(called.outcome === 'ANSWER' || called.outcome === 'FAULT', `${name} is answered: ${called.outcome}`)
    t.ok((await enteredSince(before)).includes(name), `${name} has its entry`)
  }
})

/**
 * Pages that perform no operation when they are opened: they show forms, words, or what the session knows of its own holder.
 * A page cannot read anything else: its room may import neither ports nor stores.
 */
const withoutOperation = [
  '/portal/co-wyprobowac',
  '/portal/jak-sprawdzic',
  '/portal/kod',
  '/portal/konto/haslo',
  '/portal/nowy-zbior',
  '/portal/podlaczenie',
  '/portal/podlaczenie/zgloszenie',
  '/portal/porownanie-zbiorow',
  '/portal/reguly/wczytanie',
  '/portal/rejestr',
  '/portal/rejestr/osoba',
  '/portal/rejestr/raport',
  '/portal/slowniki-publikacja',
  '/portal/uzytkownicy/nowy',
  '/portal/wyloguj',
  '/portal/zaloguj',
  '/portal/zgodnosc-wpis',
  '/portal/zmiana-hasla',
]

t.test('@req B6 every page that shows anything but its own forms enters that it was opened', async t => {
  const rooms = JSON.parse(readFileSync(join('tools', 'rooms.json'), 'utf8')) as {
    rooms: readonly { room: string; rooms: readonly string[] }[]
  }
  const may = rooms.rooms.find(({ room }) => room === 'web')?.rooms ?? []
  t.same([...may].sort(), ['contract', 'domain', 'fault', 'operations'], 'pages reach no port and no store')
  const silent = new Set(pages.map(({ path }) => path))
  /** Pages that answered somebody with more than "there is none" and entered nothing. */
  const shown = new Set<string>()
  for (const login of Object.values(logins)) {
    const client = await new FormClient(installation.portalUrl).signIn(login)
    for (const { path } of pages.filter(row => silent.has(row.path))) {
      const before = await size()
      const { status } = await client.get(path.replace(/:[A-Za-z]+/g, 'nie-ma'))
      if ((await enteredSince(before)).length > 0) silent.delete(path)
      else if (status === 200) shown.add(path)
    }
  }
  const told = [...silent].filter(path => shown.has(path) || !path.includes(':')).sort()
  t.same(told, withoutOperation)
})

/** Jobs that give nobody's data to anybody: what they do instead. */
const jobsWithoutEntry: Readonly<Record<string, string>> = {
  'ask-witnesses': 'sends a checkpoint, which names nobody',
  'enter-tally': 'is itself what enters sums',
}

t.test('@req B6 every job enters what it does, or gives nobody’s data to anybody', async t => {
  const known = (await installation.house.condition.condition()).jobs.map(({ name }) => name)
  const files = readdirSync(join('src', 'jobs')).filter(file => file !== 'timetable.ts' && file !== 'index.ts')
  const named = files.map(file => {
    const text = readFileSync(join('src', 'jobs', file), 'utf8')
    return { text, name: /\bname: '([a-z-]+)'/.exec(text)?.[1] ?? file }
  })
  const unlisted = known.filter(name => !named.some(one => one.name === name))
  t.same(unlisted, [], 'every job that runs has its file')
  for (const { name, text } of named) {
    if (name in jobsWithoutEntry) continue
    const sources = [...text.matchAll(/from '\.\.\/(operations\/[^']+)\.js'/g)].map(([, path = '']) =>
      readFileSync(join('src', `${path}.ts`), 'utf8'),
    )
    const enters = [text, ...sources].some(one =>
      /\b(?:actByClock|enterByClock|append|erase|handOver|takeLookupKey)\(/.test(one),
    )
    t.ok(enters, `${name} enters what it does`)
  }
  const gone = Object.keys(jobsWithoutEntry).filter(name => !named.some(one => one.name === name))
  t.same(gone, [], 'none is excused that there is not')
})
