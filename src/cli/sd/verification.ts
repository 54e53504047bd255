import type { InputOf, ResponseOf } from '../../contract/index.js'
import { scopes } from '../../domain/scopes.js'
import { answerLines, given } from '../admin/operation-command.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { Stop } from '../frame/stop.js'
import { codeNamesIn } from './dictionary-folder.js'
import { profileOption, userOptions } from './options.js'
import {
  asked,
  documentOf,
  exits,
  personOf,
  personOptions,
  questionOf,
  reasonOptions,
  saveOption,
  setOption,
} from './question.js'

const texts = {
  identity: {
    pl: 'sprawdź, czy osoba jest znana i czy jej dane się zgadzają, bez ich podawania (sprawdzTozsamosc)',
    en: 'check whether a person is known and the data agree, without being given them (sprawdzTozsamosc)',
  },
  benefits: {
    pl: 'sprawdź świadczenia osoby w innych jednostkach (sprawdzSwiadczenia)',
    en: 'check a person’s benefits in other units (sprawdzSwiadczenia)',
  },
  secondName: { pl: 'drugie imię', en: 'second name' },
  from: { pl: 'od dnia (z --to; domyślnie dziś)', en: 'from the day (with --to; default: today)' },
  to: { pl: 'do dnia', en: 'to the day' },
  compared: {
    pl: 'Podaj --first-name, --surname i --birth-date oraz --pesel albo --document.',
    en: 'Give --first-name, --surname and --birth-date, and --pesel or --document.',
  },
  both: { pl: '--from i --to podaje się razem.', en: '--from and --to go together.' },
} satisfies Record<string, Text>

function compared(call: Call): InputOf<'sprawdzTozsamosc'>['osoba'] {
  const [imie, nazwisko] = [call.option('first-name'), call.option('surname')]
  const [dataUrodzenia, pesel] = [call.option('birth-date'), call.option('pesel')]
  const dokumentTozsamosci = documentOf(call)
  const isIdentified = pesel !== undefined || dokumentTozsamosci !== undefined
  if (imie === undefined || nazwisko === undefined || dataUrodzenia === undefined || !isIdentified) {
    throw new Stop('usage', texts.compared)
  }
  const second = given('drugieImie', call.option('second-name'))
  return { ...given('pesel', pesel), dokumentTozsamosci, imie, ...second, nazwisko, dataUrodzenia }
}

async function verifyIdentity(call: Call): Promise<Exit> {
  const answer = await asked(call, 'sprawdzTozsamosc', { ...questionOf(call), osoba: compared(call) })
  call.terminal.result(answer, answerLines(answer))
  return exits[answer.wynik.status]
}

function periodOf(call: Call): InputOf<'sprawdzSwiadczenia'>['okres'] {
  const [dataOd, dataDo] = [call.option('from'), call.option('to')]
  if (dataOd === undefined && dataDo === undefined) return undefined
  if (dataOd === undefined || dataDo === undefined) throw new Stop('usage', texts.both)
  return { dataOd, dataDo }
}

async function benefits(call: Call): Promise<Exit> {
  const input = { ...questionOf(call), osoba: personOf(call), okres: periodOf(call) }
  const answer = await asked(call, 'sprawdzSwiadczenia', input)
  call.terminal.result(answer, benefitLines(answer, codeNamesIn(call.demand('profile'))))
  return exits[answer.wynik.status]
}

type Benefits = ResponseOf<'sprawdzSwiadczenia'>

function benefitLines(answer: Benefits, nameOf: ReturnType<typeof codeNamesIn>): string[] {
  const { daneRezultatu, wynik, zbior } = answer
  return [
    `Wynik: ${wynik.status} – ${wynik.komunikat}`,
    ...zbior.flatMap(set => [
      `Zbiór ${set.kodZbioru}: ${set.status}`,
      ...set.swiadczenie.map(one => {
        const name = nameOf(`SWIADCZENIE_${scopes[one.kodZakresu].tree}`, one.rodzaj.kod) ?? one.rodzaj.kod
        return `  • ${name} [${one.kodZakresu}] ${one.dataOd} – ${one.dataDo ?? ''}`
      }),
      ...set.zakresOdmowiony.map(scope => `  ✗ ODMOWA: ${scopes[scope].titlePl} [${scope}]`),
    ]),
    ...daneRezultatu.potwierdzenieWpisu.map(one => `dziennik: ${one.dziennik} #${one.numer}`),
  ]
}

export const verificationCommands: readonly CommandRow[] = [
  {
    name: 'verify-identity',
    text: texts.identity,
    options: [
      profileOption,
      ...personOptions,
      { flags: '--second-name <name>', text: texts.secondName },
      setOption,
      ...reasonOptions,
      saveOption,
      ...userOptions,
    ],
    run: verifyIdentity,
  },
  {
    name: 'benefits',
    text: texts.benefits,
    options: [
      profileOption,
      ...personOptions,
      { flags: '--from <day>', text: texts.from },
      { flags: '--to <day>', text: texts.to },
      setOption,
      ...reasonOptions,
      saveOption,
      ...userOptions,
    ],
    run: benefits,
  },
]
