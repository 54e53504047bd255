import { SdConnection } from '../client/connection.js'
import { startConnector } from '../client/connector.js'
import type { Call, CommandRow } from './frame/command.js'
import type { Exit } from './frame/exit-codes.js'
import type { Text } from './frame/language.js'
import { Stop } from './frame/stop.js'
import { openProfile } from './sd/open-profile.js'

const texts = {
  about: {
    pl: 'konektor podpisujący: niepodpisany SOAP z tego komputera, podpisany do bramki',
    en: 'signing connector: unsigned SOAP of this computer, signed to the gateway',
  },
  more: {
    pl: 'Adres WSDL dla programu: http://127.0.0.1:PORT/uslugi/DaneBeneficjenta/v1?wsdl\nUżytkownika jednego wywołania mogą wskazać nagłówki HTTP Csizs-Login i Csizs-Rola.\nKażdy program tego komputera może go użyć: uruchamiaj go na koncie, które ma prawo pytać.',
    en: 'WSDL for your program: http://127.0.0.1:PORT/uslugi/DaneBeneficjenta/v1?wsdl\nHTTP headers Csizs-Login and Csizs-Rola may name the user of one call.\nEvery program of this computer can use it: run it where only those are who may ask.',
  },
  profile: { pl: 'folder profilu systemu', en: 'folder of the system’s profile' },
  port: { pl: 'port na adresach pętli zwrotnej (domyślnie 8090)', en: 'port on the loopback addresses (default 8090)' },
  busy: { pl: 'Port {port} jest zajęty.', en: 'Port {port} is taken.' },
  other: { pl: 'Podaj inny: --port NUMER.', en: 'Name another: --port NUMBER.' },
  listening: {
    pl: 'Konektor systemu {system} słucha na http://127.0.0.1:{port}; Ctrl-C kończy.',
    en: 'The connector of system {system} listens on http://127.0.0.1:{port}; Ctrl-C ends it.',
  },
} satisfies Record<string, Text>

const defaultPort = 8_090

async function run(call: Call): Promise<Exit> {
  const { terminal } = call
  const profile = await openProfile(call.demand('profile'))
  const connection = new SdConnection({ profile })
  const port = call.count('port', 0, 65_535) ?? defaultPort
  const connector = await startConnector({
    connection,
    port,
    onCall: ({ service, operation, status, fault, durationMs }) => {
      const end = fault ?? String(status)
      terminal.remark(`${new Date().toISOString()} ${service} ${operation ?? '?'} ${end} ${Math.round(durationMs)} ms`)
    },
  }).catch(problem => {
    throw isBusy(problem) ? new Stop('configuration', texts.busy, { todo: texts.other, values: { port } }) : problem
  })
  terminal.remark(texts.listening, { system: profile.facts.idSystemu ?? '?', port: connector.port })
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await connector.close()
  connection.close()
  return 'yes'
}

function isBusy(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'
}

export const connectorCommand: CommandRow = {
  name: 'connector',
  text: texts.about,
  more: texts.more,
  options: [
    { flags: '--profile <folder>', text: texts.profile, demanded: true },
    { flags: '--port <number>', text: texts.port },
  ],
  run,
}
