import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { type RunningGateway, serveUntilSignal, startGateway } from '../../app/gateway.js'
import { logToFile } from '../../app/log-file.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { codeNamesIn } from '../sd/dictionary-folder.js'
import { trialSetting } from './accounts.js'
import { ask, isAsExpected, saveExchange } from './ask.js'
import { guide } from './guide.js'
import { endWithParent } from './parent.js'
import { clear, demandMade, keepMade, type Made, occupy, type Place, placeAt, profileOf, readMade } from './place.js'
import { type Addresses, fill, makeInstallation } from './prepare.js'
import { showAsked } from './report.js'
import { question } from './scenario.js'

const texts = {
  about: { pl: 'demonstracja: cała droga na zmyślonych danych', en: 'demonstration: the whole road on invented data' },
  more: {
    pl: 'Pierwszy start tworzy wszystko prawdziwymi operacjami; następny zastaje swoje dane. Kończy Ctrl-C.',
    en: 'The first start makes everything by real operations; the next one finds its data again. Ctrl-C ends it.',
  },
  query: {
    pl: 'powtórz pytanie demonstracji na działającej bramce',
    en: 'repeat the demonstration’s query on the running gateway',
  },
  fresh: { pl: 'zacznij od nowa: usuwa dane demonstracji', en: 'begin anew: removes the demonstration’s data' },
  port: { pl: 'port usług (domyślnie 8443)', en: 'port of the services (default 8443)' },
  portalPort: { pl: 'port portalu (domyślnie 8080)', en: 'port of the portal (default 8080)' },
  data: { pl: 'folder demonstracji (domyślnie var/demo)', en: 'folder of the demonstration (default var/demo)' },
  seed: { pl: 'ziarno generatora ludzi (domyślnie 1)', en: 'seed of the people’s generator (default 1)' },
  persons: { pl: 'ile zmyślonych osób (domyślnie 2400)', en: 'how many invented persons (default 2400)' },
  once: { pl: 'zakończ po pytaniu', en: 'end after the query' },
  save: {
    pl: 'zapisz request.xml i response.xml w folderze',
    en: 'write request.xml and response.xml into the folder',
  },
  busy: { pl: 'Port {port} jest zajęty.', en: 'Port {port} is taken.' },
  otherPort: {
    pl: 'Zwolnij go albo podaj inny: --port, --portal-port.',
    en: 'Free it or name another: --port, --portal-port.',
  },
  otherSeed: {
    pl: 'Demonstracja w tym folderze ma inne ziarno ({seed}).',
    en: 'The demonstration of this folder has another seed ({seed}).',
  },
  anew: {
    pl: 'Zacznij od nowa (--fresh) albo podaj inny folder (--data).',
    en: 'Begin anew (--fresh) or name another folder (--data).',
  },
  unfinished: {
    pl: 'Poprzedni start nie doszedł do końca: zaczynam od nowa.',
    en: 'The earlier start did not come to its end: beginning anew.',
  },
  unexpected: {
    pl: 'Odpowiedź jest inna, niż przewidują reguły demonstracji.',
    en: 'The answer is not what the demonstration’s rules say.',
  },
  cannotOpen: {
    pl: 'Bramka demonstracji nie daje się uruchomić: dane są uszkodzone albo z innej wersji.',
    en: 'The demonstration’s gateway cannot be started: its data are damaged or of another version.',
  },
  ended: { pl: 'Zakończono.', en: 'Ended.' },
  interrupted: {
    pl: 'Przerwano, zanim demonstracja była gotowa.',
    en: 'Interrupted before the demonstration was ready.',
  },
} satisfies Record<string, Text>

const defaultSeed = 1
const defaultPersons = 2_400

async function demonstrate(call: Call): Promise<Exit> {
  const { terminal } = call
  const place = placeAt(resolve(call.option('data') ?? 'var/demo'))
  const addresses = addressesOf(call)
  const leave = occupy(place)
  const stopWatching = endWithParent()
  try {
    if (call.flag('fresh')) clear(place)
    const held = readMade(place)
    const seed = call.count('seed', 0, 999_999_999)
    if (held !== undefined && seed !== undefined && seed !== held.seed) {
      throw new Stop('configuration', texts.otherSeed, {
        where: place.folder,
        todo: texts.anew,
        values: { seed: held.seed },
      })
    }
    if (held === undefined && clear(place)) terminal.remark(texts.unfinished)
    await demandFree(addresses)
    const temporary = held === undefined ? await makeInstallation(terminal, place, addresses) : undefined
    const gateway = await open(place, addresses)
    return await play(call, place, gateway, { addresses, held, temporary, seed: seed ?? defaultSeed })
  } finally {
    stopWatching()
    leave()
  }
}

interface Play {
  readonly addresses: Addresses
  readonly held: Made | undefined
  /** Temporary password of the first administrator of a new installation. */
  readonly temporary: string | undefined
  readonly seed: number
}

async function play(call: Call, place: Place, gateway: RunningGateway, order: Play): Promise<Exit> {
  const release = gateway.readiness.hold('demonstration')
  const signal = { came: false }
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      signal.came = true
    })
  }
  const stopped = serveUntilSignal(gateway)
  try {
    const made = await show(call, place, gateway, order)
    release()
    if (call.flag('once')) return 'yes'
    const lines = guide(place, made)
    keepMade(place, { ...made, passwordsShown: true })
    for (const line of lines) call.terminal.line(line)
    await stopped
    call.terminal.remark(texts.ended)
    return 'yes'
  } catch (problem) {
    if (signal.came) throw new Stop('interrupted', texts.interrupted)
    throw problem
  } finally {
    await (signal.came ? stopped : gateway.stop())
  }
}

/** Fills a new installation, asks the question, shows what came. */
async function show(call: Call, place: Place, gateway: RunningGateway, order: Play): Promise<Made> {
  const { terminal } = call
  const { addresses, held, temporary, seed } = order
  const made =
    held === undefined
      ? await fill(terminal, place, gateway, {
          temporaryPassword: temporary ?? '',
          seed,
          persons: call.count('persons', 300, 100_000) ?? defaultPersons,
          addresses,
        })
      : { ...held, ...addresses }
  keepMade(place, made)
  const asked = await ask(place, made)
  showAsked(terminal, asked, codeNamesIn(profileOf(place, question.asker)))
  if (!isAsExpected(asked)) throw new Stop('no', texts.unexpected, { where: place.log })
  return made
}

/** Starts the gateway within this process, its log in a file. */
function open(place: Place, { services, portal }: Addresses): Promise<RunningGateway> {
  const started = startGateway({
    home: place.home,
    log: logToFile(place.log),
    environment: {
      CSIZS_SERVICES_PORT: new URL(services).port,
      CSIZS_PORTAL_PORT: new URL(portal).port,
      CSIZS_SERVICES_URL: services,
      CSIZS_PORTAL_URL: portal,
      CSIZS_TRIAL_ACCOUNTS: trialSetting,
    },
  })
  return started.catch(problem => {
    const where = problem instanceof Error ? `${place.folder}: ${problem.message}` : place.folder
    throw new Stop('configuration', texts.cannotOpen, { where, todo: texts.anew })
  })
}

function addressesOf(call: Call): Addresses {
  const port = call.count('port', 1, 65_535) ?? 8_443
  const portalPort = call.count('portal-port', 1, 65_535) ?? 8_080
  return { services: `https://127.0.0.1:${port}`, portal: `http://localhost:${portalPort}` }
}

async function demandFree(addresses: Addresses): Promise<void> {
  for (const address of Object.values(addresses)) {
    const port = Number(new URL(address).port)
    if (await isFree(port)) continue
    throw new Stop('configuration', texts.busy, { where: address, todo: texts.otherPort, values: { port } })
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise(done => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen({ host: '127.0.0.1', port }, () => probe.close(() => done(true)))
  })
}

async function repeatQuery(call: Call): Promise<Exit> {
  const place = placeAt(resolve(call.option('data') ?? 'var/demo'))
  const made = demandMade(place)
  const asked = await ask(place, made)
  showAsked(call.terminal, asked, codeNamesIn(profileOf(place, question.asker)))
  const folder = call.option('save-exchange')
  if (folder !== undefined) for (const file of saveExchange(folder, asked.exchange)) call.terminal.remark(file)
  return isAsExpected(asked) ? 'yes' : 'no'
}

const options: readonly OptionRow[] = [
  { flags: '--fresh', text: texts.fresh },
  { flags: '--port <number>', text: texts.port },
  { flags: '--portal-port <number>', text: texts.portalPort },
  { flags: '--data <folder>', text: texts.data },
  { flags: '--seed <number>', text: texts.seed },
  { flags: '--persons <number>', text: texts.persons },
  { flags: '--once', text: texts.once },
]

export const demo: CommandRow = {
  name: 'demo',
  text: texts.about,
  more: texts.more,
  options,
  commands: [
    {
      name: 'query',
      text: texts.query,
      options: [{ flags: '--save-exchange <folder>', text: texts.save }],
      run: repeatQuery,
    },
  ],
  run: demonstrate,
}
