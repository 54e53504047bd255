import type { InputOf, ResponseOf } from '../../contract/index.js'
import { given } from '../admin/operation-command.js'
import { scopesOf } from '../admin/rules.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import type { Text } from '../frame/language.js'
import { answerOr } from '../frame/outcomes.js'
import { answerLines } from '../readable/answer-lines.js'
import { codeNamesIn } from './dictionary-folder.js'
import { contextOf, profileOption, scopeOption, userOptions, withConnection } from './options.js'
import { asked, exits, personOf, personOptions, questionOf, reasonOptions, saveOption, setOption } from './question.js'

const texts = {
  query: { pl: 'zapytaj o dane beneficjenta (pobierzDane)', en: 'ask for a beneficiary’s data (pobierzDane)' },
  sets: {
    pl: 'pokaż zbiory, o które można pytać (pobierzListeZbiorow)',
    en: 'show the sets that may be asked (pobierzListeZbiorow)',
  },
  territory: { pl: 'kod TERC', en: 'TERC code' },
  kind: { pl: 'rodzaj jednostki', en: 'kind of unit' },
} satisfies Record<string, Text>

async function query(call: Call): Promise<Exit> {
  const input: InputOf<'pobierzDane'> = {
    ...questionOf(call),
    osoba: personOf(call),
    zakres: { kodZakresu: scopesOf(call) },
  }
  const answer = await asked(call, 'pobierzDane', input)
  show(call, answer)
  return exits[answer.wynik.status]
}

/** The groups of a set as JSON tells them: their XML as it is. */
export function setShown({ grupy, ...set }: ResponseOf<'pobierzDane'>['zbior'][number]) {
  return {
    ...set,
    grupy: grupy?.map(({ scope, bytes }) => ({ kodZakresu: scope, xml: Buffer.from(bytes).toString('utf8') })),
  }
}

function show(call: Call, answer: ResponseOf<'pobierzDane'>): void {
  const names = codeNamesIn(call.demand('profile'))
  const receipts = answer.daneRezultatu.potwierdzenieWpisu.map(one => `dziennik: ${one.dziennik} #${one.numer}`)
  const shown = { ...answer, zbior: answer.zbior.map(setShown) }
  call.terminal.result(shown, [...answerLines(answer, names, new Map()), '', ...receipts])
}

async function listSets(call: Call): Promise<Exit> {
  return withConnection<Exit>(call, async connection => {
    const input = { ...given('terc', call.option('territory')), ...given('rodzajJednostki', call.option('kind')) }
    const called = await connection.call('pobierzListeZbiorow', input, contextOf(call))
    const answer = answerOr(called, connection.profile.facts.address)
    call.terminal.result(answer.zbior, [
      ...answer.zbior.map(one => `${one.kodZbioru}  ${one.stan}  ${one.nazwaJednostki}`),
      ...answer.podstawaPrawna.map(basis => `${basis.kod}  ${basis.nazwa}: ${basis.kodZakresu.join(' ')}`),
    ])
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
    options: [profileOption, ...personOptions, setOption, scopeOption, ...reasonOptions, saveOption, ...userOptions],
    run: query,
  },
]
