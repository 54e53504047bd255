import type { ResponseOf } from '../../contract/index.js'
import { badge, type Tone } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import type { Bilingual, Language } from '../frame/language.js'
import { nearEnd } from '../registers/words.js'

export type WireSystem = ResponseOf<'listaSystemow'>['system'][number]

/** Kinds of systems, as people name them. */
export const kindTexts: Readonly<Record<WireSystem['rodzaj'], Bilingual>> = {
  SD: { pl: 'system dziedzinowy', en: 'domain system' },
  SYSTEM_MINISTERSTWA: { pl: 'system ministerstwa', en: 'system of the ministry' },
  SYSTEM_WOJEWODZKI: { pl: 'system urzędu wojewódzkiego', en: 'system of a voivodeship office' },
  SYSTEM_IOD: { pl: 'system inspektora ochrony danych', en: 'system of a data protection officer' },
}

/** States of systems, as people name them. */
export const stateTexts: Readonly<Record<WireSystem['stan'], Bilingual & { readonly tone: Tone }>> = {
  ZAREJESTROWANY: { pl: 'zarejestrowany', en: 'registered', tone: 'waiting' },
  AKTYWNY: { pl: 'aktywny', en: 'active', tone: 'good' },
  NIEAKTYWNY: { pl: 'nieaktywny', en: 'retired', tone: 'neutral' },
}

/** What certificates are for, as people name it. */
export const purposeTexts: Readonly<Record<WireSystem['certyfikat'][number]['przeznaczenie'], Bilingual>> = {
  TLS: { pl: 'połączenie (TLS)', en: 'connection (TLS)' },
  PODPIS: { pl: 'podpis komunikatów', en: 'signing of messages' },
}

/** Days that the last certificate in force of each purpose has left; `undefined`: none is in force. */
export function daysLeft(system: WireSystem): ReadonlyMap<'TLS' | 'PODPIS', number | undefined> {
  const left = (purpose: 'TLS' | 'PODPIS') => {
    const days = system.certyfikat
      .filter(one => one.przeznaczenie === purpose && one.stan === 'AKTYWNY')
      .map(one => one.dniDoKonca)
    return days.length === 0 ? undefined : Math.max(...days)
  }
  return new Map([
    ['TLS', left('TLS')],
    ['PODPIS', left('PODPIS')],
  ])
}

/** Everything about a system that somebody has to look at; nothing where all is well. */
export function troubles(system: WireSystem, language: Language): Content {
  if (system.stan === 'NIEAKTYWNY') return undefined
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en)
  const certificates = [...daysLeft(system)].flatMap(([purpose, days]) => {
    if (days === undefined) return [badge(say(`brak certyfikatu: ${purpose}`, `no certificate: ${purpose}`), 'bad')]
    const near = nearEnd(days, language)
    return near === undefined ? [] : [html`${purposeTexts[purpose][language]}: ${near}`]
  })
  const conformity = system.uprawnione ? [] : [badge(say('brak uprawnienia', 'no entitlement'), 'bad')]
  const dictionaries =
    system.slownikiZalegle.length === 0
      ? []
      : [
          badge(
            say(`słowniki: ${system.slownikiZalegle.length}`, `dictionaries: ${system.slownikiZalegle.length}`),
            'warning',
          ),
        ]
  const all = [...conformity, ...certificates, ...dictionaries]
  return all.length === 0 ? badge(say('w porządku', 'all well'), 'good') : all.map(one => html`${one} `)
}
