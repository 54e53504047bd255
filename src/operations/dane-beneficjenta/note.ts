import type { RequestOf } from '../../contract/index.js'
import type { EntrySet } from '../../ports/data/ledger.js'
import type { SystemCaller } from '../caller.js'
import type { Note, NotePart } from '../note.js'
import type { SetAnswer } from './fan-out.js'
import { keysOf } from './question.js'
import { scopesAskedOf } from './reply.js'

type Request = RequestOf<'pobierzDane'>

/** What the question alone tells the ledger: enough for a refusal. @req B6 */
export function askedNote(input: Request, caller: SystemCaller): Note {
  const { podstawaPrawna, cel, znakSprawy } = input.parametryPytania
  const text = [podstawaPrawna.tekst, cel.opis].filter(part => part !== undefined).join(' · ')
  const sets = input.zbior.map(set => refusedSet(set.kodZbioru, input))
  return {
    act: 'UDOSTEPNIENIE',
    result: 'ODMOWA',
    legalBasis: podstawaPrawna.kod,
    purpose: cel.kod,
    caseNumber: znakSprawy,
    criteria: keysOf(input.osoba) ?? [],
    ...(text === '' ? {} : { text }),
    parts: [{ controller: caller.unit.code, sets, persons: [] }],
  }
}

/** One part per controller whose sets answered; what was refused stands under the asker's own unit. */
export function notePartsOf(input: Request, caller: SystemCaller, answers: readonly SetAnswer[]): readonly NotePart[] {
  const answered = new Set(answers.map(answer => answer.grant.set.code))
  const controllers = [...new Set(answers.map(answer => answer.grant.set.unitCode))]
  const given = controllers.map(controller => {
    const own = answers.filter(answer => answer.grant.set.unitCode === controller)
    const sets = own.map(answer => answeredSet(answer, input))
    return { controller, sets, persons: [...new Set(own.flatMap(personsOf))] }
  })
  const refused = input.zbior.filter(set => !answered.has(set.kodZbioru)).map(set => refusedSet(set.kodZbioru, input))
  return refused.length === 0 ? given : [...given, { controller: caller.unit.code, sets: refused, persons: [] }]
}

function refusedSet(code: string, input: Request): EntrySet {
  return { code, asked: scopesAskedOf(code, input.zakres.kodZakresu), given: [], count: 0 }
}

function answeredSet(answer: SetAnswer, input: Request): EntrySet {
  const { code } = answer.grant.set
  const found = answer.gave === 'FOUND'
  return {
    code,
    asked: scopesAskedOf(code, input.zakres.kodZakresu),
    given: found ? answer.fragments.map(fragment => fragment.scope) : [],
    count: found ? 1 : 0,
  }
}

function personsOf(answer: SetAnswer): readonly string[] {
  return answer.gave === 'FOUND' ? answer.fragments.flatMap(fragment => fragment.persons) : []
}
