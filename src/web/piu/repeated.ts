import { isRefusal } from '../../fault/refusal.js'
import { notice } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import type { PageContext } from '../portal/page-row.js'

/** A question asked before: whom and what it was about. Why it is asked again has to be said anew. */
interface Repeated {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly told: Html
}

/** The entries that an address names (`?powtorz=12-13`). */
export function entriesIn(text: string | undefined): readonly number[] {
  const numbers = (text ?? '').split('-').filter(part => /^[0-9]{1,15}$/.test(part))
  return [...new Set(numbers.map(Number))].slice(0, 50)
}

/** The question of own entries that the address names; none where it names none. The address bears no person, the ledger does. @req B6 */
export async function repeated(at: PageContext): Promise<Repeated | undefined> {
  const numer = entriesIn(at.query.powtorz)
  if (numer.length === 0) return undefined
  const held = await at.perform('mojeZapytania', { numer })
  if (isRefusal(held) || held.body.rekord.length === 0) return undefined
  const { rekord } = held.body
  const keys = rekord.flatMap(one => one.czescOsobowa?.kryterium ?? [])
  return {
    values: {
      ...personOf(keys),
      zbior: [...new Set(rekord.flatMap(one => one.zbior.map(set => set.kodZbioru)))],
      'zakres.kodZakresu': [...new Set(rekord.flatMap(one => one.zbior.flatMap(set => set.pytany)))],
    },
    told: notice(
      'info',
      at.say({ pl: 'Powtórzenie wcześniejszego pytania', en: 'Asking a former question again' }),
      html`<p>${at.say({
        pl: 'Osoba, zbiory i zakres są przepisane z wpisu. Sprawę, podstawę i cel podaj na nowo: to będzie nowe pytanie.',
        en: 'Person, sets and scope come from the entry. Say case, basis and purpose anew: it will be a new question.',
      })}</p>`,
    ),
  }
}

/** What of the person the keys of an entry tell: a number, or a document without the names that go with it. */
export function personOf(keys: readonly string[]): Readonly<Record<string, string>> {
  const pesel = keys.find(key => key.startsWith('PESEL:'))
  if (pesel !== undefined) return { 'osoba.pesel': pesel.slice('PESEL:'.length) }
  const [, kind = '', , ...number] = keys.find(key => key.startsWith('DOK:'))?.split(':') ?? []
  return kind === ''
    ? {}
    : { 'osoba.dokumentTozsamosci.rodzaj.kod': kind, 'osoba.dokumentTozsamosci.seriaNumer': number.join(':') }
}
