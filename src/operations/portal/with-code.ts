import type { SecondFactor } from '../../domain/registry/second-factor.js'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { NonEmpty } from '../../ports/data/effects.js'
import type { House } from '../house.js'
import type { Note } from '../note.js'
import { isTaken, judgeCode } from '../second-factor.js'

/** A wrong code: counted and entered, the caller refused. */
export interface CodeRejected {
  readonly effect: { readonly on: 'control'; readonly changes: NonEmpty<ControlChange> }
  readonly refusal: Refusal<'3018'>
  readonly note: Note
}

/** The second factor once the code is taken; a wrong code as the rejection that operations give back. */
export function codeTaken(
  house: House,
  factor: SecondFactor,
  code: string,
  asked: Note,
): SecondFactor | CodeRejected | Refusal<'3013'> {
  const judged = judgeCode(house, factor, code)
  if (isRefusal(judged)) return judged
  if (isTaken(judged)) return judged.taken
  return {
    effect: { on: 'control', changes: [judged.counted] },
    refusal: refuse('3018'),
    note: { ...asked, result: 'ODMOWA', facts: { ...asked.facts, blokada: judged.locks } },
  }
}

/** Whether the code was not taken. */
export function isRejected(
  value: SecondFactor | CodeRejected | Refusal<'3013'>,
): value is CodeRejected | Refusal<'3013'> {
  return isRefusal(value) || 'refusal' in value
}
