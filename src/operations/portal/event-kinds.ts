import type { OperationName, RequestOf } from '../../contract/index.js'
import type { FaultCode } from '../../fault/catalogue.js'
import type { EntryFacts } from '../../ports/data/ledger.js'

export type EventKind = NonNullable<RequestOf<'listaZdarzen'>['rodzaj']>

/** Operations whose entries are events of a kind of their own; the others' are ADMINISTRACJA or INNE by their act. @req B7 */
const kinds: { readonly [N in OperationName]?: EventKind } = {
  zaloguj: 'LOGOWANIE',
  potwierdzLogowanie: 'LOGOWANIE',
  wyloguj: 'WYLOGOWANIE',
  zakonczSesje: 'WYLOGOWANIE',
  zapomnijPrzegladarke: 'ZNANE_PRZEGLADARKI',
  zmienHaslo: 'ZMIANA_HASLA',
  resetujHaslo: 'RESET_HASLA',
  rozpocznijDrugiSkladnik: 'DRUGI_SKLADNIK',
  potwierdzDrugiSkladnik: 'DRUGI_SKLADNIK',
  odnowKodyZapasowe: 'DRUGI_SKLADNIK',
  wylaczDrugiSkladnik: 'DRUGI_SKLADNIK',
  usunDrugiSkladnik: 'DRUGI_SKLADNIK',
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

/** Of which kind a wrong password or code is, wherever it was tried; one that locks is told as the lock. */
const failures: { readonly [C in FaultCode]?: EventKind } = { 3010: 'BLEDNE_HASLO', 3018: 'DRUGI_SKLADNIK' }

/** Of which kind the event is that an entry records. */
export function eventKindOf({ operation, act, refusal, facts = {} }: EntryFacts): EventKind {
  const failure = refusal === undefined ? undefined : failures[refusal]
  if (failure !== undefined) return facts.blokada === true ? 'BLOKADA_CZASOWA' : failure
  const own = Object.hasOwn(kinds, operation) ? kinds[operation as OperationName] : undefined
  return own ?? (act === 'ADMINISTRACJA' ? 'ADMINISTRACJA' : 'INNE')
}
