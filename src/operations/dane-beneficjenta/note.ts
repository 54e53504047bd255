import type { EntrySet } from '../../ports/data/ledger.js'
import type { NoteOf, NotePart } from '../note.js'
import type { AskingCaller } from './asker.js'
import type { SetAnswer } from './fan-out.js'
import type { Question } from './question.js'
import { scopesAskedOf } from './reply.js'

/**
 * What the question alone tells the ledger: enough for a refusal.
 * @param criteria search keys of the person asked for
 * @req B6
 */
export function askedNote(
  question: Question,
  caller: AskingCaller,
  criteria: readonly string[],
): NoteOf<'UDOSTEPNIENIE'> {
  const { podstawaPrawna, cel, znakSprawy } = question.parameters
  const text = [podstawaPrawna.tekst, cel.opis].filter(part => part !== undefined).join(' · ')
  const sets = question.sets.map(code => refusedSet(code, question))
  return {
    act: 'UDOSTEPNIENIE',
    result: 'ODMOWA',
    legalBasis: podstawaPrawna.kod,
    purpose: cel.kod,
    caseNumber: znakSprawy,
    criteria,
    ...(text === '' ? {} : { text }),
    parts: [{ controller: caller.unit.code, sets, persons: [] }],
  }
}

/** One part per controller whose sets answered; what was refused stands under the asker's own unit. */
export function notePartsOf(
  question: Question,
  caller: AskingCaller,
  answers: readonly SetAnswer[],
): readonly NotePart[] {
  const answered = new Set(answers.map(answer => answer.grant.set.code))
  const controllers = [...new Set(answers.map(answer => answer.grant.set.unitCode))]
  const given = controllers.map(controller => {
    const own = answers.filter(answer => answer.grant.set.unitCode === controller)
    const sets = own.map(answer => answeredSet(answer, question))
    return { controller, sets, persons: [...new Set(own.flatMap(personsOf))] }
  })
  const refused = question.sets.filter(code => !answered.has(code)).map(code => refusedSet(code, question))
  return refused.length === 0 ? given : [...given, { controller: caller.unit.code, sets: refused, persons: [] }]
}

function refusedSet(code: string, { scopes }: Question): EntrySet {
  return { code, asked: scopesAskedOf(code, scopes), given: [], count: 0 }
}

function answeredSet(answer: SetAnswer, { scopes }: Question): EntrySet {
  const { code } = answer.grant.set
  const found = answer.gave === 'FOUND'
  return {
    code,
    asked: scopesAskedOf(code, scopes),
    given: found ? answer.fragments.map(fragment => fragment.scope) : [],
    count: found ? 1 : 0,
  }
}

function personsOf(answer: SetAnswer): readonly string[] {
  return answer.gave === 'FOUND' ? answer.fragments.flatMap(fragment => fragment.persons) : []
}
