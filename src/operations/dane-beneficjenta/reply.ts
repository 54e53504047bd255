import type { RequestOf, ResponseOf } from '../../contract/index.js'
import { type ScopeCode, scopes } from '../../domain/scopes.js'
import { readSetCode } from '../../domain/units.js'
import { type Detail, warning } from '../../fault/refusal.js'
import type { Answer } from '../operation.js'
import type { SetAnswer } from './fan-out.js'

type WireSet = ResponseOf<'pobierzDane'>['zbior'][number]

/** The scope codes that are asked of a set: those of the tree in its code, so that a refused and an unknown set are alike. */
export function scopesAskedOf(setCode: string, asked: readonly ScopeCode[]): readonly ScopeCode[] {
  const tree = readSetCode(setCode)?.tree
  return asked.filter(scope => scopes[scope].tree === tree)
}

/** The answer: one part for each set asked, in the order of the question. */
export function replyOf(
  input: RequestOf<'pobierzDane'>,
  answers: readonly SetAnswer[],
  closed: ReadonlySet<string>,
): Answer<'pobierzDane'> {
  const bySet = new Map(answers.map(answer => [answer.grant.set.code, answer]))
  const sets = input.zbior.map(({ kodZbioru }) => {
    const asked = scopesAskedOf(kodZbioru, input.zakres.kodZakresu)
    return setOnWire(kodZbioru, asked, bySet.get(kodZbioru), closed.has(kodZbioru))
  })
  return { status: statusOf(sets), body: { zbior: sets }, details: sets.flatMap(findingsOf) }
}

function setOnWire(code: string, asked: readonly ScopeCode[], answer: SetAnswer | undefined, closed: boolean): WireSet {
  if (answer === undefined) return { kodZbioru: code, status: 'ODMOWA', zakresUdzielony: [], zakresOdmowiony: asked }
  const granted = {
    zakresUdzielony: asked.filter(scope => answer.grant.allows(scope)),
    zakresOdmowiony: asked.filter(scope => !answer.grant.allows(scope)),
  }
  if (answer.gave === 'NOTHING_NOW') return { kodZbioru: code, status: 'NIEDOSTEPNY', ...granted }
  const dated = { kodZbioru: code, stanDanychNa: answer.dataAsOf, ...(closed ? { zamkniety: true } : {}), ...granted }
  return answer.gave === 'FOUND'
    ? { ...dated, status: 'SUKCES', grupy: answer.fragments }
    : { ...dated, status: 'BRAK_DANYCH' }
}

function statusOf(sets: readonly WireSet[]): Answer<'pobierzDane'>['status'] {
  const isWhole = (set: WireSet) =>
    set.zakresOdmowiony.length === 0 && set.status !== 'ODMOWA' && set.status !== 'NIEDOSTEPNY'
  if (!sets.every(isWhole)) return 'CZESCIOWY'
  return sets.some(set => set.status === 'SUKCES') ? 'SUKCES' : 'BRAK_DANYCH'
}

function findingsOf(set: WireSet): readonly Detail[] {
  const refused = set.zakresOdmowiony.map(scope => warning('3007', `Zakres odmówiony: ${scope}.`, set.kodZbioru))
  if (set.status !== 'NIEDOSTEPNY') return refused
  return [...refused, warning('9003', 'Zbiór chwilowo niedostępny.', set.kodZbioru)]
}
