import { labelOf, type ResponseOf } from '../../contract/index.js'
import { type FaultCode, faultCatalogue, faultRow } from '../../fault/catalogue.js'
import { badge, type Tone } from '../frame/components.js'
import type { Html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { PageContext } from '../portal/page-row.js'

export type WireNonconformity = ResponseOf<'pobierzNiezgodnosci'>['niezgodnosc'][number]
export type Finding = NonNullable<WireNonconformity['znaleziona']>
export type Report = NonNullable<WireNonconformity['zgloszona']>
type State = WireNonconformity['stan']

const states: Readonly<Record<State, readonly [Bilingual, Tone]>> = {
  ZGLOSZONA: [{ pl: 'otwarta', en: 'open' }, 'warning'],
  POPRAWIONA: [{ pl: 'poprawiona', en: 'corrected' }, 'good'],
  ODRZUCONA: [{ pl: 'odrzucona', en: 'rejected' }, 'neutral'],
  WYCOFANA: [{ pl: 'wycofana', en: 'withdrawn' }, 'neutral'],
  NIEAKTUALNA: [{ pl: 'nieaktualna', en: 'no longer relevant' }, 'neutral'],
}

/** What became of it, in a word. */
export function stateBadge(at: PageContext, state: State): Html {
  const [text, tone] = states[state]
  return badge(at.say(text), tone)
}

/** Where it came from, for the views of the page. */
export const kindTexts = {
  OTRZYMANA: { pl: 'Zgłoszone przez inne jednostki', en: 'Reported by other units' },
  WALIDACJA: { pl: 'Znalezione przy zasilaniu', en: 'Found while feeding' },
  WYSLANA: { pl: 'Zgłoszone przez nas', en: 'Reported by us' },
} as const satisfies Record<string, Bilingual>

export type Kind = keyof typeof kindTexts

/** Place in a record as people read it: the names of its fields. */
export function placeText(path: string | undefined): string {
  if (path === undefined) return '–'
  const names = path
    .split('/')
    .filter(step => step !== '' && !/^rekord(\[|$)/.test(step))
    .map(step => {
      const [, name = step, number] = /^([^[]+)(?:\[([0-9]+)\])?$/.exec(step) ?? []
      return number === undefined ? labelOf(name) : `${labelOf(name)} (${number})`
    })
  return names.length === 0 ? '–' : names.join(' › ')
}

const bySchema: Bilingual = {
  pl: 'Wartość nie ma postaci, której wymaga kontrakt. Popraw ją w swoim systemie i zasil rekord ponownie.',
  en: 'The value does not have the form that the contract demands. Mend it in your system and feed the record again.',
}
const generally: Bilingual = {
  pl: 'Popraw rekord w swoim systemie i zasil go ponownie.',
  en: 'Mend the record in your system and feed it again.',
}

/** What a finding's code means and what to do about it. */
export function adviceText(at: PageContext, code: string): string {
  if (Object.hasOwn(faultCatalogue, code)) {
    const { doPl, doEn } = faultRow(code as FaultCode)
    return at.say({ pl: doPl, en: doEn })
  }
  return at.say(code.startsWith('XSD') ? bySchema : generally)
}
