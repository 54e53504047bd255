import { type RequestOf, readGroup } from '../../contract/index.js'
import { nameKey } from '../../domain/identifiers/name-key.js'
import type { ScopeCode } from '../../domain/scopes.js'
import { documentKey } from '../../domain/search-keys.js'
import { type Detail, isRefusal, refuse, warning } from '../../fault/refusal.js'
import type { Fragment } from '../../ports/data/set-contents.js'
import { reads } from '../operation.js'
import { askerRoles, askingCallers } from './asker.js'
import { askSets, isSilent, type SetAnswer } from './fan-out.js'
import { askedNote, notePartsOf } from './note.js'
import { permitQuestion } from './permission.js'
import { checkPerson, checkSize, keysOf, questionOf } from './question.js'
import { bySetCode, datedOnWire, findingsOf, wholeStatus } from './reply.js'

const identityScopes = ['RP.TOZSAMOSC', 'PS.TOZSAMOSC', 'SR.TOZSAMOSC'] as const satisfies readonly ScopeCode[]

type Asked = RequestOf<'sprawdzTozsamosc'>['osoba']
type Field = 'pesel' | 'dokumentTozsamosci' | 'imie' | 'drugieImie' | 'nazwisko' | 'dataUrodzenia'

/**
 * Whether the person is known in the sets named and whether the identity agrees: the names of fields that differ, never
 * a value. Looked up as `pobierzDane` looks up, and only where the identity of the tree is granted.
 * @req B1.1 B3 B6
 */
export const sprawdzTozsamosc = reads({
  name: 'sprawdzTozsamosc',
  admission: { callers: askingCallers, roles: askerRoles, system: 'ACTIVE', dictionaries: 'CONFIRMED' },
  asked: ({ input, caller }) => askedNote(questionOf(input, identityScopes), caller, keysOf(input.osoba) ?? []),

  async permit({ input, caller, receivedAt }, house) {
    const keys = checkPerson(input.osoba)
    if (isRefusal(keys)) return keys
    const question = questionOf(input, identityScopes)
    const size = checkSize(house, question)
    if (isRefusal(size)) return size
    const permitted = await permitQuestion(house, caller, question, receivedAt, 'verify')
    return isRefusal(permitted) ? permitted : { ...permitted, question, keys }
  },

  async act(call, house, { grant, closed, question, keys }, asked) {
    const answers = await askSets(house, grant, question.sets, keys, call.transactionId)
    if (answers.some(answer => answer.gave === 'MANY')) return refuse('5009')
    const bySet = bySetCode(answers)
    const sets = question.sets.map(code => onWire(code, call.input.osoba, bySet.get(code), closed.has(code)))
    const status = wholeStatus(sets, set => set.status === 'ZGODNA' || set.status === 'NIEZGODNA')
    const parts = notePartsOf(question, call.caller, answers)
    return {
      answer: { status, body: { zbior: sets }, details: sets.flatMap(setFindings) },
      note: { ...asked, result: status, parts },
    }
  },
})

function setFindings(set: ReturnType<typeof onWire>): readonly Detail[] {
  const refused = set.status === 'ODMOWA' ? [warning('3007', 'Tożsamość odmówiona.', set.kodZbioru)] : []
  return [...refused, ...findingsOf(set)]
}

function onWire(code: string, asked: Asked, answer: SetAnswer | undefined, closed: boolean) {
  const none = { kodZbioru: code, rozbieznePole: [] }
  if (answer === undefined) return { ...none, status: 'ODMOWA' } as const
  if (isSilent(answer)) return { ...none, status: 'NIEDOSTEPNY' } as const
  const dated = { ...none, ...datedOnWire(answer, closed) }
  const [identity] = answer.gave === 'FOUND' ? answer.fragments : []
  if (identity === undefined) return { ...dated, status: 'NIEZNANA' } as const
  const rozbieznePole = differences(asked, identity)
  return { ...dated, rozbieznePole, status: rozbieznePole.length === 0 ? 'ZGODNA' : 'NIEZGODNA' } as const
}

/** The fields that were given and are other in the record; what was not given is not compared. */
function differences(asked: Asked, fragment: Fragment): readonly Field[] {
  const held = readGroup(fragment.scope as (typeof identityScopes)[number], fragment.bytes)
  const document = asked.dokumentTozsamosci
  const rows: readonly (readonly [Field, boolean])[] = [
    ['pesel', asked.pesel === undefined || asked.pesel === held.pesel],
    [
      'dokumentTozsamosci',
      document === undefined || held.dokumentTozsamosci.some(one => keyOf(one) === keyOf(document)),
    ],
    ['imie', isSame(asked.imie, held.imie)],
    ['drugieImie', asked.drugieImie === undefined || isSame(asked.drugieImie, held.drugieImie)],
    ['nazwisko', isSame(asked.nazwisko, held.nazwisko)],
    ['dataUrodzenia', asked.dataUrodzenia === held.dataUrodzenia],
  ]
  return rows.filter(([, agrees]) => !agrees).map(([field]) => field)
}

function isSame(one: string, other: string | undefined): boolean {
  return other !== undefined && nameKey(one) === nameKey(other)
}

function keyOf(document: NonNullable<Asked['dokumentTozsamosci']>): string {
  return documentKey(document.rodzaj.kod, document.krajWydania ?? 'PL', document.seriaNumer)
}
