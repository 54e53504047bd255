import { comparisonColumns, comparisonRows, type ResponseOf } from '../../contract/index.js'
import { answerLines } from '../admin/operation-command.js'
import { asPerson, sessionOption } from '../admin/session.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'

const texts = {
  compare: {
    pl: 'porównaj dwa zbiory: liczby, braki, różnice (porownajZbiory)',
    en: 'compare two sets: counts, missing ones, differences (porownajZbiory)',
  },
  more: {
    pl: 'Kończy się kodem 0, gdy zbiory są zgodne, i 1, gdy się różnią.',
    en: 'Ends with 0 where the sets agree and with 1 where they differ.',
  },
  first: { pl: 'kod pierwszego (starego) zbioru', en: 'code of the first (old) set' },
  second: { pl: 'kod drugiego (nowego) zbioru', en: 'code of the second (new) set' },
  carried: {
    pl: 'tylko osoby z obu zbiorów i świadczenia, o których mówią oba (bez migracji)',
    en: 'only persons of both sets and benefits that both tell of (without migration)',
  },
  csv: { pl: 'zapisz porównanie także do pliku CSV', en: 'write the comparison into a CSV file too' },
  pdf: { pl: 'zapisz porównanie także do pliku PDF', en: 'write the comparison into a PDF file too' },
} satisfies Record<string, Text>

/** For spreadsheets: marks of records, codes and numbers, which need no quotes. */
function csvOf(answer: ResponseOf<'porownajZbiory'>): string {
  const lines = [comparisonColumns, ...comparisonRows(answer)]
  return lines.map(row => `${row.map(cell => cell ?? '').join(';')}\r\n`).join('')
}

async function compare(call: Call): Promise<Exit> {
  const [file, print] = [call.option('csv'), call.option('pdf')]
  const { wydruk, ...answer } = await asPerson(call, 'porownajZbiory', {
    kodZbioru: call.word(0),
    kodZbioruDrugiego: call.word(1),
    zakresPorownania: call.flag('carried-on') ? 'KONTYNUOWANE' : 'CALOSC',
    ...(print === undefined ? {} : { zWydrukiem: true }),
  })
  if (print !== undefined && wydruk !== undefined) writeBytes(print, wydruk, 'SECRET', true)
  if (file !== undefined) writeBytes(file, csvOf(answer), 'SECRET', true)
  call.terminal.result(answer, answerLines(answer))
  return answer.zgodne ? 'yes' : 'no'
}

export const compareCommand: CommandRow = {
  name: 'compare',
  text: texts.compare,
  more: texts.more,
  arguments: [
    { name: '<first>', text: texts.first },
    { name: '<second>', text: texts.second },
  ],
  options: [
    { flags: '--carried-on', text: texts.carried },
    { flags: '--csv <file>', text: texts.csv },
    { flags: '--pdf <file>', text: texts.pdf },
    sessionOption,
  ],
  run: compare,
}
