import type { ResponseOf } from '../../contract/index.js'
import { areas } from '../../domain/areas.js'
import { civilDateOf, daysBetween } from '../../domain/calendar.js'
import type { ConformityState } from '../../domain/registry/conformity.js'
import { warningDays } from '../../domain/registry/conformity.js'
import { badge, type Tone } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import type { Bilingual, Language } from '../frame/language.js'
import { counted, countedEn, day } from '../frame/polish.js'

export type WireEntry = ResponseOf<'listaSwiadectw'>['swiadectwo'][number]
export type WireDescription = ResponseOf<'listaSwiadectw'>['opisSystemu'][number]

/** Kinds of entries, as people name them. */
export const kindTexts: Readonly<Record<WireEntry['swiadectwo']['rodzaj'], Bilingual>> = {
  SWIADECTWO: { pl: 'świadectwo zgodności', en: 'certificate of conformity' },
  DEKLARACJA: { pl: 'oświadczenie dostawcy', en: 'vendor’s declaration' },
  ZGODA: { pl: 'zgoda ministerstwa', en: 'ministry’s consent' },
}

interface StateText extends Bilingual {
  readonly tone: Tone
}

/** States of entries, as people name them. */
export const stateTexts: Readonly<Record<ConformityState, StateText>> = {
  WAZNY: { pl: 'ważne', en: 'valid', tone: 'good' },
  PRZYSZLY: { pl: 'jeszcze nie obowiązuje', en: 'not yet valid', tone: 'waiting' },
  WYGASLY: { pl: 'wygasło', en: 'ended', tone: 'bad' },
  WYCOFANY: { pl: 'wycofane', en: 'withdrawn', tone: 'bad' },
  POZA_OKRESEM: { pl: 'poza okresem dostosowawczym', en: 'outside the adaptation period', tone: 'bad' },
  NIEAKTUALNY_OPIS: { pl: 'dla dawnego opisu systemu', en: 'for a former description', tone: 'bad' },
}

/** The state of an entry in a word. */
export function stateBadge(state: ConformityState, language: Language): Html {
  const { tone, ...text } = stateTexts[state]
  return badge(text[language], tone)
}

/** An area by its code and name. */
export function areaText(code: string, language: Language): string {
  const row = Object.entries(areas).find(([area]) => area === code)?.[1]
  if (row === undefined) return code
  return `${code} – ${language === 'pl' ? row.titlePl : row.titleEn}`
}

/** Every area, for choosing. */
export function areaOptions(language: Language): readonly { readonly value: string; readonly text: string }[] {
  return Object.keys(areas).map(value => ({ value, text: areaText(value, language) }))
}

/** Until when an entry is valid; an end that is near stands out. */
export function untilText(until: string | undefined, now: Date, language: Language): Content {
  if (until === undefined) return language === 'pl' ? 'bezterminowo' : 'without end'
  const days = daysBetween(civilDateOf(now), until)
  return html`${day(until)} ${nearEnd(days, language)}`
}

/** How many whole days are left, where that is to be known; what is over says so. */
export function nearEnd(days: number, language: Language): Html | undefined {
  const [wide, near, last] = warningDays
  if (days > wide) return undefined
  if (days < 0) return badge(language === 'pl' ? 'po terminie' : 'over', 'bad')
  if (days === 0) return badge(language === 'pl' ? 'ostatni dzień' : 'last day', 'bad')
  const left = language === 'pl' ? counted(days, ['dzień', 'dni', 'dni']) : countedEn(days, 'day')
  return badge(left, days <= last ? 'bad' : days <= near ? 'warning' : 'waiting')
}
