import type { ResponseOf } from '../../contract/index.js'
import { isScopeCode, scopes } from '../../domain/scopes.js'
import { type FaultCode, faultCatalogue, faultRow } from '../../fault/catalogue.js'
import { badge, type Tone } from '../frame/components.js'
import type { Html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { PageContext } from '../portal/page-row.js'

/** An entry of the ledger as pages get it. */
export type LedgerRecord = ResponseOf<'pobierzRekordy'>['rekord'][number]

/** What kind of act an entry records. */
export const actKinds: Readonly<Record<LedgerRecord['rodzaj'], Bilingual>> = {
  UDOSTEPNIENIE: { pl: 'udostępnienie danych', en: 'giving of data' },
  ODCZYT: { pl: 'odczyt', en: 'reading' },
  ZASILENIE: { pl: 'zasilenie', en: 'feeding' },
  ADMINISTRACJA: { pl: 'administracja', en: 'administration' },
  ZDARZENIE: { pl: 'zdarzenie', en: 'event' },
  PODGLAD_DZIENNIKA: { pl: 'wgląd w dziennik', en: 'look into the ledger' },
  NIEDORECZENIE: { pl: 'odpowiedź nie dotarła', en: 'answer not delivered' },
  SUMA_ODMOW: { pl: 'suma odmów nieznanym', en: 'sum of refusals to strangers' },
}

const results: Readonly<Record<LedgerRecord['wynik'], readonly [Bilingual, Tone]>> = {
  SUKCES: [{ pl: 'wykonano', en: 'done' }, 'good'],
  CZESCIOWY: [{ pl: 'częściowo', en: 'in part' }, 'waiting'],
  BRAK_DANYCH: [{ pl: 'brak danych', en: 'no data' }, 'neutral'],
  PRZYJETO: [{ pl: 'przyjęto', en: 'taken' }, 'good'],
  ODRZUCONO: [{ pl: 'odrzucono', en: 'rejected' }, 'warning'],
  ODMOWA: [{ pl: 'odmowa', en: 'refused' }, 'bad'],
}

/** What may have come of an act, to filter by. */
export const resultOptions = Object.entries(results).map(([value, [text]]) => ({ value, text }))

/** What kinds of acts there are, to filter by. */
export const actOptions = Object.entries(actKinds).map(([value, text]) => ({ value, text }))

/** What came of an act, in a word; of a refusal its code. */
export function resultBadge(at: PageContext, { wynik, kodOdmowy }: Pick<LedgerRecord, 'wynik' | 'kodOdmowy'>): Html {
  const [text, tone] = results[wynik]
  return badge(kodOdmowy === undefined ? at.say(text) : `${at.say(text)} ${kodOdmowy}`, tone)
}

/** Why it was refused, in words. */
export function refusalReason(at: PageContext, code: string): string {
  if (!Object.hasOwn(faultCatalogue, code)) return code
  const { pl, en } = faultRow(code as FaultCode)
  return at.say({ pl, en })
}

/** What a scope code is called. */
export function scopeName(code: string): string {
  return isScopeCode(code) ? scopes[code].titlePl : code
}
