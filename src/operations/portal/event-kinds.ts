import type { OperationName, RequestOf } from '../../contract/index.js'
import type { EntryFacts } from '../../ports/data/ledger.js'

export type EventKind = NonNullable<RequestOf<'listaZdarzen'>['rodzaj']>

/** Operations whose entries are events of a kind of their own; the others' are ADMINISTRACJA or INNE by their act. @req B7 */
const kinds: { readonly [N in OperationName]?: EventKind } = {
  zaloguj: 'LOGOWANIE',
  wyloguj: 'WYLOGOWANIE',
  zmienHaslo: 'ZMIANA_HASLA',
  resetujHaslo: 'RESET_HASLA',
  zablokuj: 'BLOKADA',
  odblokuj: 'ODBLOKOWANIE',
  nadajRole: 'ROLE',
  odbierzRole: 'ROLE',
  utworzUzytkownika: 'KONTA',
  zmienUzytkownika: 'KONTA',
  dezaktywuj: 'KONTA',
  zarejestrujJednostke: 'JEDNOSTKI',
  zmienJednostke: 'JEDNOSTKI',
  dezaktywujJednostke: 'JEDNOSTKI',
}

/** Of which kind the event is that an entry records. A wrong password is one wherever it was tried. */
export function eventKindOf({ operation, act, refusal, facts = {} }: EntryFacts): EventKind {
  if (refusal === '3010') return facts.blokada === true ? 'BLOKADA_CZASOWA' : 'BLEDNE_HASLO'
  const own = Object.hasOwn(kinds, operation) ? kinds[operation as OperationName] : undefined
  return own ?? (act === 'ADMINISTRACJA' ? 'ADMINISTRACJA' : 'INNE')
}
