import type { ResponseOf } from '../../contract/index.js'
import { type ScopeCode, scopes } from '../../domain/scopes.js'
import { readSetCode } from '../../domain/units.js'
import { type Detail, warning } from '../../fault/refusal.js'
import type { Answer } from '../operation.js'
import { isSilent, type SetAnswer } from './fan-out.js'
import type { Question } from './question.js'

type WireSet = ResponseOf<'pobierzDane'>['zbior'][number]

/** The scope codes that are asked of a set: those of the tree in its code, so that a refused and an unknown set are alike. */
export function scopesAskedOf(setCode: string, asked: readonly ScopeCode[]): readonly ScopeCode[] {
  const tree = readSetCode(setCode)?.tree
  return asked.filter(scope => scopes[scope].tree === tree)
}

/** One part for each set asked, in the order of the question. */
export function setsOnWire(
  question: Question,
  answers: readonly SetAnswer[],
  closed: ReadonlySet<string>,
): readonly WireSet[] {
  const bySet = bySetCode(answers)
  return question.sets.map(code => {
    const asked = scopesAskedOf(code, question.scopes)
    return setOnWire(code, asked, bySet.get(code), closed.has(code))
  })
}

/** The answer of each set that gave one, by its code. */
export function bySetCode(answers: readonly SetAnswer[]): ReadonlyMap<string, SetAnswer> {
  return new Map(answers.map(answer => [answer.grant.set.code, answer]))
}

function setOnWire(code: string, asked: readonly ScopeCode[], answer: SetAnswer | undefined, closed: boolean): WireSet {
  if (answer === undefined) return { kodZbioru: code, status: 'ODMOWA', zakresUdzielony: [], zakresOdmowiony: asked }
  const granted = grantedOnWire(asked, answer)
  if (isSilent(answer)) {
    const late = answer.gave === 'LATE' ? { spozniony: true } : {}
    return { kodZbioru: code, status: 'NIEDOSTEPNY', ...granted, ...late }
  }
  const dated = { kodZbioru: code, ...datedOnWire(answer, closed), ...granted }
  return answer.gave === 'FOUND'
    ? { ...dated, status: 'SUKCES', grupy: answer.fragments }
    : { ...dated, status: 'BRAK_DANYCH' }
}

/** What of the scope codes asked was granted and what was not. */
export function grantedOnWire(asked: readonly ScopeCode[], { grant }: SetAnswer) {
  return {
    zakresUdzielony: asked.filter(scope => grant.allows(scope)),
    zakresOdmowiony: asked.filter(scope => !grant.allows(scope)),
  }
}

/** The moment for which the set answered, and whether it is fed no more. */
export function datedOnWire(answer: SetAnswer & { readonly dataAsOf: Date }, closed: boolean) {
  return { stanDanychNa: answer.dataAsOf, ...(closed ? { zamkniety: true } : {}) }
}

/** What the parts of an answer have in common, whatever was asked. */
interface Part {
  readonly kodZbioru: string
  readonly status: string
  readonly zakresOdmowiony?: readonly ScopeCode[]
  readonly spozniony?: boolean | undefined
}

/** The status of the whole: CZESCIOWY where something was refused or could not be read. */
export function wholeStatus(parts: readonly Part[], isFound: (part: Part) => boolean): Answer<'pobierzDane'>['status'] {
  const isWhole = ({ status, zakresOdmowiony = [] }: Part) =>
    zakresOdmowiony.length === 0 && status !== 'ODMOWA' && status !== 'NIEDOSTEPNY'
  if (!parts.every(isWhole)) return 'CZESCIOWY'
  return parts.some(isFound) ? 'SUKCES' : 'BRAK_DANYCH'
}

/** Warnings that tell what was refused and what could not be read. */
export function findingsOf({ kodZbioru, status, zakresOdmowiony = [], spozniony }: Part): readonly Detail[] {
  const refused = zakresOdmowiony.map(scope => warning('3007', `Zakres odmówiony: ${scope}.`, kodZbioru))
  if (status !== 'NIEDOSTEPNY') return refused
  const why = spozniony === true ? 'Zbiór nie odpowiedział w czasie.' : 'Zbiór chwilowo niedostępny.'
  return [...refused, warning('9003', why, kodZbioru)]
}
