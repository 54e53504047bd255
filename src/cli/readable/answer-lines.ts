import type { CodeNames, ResponseOf } from '../../contract/index.js'
import { civilDateOf, civilTimeOf } from '../../domain/calendar.js'
import { scopes } from '../../domain/scopes.js'
import { groupLines } from './group-lines.js'
import { wrapped } from './wrap.js'

type Answer = ResponseOf<'pobierzDane'>
type SetAnswer = Answer['zbior'][number]

const statuses = {
  SUKCES: 'są dane',
  BRAK_DANYCH: 'brak danych tej osoby',
  ODMOWA: 'odmowa',
  NIEDOSTEPNY: 'zbiór niedostępny',
} as const

/** The answer to pobierzDane for a reader: each set with what it gave and what was refused. */
export function answerLines(
  answer: Answer,
  names: CodeNames,
  setNames: ReadonlyMap<string, string>,
  width = 116,
): string[] {
  const { status, komunikat, szczegoly } = answer.wynik
  return [
    `Wynik: ${status} – ${komunikat}`,
    ...szczegoly.flatMap(one => wrapped(`  ! ${one.kod} ${one.opis}`, width, '    ')),
    ...answer.zbior.flatMap(set => ['', ...setLines(set, names, setNames, width)]),
  ]
}

/** What one set answered, for a reader. */
export function setLines(
  set: SetAnswer,
  names: CodeNames,
  setNames: ReadonlyMap<string, string>,
  width = 116,
): string[] {
  const title = setNames.get(set.kodZbioru)
  const stated = set.stanDanychNa === undefined ? '' : `, stan danych na ${localTime(set.stanDanychNa)}`
  const closed = set.zamkniety === true ? ', zbiór zamknięty' : ''
  const lines = wrapped(`Zbiór ${set.kodZbioru}${title === undefined ? '' : ` – ${title}`}`, width, '  ')
  lines.push(`  ${statuses[set.status]}${stated}${closed}`)
  for (const fragment of set.grupy ?? []) {
    lines.push(`  ${scopes[fragment.scope].titlePl} [${fragment.scope}]`, ...groupLines(fragment, names, width))
  }
  for (const scope of set.zakresOdmowiony) {
    lines.push(
      ...wrapped(
        `  ✗ ODMOWA: ${scopes[scope].titlePl} [${scope}] – żadna reguła nie udostępnia tego zakresu`,
        width,
        '    ',
      ),
    )
  }
  return lines
}

/** A moment as a clock in Poland shows it. */
export function localTime(moment: Date): string {
  return `${civilDateOf(moment)} ${civilTimeOf(moment)}`
}
