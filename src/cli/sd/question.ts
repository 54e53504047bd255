import { join } from 'node:path'
import type { Exchange } from '../../client/outcome.js'
import type { InputOf, OperationName, ResponseOf } from '../../contract/index.js'
import { given } from '../admin/operation-command.js'
import type { Call, OptionRow } from '../frame/command.js'
import { makeFolder, writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { answerOr } from '../frame/outcomes.js'
import { Stop } from '../frame/stop.js'
import { contextOf, withConnection } from './options.js'

/** What the commands that ask about beneficiaries have in common: the options of a question, and how it is asked. */

const texts = {
  pesel: { pl: 'PESEL osoby', en: 'PESEL of the person' },
  document: {
    pl: 'dokument zamiast PESEL: rodzaj:numer[:kraj]',
    en: 'document instead of PESEL: kind:number[:country]',
  },
  firstName: { pl: 'imię (z dokumentem)', en: 'first name (with a document)' },
  surname: { pl: 'nazwisko (z dokumentem)', en: 'surname (with a document)' },
  birthDate: { pl: 'data urodzenia (z dokumentem)', en: 'date of birth (with a document)' },
  set: { pl: 'kod zbioru (można powtórzyć)', en: 'code of a set (may be repeated)' },
  basis: { pl: 'kod podstawy prawnej', en: 'code of the legal basis' },
  basisText: { pl: 'podstawa prawna słowami (dla INNA)', en: 'the legal basis in words (for INNA)' },
  purpose: { pl: 'kod celu', en: 'code of the purpose' },
  case: { pl: 'znak sprawy', en: 'number of the case' },
  save: {
    pl: 'zapisz request.xml i response.xml w folderze',
    en: 'write request.xml and response.xml into the folder',
  },
  person: {
    pl: 'Podaj --pesel albo --document z --first-name, --surname i --birth-date.',
    en: 'Give --pesel, or --document with --first-name, --surname and --birth-date.',
  },
} satisfies Record<string, Text>

/** Who is asked for. */
export const personOptions: readonly OptionRow[] = [
  { flags: '--pesel <number>', text: texts.pesel },
  { flags: '--document <text>', text: texts.document },
  { flags: '--first-name <name>', text: texts.firstName },
  { flags: '--surname <name>', text: texts.surname },
  { flags: '--birth-date <day>', text: texts.birthDate },
]

/** Which sets are asked. */
export const setOption: OptionRow = { flags: '--set <code>', text: texts.set, many: true, demanded: true }

/** Why it is asked. */
export const reasonOptions: readonly OptionRow[] = [
  { flags: '--basis <code>', text: texts.basis, demanded: true },
  { flags: '--basis-text <text>', text: texts.basisText },
  { flags: '--purpose <code>', text: texts.purpose, demanded: true },
  { flags: '--case <text>', text: texts.case, demanded: true },
]

export const saveOption: OptionRow = { flags: '--save-exchange <folder>', text: texts.save }

type Query = InputOf<'pobierzDane'>

/** The sets and the reason that the options give. */
export function questionOf(call: Call): Pick<Query, 'parametryPytania' | 'zbior'> {
  return {
    parametryPytania: {
      znakSprawy: call.demand('case'),
      podstawaPrawna: { kod: call.demand('basis'), ...given('tekst', call.option('basis-text')) },
      cel: { kod: call.demand('purpose') },
    },
    zbior: call.all('set').map(kodZbioru => ({ kodZbioru })),
  }
}

/** The person whom the options identify. */
export function personOf(call: Call): Query['osoba'] {
  const pesel = call.option('pesel')
  if (pesel !== undefined) return { pesel }
  const document = documentOf(call)
  const names = [call.option('first-name'), call.option('surname'), call.option('birth-date')]
  const [imie, nazwisko, dataUrodzenia] = names
  if (document === undefined || imie === undefined || nazwisko === undefined || dataUrodzenia === undefined) {
    throw new Stop('usage', texts.person)
  }
  return { dokumentTozsamosci: document, imie, nazwisko, dataUrodzenia }
}

/** The document that the option names. */
export function documentOf(call: Call): Query['osoba']['dokumentTozsamosci'] {
  const [kind, number, country] = (call.option('document') ?? '').split(':')
  if (!kind || !number) return undefined
  return { rodzaj: { kod: kind }, seriaNumer: number, ...given('krajWydania', country) }
}

/** Asks, and keeps the exchange where that was asked for, also of a refusal. */
export async function asked<N extends OperationName>(
  call: Call,
  operation: N,
  input: InputOf<N>,
): Promise<ResponseOf<N>> {
  const exchanges: Exchange[] = []
  try {
    return await withConnection(
      call,
      async connection =>
        answerOr(await connection.call(operation, input, contextOf(call)), connection.profile.facts.address),
      exchange => exchanges.push(exchange),
    )
  } finally {
    save(call, exchanges)
  }
}

/** How an answer ends the command. */
export const exits = {
  SUKCES: 'yes',
  CZESCIOWY: 'partly',
  BRAK_DANYCH: 'no',
  PRZYJETO: 'yes',
  ODRZUCONO: 'refused',
} as const

function save(call: Call, [exchange]: readonly Exchange[]): void {
  const folder = call.option('save-exchange')
  if (folder === undefined || exchange === undefined) return
  makeFolder(folder, 'SECRET')
  writeBytes(join(folder, 'request.xml'), exchange.request, 'SECRET')
  writeBytes(join(folder, 'response.xml'), exchange.response, 'SECRET')
}
