import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeWitness, type OpenWitness, openWitness, serveWitness } from '../../app/witness.js'
import { LedgerSite } from '../../client/ledger-site.js'
import { readVerifierKey } from '../../ledger/note.js'
import type { Call, CommandRow, OptionRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { readText } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { type Look, lookAtAll } from './looking.js'

const texts = {
  about: {
    pl: 'świadek: sprawdza i współpodpisuje punkty kontrolne dzienników innych węzłów',
    en: 'witness: checks and co-signs the checkpoints of other nodes’ ledgers',
  },
  more: {
    pl: 'Stan świadka jest trwały i jest podstawą jego słowa: nie przywracaj go z kopii. Świadek, który utracił stan, zaczyna od nowego klucza.',
    en: 'The witness’s state is durable, and its word rests on it: do not restore it from a copy. A witness that lost it begins with a new key.',
  },
  init: { pl: 'utwórz świadka w nowym folderze', en: 'make a witness in a new folder' },
  log: { pl: 'dodaj dziennik, którego świadek ma pilnować', en: 'add a ledger that the witness is to watch over' },
  check: {
    pl: 'pobierz i sprawdź raz każdy dziennik o znanym adresie, współpodpisz',
    en: 'fetch and check every ledger of a known address once, and co-sign it',
  },
  serve: {
    pl: 'przyjmuj prośby o podpis (C2SP tlog-witness) i co pewien czas sprawdzaj dzienniki',
    en: 'take requests for signatures (C2SP tlog-witness), and look at the ledgers from time to time',
  },
  key: { pl: 'pokaż klucz świadka', en: 'show the witness’s key' },
  evidence: { pl: 'pokaż dowody przeciw dziennikom', en: 'show what speaks against ledgers' },
  state: { pl: 'folder świadka', en: 'folder of the witness' },
  name: {
    pl: 'nazwa świadka bez spacji, np. urzad.example/swiadek',
    en: 'its name without blanks, e.g. office.example/witness',
  },
  ledgerKey: { pl: 'plik z kluczem dziennika', en: 'file with the ledger’s verifier key' },
  url: {
    pl: 'adres, pod którym dziennik jest opublikowany (https://host:port[/ścieżka])',
    en: 'where the ledger is published (https://host:port[/path])',
  },
  host: { pl: 'adres, na którym słuchać (domyślnie 127.0.0.1)', en: 'address to listen on (default 127.0.0.1)' },
  port: { pl: 'port (domyślnie 8090)', en: 'port (default 8090)' },
  every: {
    pl: 'co ile sekund sprawdzać dzienniki (domyślnie 60)',
    en: 'seconds between looks at the ledgers (default 60)',
  },
  command: {
    pl: 'program uruchamiany przy alarmie: dostaje rodzaj alarmu i nazwę dziennika',
    en: 'program to run on an alarm: it is given the alarm and the ledger’s name',
  },
  none: { pl: 'W tym folderze nie ma świadka.', en: 'There is no witness in this folder.' },
  make: {
    pl: 'Utwórz go: csizs witness init --state FOLDER --name NAZWA',
    en: 'Make one: csizs witness init --state FOLDER --name NAME',
  },
  there: { pl: 'W tym folderze już jest świadek.', en: 'There is a witness in this folder already.' },
  badName: { pl: 'Nazwa świadka jest nieprawidłowa.', en: 'The witness’s name is not valid.' },
  badKey: { pl: 'Plik nie zawiera klucza dziennika.', en: 'The file holds no verifier key of a ledger.' },
  badUrl: { pl: 'To nie jest adres.', en: 'That is no address.' },
  watched: { pl: 'Świadek pilnuje dziennika {origin}.', en: 'The witness watches over {origin}.' },
  already: { pl: 'Świadek pilnuje już dziennika {origin}.', en: 'The witness watches over {origin} already.' },
  signed: { pl: '✓ {origin}: {from} → {n} wpisów', en: '✓ {origin}: {from} → {n} entries' },
  silent: { pl: '– {origin}: nie odpowiada', en: '– {origin}: does not answer' },
  alarm: { pl: '✗ ALARM {origin}: {what}', en: '✗ ALARM {origin}: {what}' },
  listening: {
    pl: 'Świadek słucha na porcie {port}. Koniec: Ctrl-C.',
    en: 'The witness listens on port {port}. Ctrl-C ends it.',
  },
} satisfies Record<string, Text>

const state: OptionRow = { flags: '--state <folder>', text: texts.state, demanded: true }
const command: OptionRow = { flags: '--command <program>', text: texts.command }

function opened(call: Call): OpenWitness {
  const folder = call.demand('state')
  if (!existsSync(join(folder, 'stan.db'))) throw new Stop('noInput', texts.none, { where: folder, todo: texts.make })
  return openWitness(folder)
}

async function using(call: Call, act: (open: OpenWitness) => Promise<Exit>): Promise<Exit> {
  const open = opened(call)
  try {
    return await act(open)
  } finally {
    await open.close()
  }
}

async function init(call: Call): Promise<Exit> {
  const [folder, name] = [call.demand('state'), call.demand('name')]
  if (!/^[^\s+\p{Cc}]+$/u.test(name)) throw new Stop('usage', texts.badName, { where: name, todo: texts.name })
  if (existsSync(join(folder, 'stan.db'))) throw new Stop('cannotCreate', texts.there, { where: folder })
  makeWitness(folder, name)
  return showKey(call)
}

function showKey(call: Call): Promise<Exit> {
  return using(call, async ({ key }) => {
    call.terminal.result({ verifierKey: key }, [key])
    return 'yes'
  })
}

function addLedger(call: Call): Promise<Exit> {
  return using(call, async ({ state }) => {
    const file = call.demand('key')
    const key = readText(file).trim()
    const origin = readVerifierKey(key)?.name
    if (origin === undefined) throw new Stop('malformed', texts.badKey, { where: file })
    const url = call.option('url')
    if (url !== undefined) checkUrl(url)
    const isNew = await state.watch({ origin, key, ...(url === undefined ? {} : { url }) })
    call.terminal.result({ origin, added: isNew }, [
      call.terminal.say(isNew ? texts.watched : texts.already, { origin }),
    ])
    return isNew ? 'yes' : 'no'
  })
}

function checkUrl(url: string): void {
  try {
    new LedgerSite({ origin: url }).close()
  } catch {
    throw new Stop('usage', texts.badUrl, { where: url, todo: texts.url })
  }
}

function check(call: Call): Promise<Exit> {
  return using(call, async open => {
    const looks = await lookAtAll(open)
    await tell(call, looks)
    call.terminal.result(
      looks,
      looks.map(look => lineOf(call, look)),
    )
    return looks.every(({ alarm, silent }) => alarm === undefined && silent === undefined) ? 'yes' : 'no'
  })
}

function lineOf({ terminal }: Call, { origin, size, heldSize, alarm, silent }: Look): string {
  if (alarm !== undefined) return terminal.say(texts.alarm, { origin, what: alarm })
  if (silent !== undefined) return terminal.say(texts.silent, { origin })
  return terminal.say(texts.signed, { origin, from: heldSize, n: size })
}

async function tell(call: Call, looks: readonly Look[]): Promise<void> {
  for (const { origin, alarm } of looks) if (alarm !== undefined) await raise(call, alarm, origin)
}

/** Runs the command of the alarm; what it does with it is its own affair. */
async function raise(call: Call, alarm: string, origin: string): Promise<void> {
  const program = call.option('command')
  if (program === undefined) return
  const words = { ...process.env, CSIZS_ALARM: alarm, CSIZS_DZIENNIK: origin }
  const child = spawn(program, { stdio: ['ignore', 'inherit', 'inherit'], shell: true, env: words })
  await once(child, 'close')
}

function serve(call: Call): Promise<Exit> {
  return using(call, async open => {
    const everyMs = (call.count('every', 1, 86_400) ?? 60) * 1_000
    const server = await serveWitness(open, {
      host: call.option('host') ?? '127.0.0.1',
      port: call.count('port', 0, 65_535) ?? 8_090,
      onAlarm: (origin, { alarm = 'FORK' }) => {
        call.terminal.remark(texts.alarm, { origin, what: alarm })
        void raise(call, alarm, origin)
      },
    })
    call.terminal.remark(texts.listening, { port: server.port })
    let looking: Promise<void> = Promise.resolve()
    const look = async () => {
      const looks = await lookAtAll(open)
      for (const one of looks) {
        if (one.alarm !== undefined) call.terminal.remark(texts.alarm, { origin: one.origin, what: one.alarm })
      }
      await tell(call, looks)
    }
    const timer = setInterval(() => {
      looking = looking.then(look).catch(() => undefined)
    }, everyMs)
    await new Promise<void>(resolve => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
    })
    clearInterval(timer)
    await looking
    await server.close()
    return 'yes'
  })
}

function showEvidence(call: Call): Promise<Exit> {
  return using(call, async ({ state }) => {
    const kept = await state.evidence()
    const lines = kept.map(({ origin, alarm, at, held, shown }) =>
      [`${at.toISOString()} ${alarm} ${origin}`, held, shown].join('\n'),
    )
    call.terminal.result(kept, lines)
    return kept.length === 0 ? 'yes' : 'no'
  })
}

export const witnessCommand: CommandRow = {
  name: 'witness',
  text: texts.about,
  more: texts.more,
  commands: [
    {
      name: 'init',
      text: texts.init,
      options: [state, { flags: '--name <name>', text: texts.name, demanded: true }],
      run: init,
    },
    {
      name: 'log',
      text: texts.log,
      options: [
        state,
        { flags: '--key <file>', text: texts.ledgerKey, demanded: true },
        { flags: '--url <url>', text: texts.url },
      ],
      run: addLedger,
    },
    { name: 'check', text: texts.check, options: [state, command], run: check },
    {
      name: 'serve',
      text: texts.serve,
      options: [
        state,
        { flags: '--host <address>', text: texts.host },
        { flags: '--port <number>', text: texts.port },
        { flags: '--every <seconds>', text: texts.every },
        command,
      ],
      run: serve,
    },
    { name: 'key', text: texts.key, options: [state], run: showKey },
    { name: 'evidence', text: texts.evidence, options: [state], run: showEvidence },
  ],
}
