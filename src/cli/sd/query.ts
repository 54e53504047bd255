import { join } from 'node:path'
import type { Exchange } from '../../client/outcome.js'
import type { InputOf, ResponseOf } from '../../contract/index.js'
import { given } from '../admin/operation-command.js'
import { scopesOf } from '../admin/rules.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { makeFolder, writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { answerOr } from '../frame/outcomes.js'
import { Stop } from '../frame/stop.js'
import { answerLines } from '../readable/answer-lines.js'
import { codeNamesIn } from './dictionary-folder.js'
import { contextOf, profileOption, userOptions, withConnection } from './options.js'

const texts = {
  query: { pl: 'zapytaj o dane beneficjenta (pobierzDane)', en: 'ask for a beneficiary’s data (pobierzDane)' },
  sets: {
    pl: 'pokaż zbiory, o które można pytać (pobierzListeZbiorow)',
    en: 'show the sets that may be asked (pobierzListeZbiorow)',
  },
  pesel: { pl: 'PESEL osoby', en: 'PESEL of the person' },
  document: {
    pl: 'dokument zamiast PESEL: rodzaj:numer[:kraj]',
    en: 'document instead of PESEL: kind:number[:country]',
  },
  firstName: { pl: 'imię (z dokumentem)', en: 'first name (with a document)' },
  surname: { pl: 'nazwisko (z dokumentem)', en: 'surname (with a document)' },
  birthDate: { pl: 'data urodzenia (z dokumentem)', en: 'date of birth (with a document)' },
  set: { pl: 'kod zbioru (można powtórzyć)', en: 'code of a set (may be repeated)' },
  scope: { pl: 'kod zakresu (można powtórzyć)', en: 'scope code (may be repeated)' },
  basis: { pl: 'kod podstawy prawnej', en: 'code of the legal basis' },
  basisText: { pl: 'podstawa prawna słowami (dla INNA)', en: 'the legal basis in words (for INNA)' },
  purpose: { pl: 'kod celu', en: 'code of the purpose' },
  case: { pl: 'znak sprawy', en: 'number of the case' },
  save: {
    pl: 'zapisz request.xml i response.xml w folderze',
    en: 'write request.xml and response.xml into the folder',
  },
  territory: { pl: 'kod TERC', en: 'TERC code' },
  kind: { pl: 'rodzaj jednostki', en: 'kind of unit' },
  person: {
    pl: 'Podaj --pesel albo --document z --first-name, --surname i --birth-date.',
    en: 'Give --pesel, or --document with --first-name, --surname and --birth-date.',
  },
} satisfies Record<string, Text>

function personOf(call: Call): InputOf<'pobierzDane'>['osoba'] {
  const pesel = call.option('pesel')
  if (pesel !== undefined) return { pesel }
  const [kind, number, country] = (call.option('document') ?? '').split(':')
  const names = [call.option('first-name'), call.option('surname'), call.option('birth-date')]
  const [imie, nazwisko, dataUrodzenia] = names
  if (!kind || !number || imie === undefined || nazwisko === undefined || dataUrodzenia === undefined) {
    throw new Stop('usage', texts.person)
  }
  const dokumentTozsamosci = { rodzaj: { kod: kind }, seriaNumer: number, ...given('krajWydania', country) }
  return { dokumentTozsamosci, imie, nazwisko, dataUrodzenia }
}

async function query(call: Call): Promise<Exit> {
  const exchanges: Exchange[] = []
  const input: InputOf<'pobierzDane'> = {
    parametryPytania: {
      znakSprawy: call.demand('case'),
      podstawaPrawna: { kod: call.demand('basis'), ...given('tekst', call.option('basis-text')) },
      cel: { kod: call.demand('purpose') },
    },
    osoba: personOf(call),
    zbior: call.all('set').map(kodZbioru => ({ kodZbioru })),
    zakres: { kodZakresu: scopesOf(call) },
  }
  const ask = () =>
    withConnection(
      call,
      async connection =>
        answerOr(await connection.call('pobierzDane', input, contextOf(call)), connection.profile.facts.address),
      exchange => exchanges.push(exchange),
    )
  try {
    const answer = await ask()
    show(call, answer)
    return exits[answer.wynik.status]
  } finally {
    save(call, exchanges)
  }
}

const exits = { SUKCES: 'yes', CZESCIOWY: 'partly', BRAK_DANYCH: 'no', PRZYJETO: 'yes', ODRZUCONO: 'refused' } as const

function show(call: Call, answer: ResponseOf<'pobierzDane'>): void {
  const names = codeNamesIn(call.demand('profile'))
  const sets = answer.zbior.map(({ grupy, ...set }) => ({
    ...set,
    grupy: grupy?.map(({ scope, bytes }) => ({ kodZakresu: scope, xml: Buffer.from(bytes).toString('utf8') })),
  }))
  const receipts = answer.daneRezultatu.potwierdzenieWpisu.map(one => `dziennik: ${one.dziennik} #${one.numer}`)
  call.terminal.result({ ...answer, zbior: sets }, [...answerLines(answer, names, new Map()), '', ...receipts])
}

function save(call: Call, [exchange]: readonly Exchange[]): void {
  const folder = call.option('save-exchange')
  if (folder === undefined || exchange === undefined) return
  makeFolder(folder, 'SECRET')
  writeBytes(join(folder, 'request.xml'), exchange.request, 'SECRET')
  writeBytes(join(folder, 'response.xml'), exchange.response, 'SECRET')
}

async function listSets(call: Call): Promise<Exit> {
  return withConnection<Exit>(call, async connection => {
    const input = { ...given('terc', call.option('territory')), ...given('rodzajJednostki', call.option('kind')) }
    const called = await connection.call('pobierzListeZbiorow', input, contextOf(call))
    const answer = answerOr(called, connection.profile.facts.address)
    call.terminal.result(
      answer.zbior,
      answer.zbior.map(one => `${one.kodZbioru}  ${one.stan}  ${one.nazwaJednostki}`),
    )
    return answer.zbior.length > 0 ? 'yes' : 'no'
  })
}

export const queryCommands: readonly CommandRow[] = [
  {
    name: 'sets',
    text: texts.sets,
    options: [
      profileOption,
      { flags: '--territory <terc>', text: texts.territory },
      { flags: '--kind <code>', text: texts.kind },
      ...userOptions,
    ],
    run: listSets,
  },
  {
    name: 'query',
    text: texts.query,
    options: [
      profileOption,
      { flags: '--pesel <number>', text: texts.pesel },
      { flags: '--document <text>', text: texts.document },
      { flags: '--first-name <name>', text: texts.firstName },
      { flags: '--surname <name>', text: texts.surname },
      { flags: '--birth-date <day>', text: texts.birthDate },
      { flags: '--set <code>', text: texts.set, many: true, demanded: true },
      { flags: '--scope <code>', text: texts.scope, many: true, demanded: true },
      { flags: '--basis <code>', text: texts.basis, demanded: true },
      { flags: '--basis-text <text>', text: texts.basisText },
      { flags: '--purpose <code>', text: texts.purpose, demanded: true },
      { flags: '--case <text>', text: texts.case, demanded: true },
      { flags: '--save-exchange <folder>', text: texts.save },
      ...userOptions,
    ],
    run: query,
  },
]
