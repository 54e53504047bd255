import { join } from 'node:path'
import { encode, operations } from '../../contract/index.js'
import { asPerson, sessionOption } from '../admin/session.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { makeFolder, writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'

const texts = {
  export: {
    pl: 'wydaj treść własnego zbioru do folderu (eksportujZbior)',
    en: 'give out the content of your own set into a folder (eksportujZbior)',
  },
  more: {
    pl: 'Każda część jest plikiem XML; każda wydana osoba ma wpis w dzienniku. Pliki czyta tylko ich właściciel.',
    en: 'Each part is an XML file; each person given out has an entry in the ledger. Only their owner reads the files.',
  },
  code: { pl: 'kod zbioru', en: 'code of the set' },
  to: { pl: 'folder, w którym powstaną pliki', en: 'folder in which the files are made' },
  reason: { pl: 'powód', en: 'reason' },
} satisfies Record<string, Text>

async function exportSet(call: Call): Promise<Exit> {
  const kodZbioru = call.word(0)
  const folder = call.demand('to')
  const powod = call.demand('reason')
  makeFolder(folder, 'SECRET')
  let rekordy = 0
  let pliki = 0
  for (let strona: string | undefined; ; ) {
    const input = { kodZbioru, powod, ...(strona === undefined ? {} : { strona }) }
    const answer = await asPerson(call, 'eksportujZbior', input)
    pliki += 1
    rekordy += answer.rekord.length
    const file = join(folder, `${kodZbioru}-${String(pliki).padStart(5, '0')}.xml`)
    writeBytes(file, encode(operations.eksportujZbior.response, answer), 'SECRET', true)
    strona = answer.nastepnaStrona
    if (strona === undefined) break
  }
  const shown = { kodZbioru, rekordy, pliki, folder }
  call.terminal.result(shown, linesOf(shown))
  return 'yes'
}

export const exportCommand: CommandRow = {
  name: 'export',
  text: texts.export,
  more: texts.more,
  arguments: [{ name: '<set>', text: texts.code }],
  options: [
    { flags: '--to <folder>', text: texts.to, demanded: true },
    { flags: '--reason <text>', text: texts.reason, demanded: true },
    sessionOption,
  ],
  run: exportSet,
}
