import type { ResponseOf } from '../../contract/index.js'
import { badge, type Tone } from '../frame/components.js'
import type { Html } from '../frame/html.js'
import type { Bilingual, Language } from '../frame/language.js'

export type WireVersion = ResponseOf<'pobierzSlownik'>['slownik']
export type WireRow = ResponseOf<'pobierzSlownik'>['pozycja'][number]
export type WireComplaint = ResponseOf<'listaZgloszenSlownikow'>['zgloszenie'][number]

const versionTexts: Readonly<Record<WireVersion['stan'], Bilingual & { readonly tone: Tone }>> = {
  OBOWIAZUJACA: { pl: 'obowiązuje', en: 'binds', tone: 'good' },
  ZAPOWIEDZIANA: { pl: 'zapowiedziana', en: 'announced', tone: 'waiting' },
  ARCHIWALNA: { pl: 'archiwalna', en: 'archived', tone: 'neutral' },
}

/** How a version stands; one in its grace says so. @param today `YYYY-MM-DD` */
export function versionBadge({ stan, karencjaDo }: WireVersion, today: string, language: Language): Html {
  const isInGrace = stan === 'OBOWIAZUJACA' && karencjaDo !== undefined && today <= karencjaDo
  if (isInGrace) return badge(language === 'pl' ? 'obowiązuje, karencja' : 'binds, in grace', 'warning')
  const { tone, ...text } = versionTexts[stan]
  return badge(text[language], tone)
}

/** States of complaints, as people name them. */
export const complaintTexts: Readonly<Record<WireComplaint['stan'], Bilingual & { readonly tone: Tone }>> = {
  ZGLOSZONA: { pl: 'czeka', en: 'waits', tone: 'waiting' },
  ROZPATRZONA: { pl: 'uwzględnione', en: 'upheld', tone: 'good' },
  ODRZUCONA: { pl: 'odrzucone', en: 'rejected', tone: 'bad' },
}
