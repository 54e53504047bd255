import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { serveUntilSignal, startGateway } from '../app/gateway.js'
import { homeAt } from '../app/home.js'
import type { Call, CommandRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import type { Text } from './frame/language.js'
import { Stop } from './frame/stop.js'
import { configurationStop, homeOptions } from './init.js'

const texts = {
  about: { pl: 'uruchom bramkę instalacji', en: 'run the gateway of an installation' },
  more: {
    pl: 'Dziennik operatora idzie na standardowe wyjście (JSON). Ustawienia: csizs.json albo zmienne CSIZS_….',
    en: 'The operator’s log goes to the standard output (JSON). Settings: csizs.json or variables CSIZS_….',
  },
  none: { pl: 'W tym folderze nie ma instalacji.', en: 'There is no installation in this folder.' },
  init: { pl: 'Utwórz ją: csizs init --home FOLDER …', en: 'Make one: csizs init --home FOLDER …' },
  busy: { pl: 'Port lub adres jest zajęty albo niedozwolony.', en: 'The port or address is taken or not allowed.' },
  otherPort: {
    pl: 'Zmień servicesPort lub portalPort albo zwolnij port.',
    en: 'Change servicesPort or portalPort, or free the port.',
  },
  cannotStart: {
    pl: 'Bramka nie może wystartować: pliku, klucza albo bazy nie da się otworzyć.',
    en: 'The gateway cannot start: a file, key or database cannot be opened.',
  },
  look: {
    pl: 'Sprawdź folder instalacji, prawa plików i wersję; przywróć z kopii, czego brakuje.',
    en: 'Look at the installation’s folder, its permissions and version; restore from the backup what is missing.',
  },
  listening: {
    pl: 'Usługi: port {services}. Portal: port {portal}. Koniec: Ctrl-C.',
    en: 'Services: port {services}. Portal: port {portal}. Ctrl-C ends it.',
  },
} satisfies Record<string, Text>

async function serve(call: Call): Promise<Exit> {
  const folder = resolve(call.option('home') ?? 'var/csizs')
  const data = call.option('data')
  const home = homeAt(folder, data === undefined ? undefined : resolve(data))
  if (!existsSync(home.configuration)) throw new Stop('noInput', texts.none, { where: folder, todo: texts.init })
  const gateway = await startGateway({ home, environment: process.env }).catch(problem => {
    throw stopOf(problem)
  })
  call.terminal.remark(texts.listening, { services: gateway.servicesPort, portal: gateway.portalPort })
  await serveUntilSignal(gateway)
  return 'yes'
}

function stopOf(problem: unknown): unknown {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new Stop('configuration', texts.busy, { where: String(code), todo: texts.otherPort })
  }
  const told = configurationStop(problem)
  if (told instanceof Stop || !(problem instanceof Error)) return told
  return new Stop('configuration', texts.cannotStart, { where: problem.message, todo: texts.look })
}

export const serveCommand: CommandRow = {
  name: 'serve',
  text: texts.about,
  more: texts.more,
  options: homeOptions,
  run: serve,
}
