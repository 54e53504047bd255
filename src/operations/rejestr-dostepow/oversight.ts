import type { RequestOf } from '../../contract/index.js'
import { isPesel } from '../../domain/identifiers/pesel.js'
import type { RoleCode } from '../../domain/roles.js'
import { documentKey, peselKey } from '../../domain/search-keys.js'
import { fault, type Refusal, refuse } from '../../fault/refusal.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import type { Admission } from '../operation.js'

/** Whose entries a search may show: one controller's, or all. */
export interface Overseen {
  readonly controller?: string
}

const overseers = ['IOD'] as const satisfies readonly RoleCode[]

/** Data protection officers, at the portal or through a system of their unit. */
export const overseerAdmission = {
  callers: ['system', 'person'],
  roles: overseers,
  system: 'NOT_RETIRED',
  dictionaries: 'NOT_ASKED',
} as const satisfies Admission<'system' | 'person'>

/** What a data protection officer may see: the own unit's entries; the ministry's, those of every controller. @req B6 */
export function overseenBy(
  { unit }: Pick<PersonCaller | SystemCaller, 'unit'>,
  wanted: string | undefined,
): Overseen | Refusal<'3016'> {
  if (unit.kind === 'MINISTERSTWO') return wanted === undefined ? {} : { controller: wanted }
  return wanted === undefined || wanted === unit.code ? { controller: unit.code } : refuse('3016')
}

type Identifier = NonNullable<RequestOf<'pobierzRekordy'>['osoba']>

/** The search key that an identifier stands for in the ledger. */
export function searchKeyOf(identifier: Identifier, path: string): string | Refusal<'5001'> {
  const { pesel, dokument } = identifier
  if (pesel !== undefined) {
    return isPesel(pesel) ? peselKey(pesel) : refuse('5001', [fault('5001', 'Numer PESEL jest nieprawidłowy.', path)])
  }
  if (dokument === undefined) throw new Error('the schema demands a number or a document')
  return documentKey(dokument.rodzaj, dokument.krajWydania ?? 'PL', dokument.seriaNumer)
}
