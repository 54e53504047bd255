import type { ResponseOf } from '../../contract/index.js'
import type { RoleCode } from '../../domain/roles.js'
import type { ScopeTree } from '../../domain/units.js'
import { badge, type Tone } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { counted, countedEn, moment, numberText } from '../frame/polish.js'
import type { PageContext } from '../portal/page-row.js'

export type WireSet = ResponseOf<'listaZbiorow'>['zbior'][number]
export type WireEvent = ResponseOf<'pobierzZbior'>['zdarzenie'][number]
export type WireAct = WireSet['mozliwa'][number]
type WireFeed = NonNullable<WireSet['ostatnieZasilenie']>

/** The roles that keep sets. */
export const keepers = ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY', 'IOD'] as const

interface StateText extends Bilingual {
  readonly tone: Tone
  /** What the state means for those who ask and feed. */
  readonly meansPl: string
  readonly meansEn: string
}

/** States of sets, as people name them. */
export const stateTexts: Readonly<Record<WireSet['stan'], StateText>> = {
  UTWORZONY: {
    pl: 'utworzony',
    en: 'created',
    tone: 'waiting',
    meansPl: 'Czeka na pierwsze zasilenie inicjalne. Nikomu jeszcze nie odpowiada.',
    meansEn: 'Waits for its first initial feed. Answers nobody yet.',
  },
  AKTYWNY: {
    pl: 'aktywny',
    en: 'active',
    tone: 'good',
    meansPl: 'Jest zasilany i odpowiada na pytania.',
    meansEn: 'It is fed and answers questions.',
  },
  ZAMKNIETY: {
    pl: 'zamknięty',
    en: 'closed',
    tone: 'warning',
    meansPl: 'Nic go nie zasila. Usługi weryfikacji i pytania o dane jeszcze go widzą, z adnotacją.',
    meansEn: 'Nothing feeds it. Verification and questions still see it, marked as closed.',
  },
  ZARCHIWIZOWANY: {
    pl: 'zarchiwizowany',
    en: 'archived',
    tone: 'neutral',
    meansPl: 'Usługi go nie widzą. Administrator danych może wydać sobie jego treść.',
    meansEn: 'Services do not see it. The data controller can have its content given out.',
  },
}

/** Trees of sets, as people name them. */
export const treeTexts: Readonly<Record<ScopeTree, Bilingual>> = {
  RP: { pl: 'rynek pracy (RP)', en: 'labour market (RP)' },
  PS: { pl: 'pomoc społeczna (PS)', en: 'social assistance (PS)' },
  SR: { pl: 'świadczenia rodzinne (SR)', en: 'family benefits (SR)' },
}

/** What happens to sets, as people name it. */
export const stepTexts: Readonly<Record<WireEvent['krok'], Bilingual>> = {
  UTWORZENIE: { pl: 'utworzenie', en: 'creation' },
  PRZYPISANIE: { pl: 'przypisanie systemowi', en: 'assignment to a system' },
  PIERWSZE_ZASILENIE: { pl: 'pierwsze zasilenie', en: 'first feed' },
  PRZELACZENIE: { pl: 'przełączenie (zaczyna odpowiadać)', en: 'switch (begins to answer)' },
  ZAMKNIECIE: { pl: 'zamknięcie', en: 'closing' },
  ARCHIWIZACJA: { pl: 'archiwizacja', en: 'archiving' },
}

const feedKinds: Readonly<Record<WireFeed['rodzaj'], Bilingual>> = {
  INICJALNE: { pl: 'inicjalne', en: 'initial' },
  PRZYROSTOWE: { pl: 'przyrostowe', en: 'incremental' },
  KOREKTA: { pl: 'korekta', en: 'correction' },
}

/** The state of a set in a word, and what else there is to know at once. */
export function stateBadges(at: PageContext, set: WireSet): Content {
  const { tone, pl, en } = stateTexts[set.stan]
  const say = (pl: string, en: string) => at.say({ pl, en })
  return [
    badge(say(pl, en), tone),
    set.trescCzytelna ? undefined : html` ${badge(say('plik nieczytelny', 'file cannot be read'), 'bad')}`,
    set.otwarteZasilenie === undefined ? undefined : html` ${badge(say('trwa zasilenie', 'being fed'), 'waiting')}`,
    set.czekaNaPrzelaczenie === undefined
      ? undefined
      : html` ${badge(say('czeka na przełączenie', 'awaits its switch'), 'waiting')}`,
    set.zlecona === undefined
      ? undefined
      : html` ${badge(say('czeka na drugą osobę', 'waits for a second person'), 'warning')}`,
  ]
}

/** How many records a set answers with. */
export function recordsText(at: PageContext, count: number | undefined): string {
  if (count === undefined) return '–'
  return at.say({ pl: counted(count, ['rekord', 'rekordy', 'rekordów']), en: countedEn(count, 'record') })
}

/** A feed in one line: kind, when, how much. */
export function feedText(at: PageContext, feed: WireFeed | undefined): Content {
  if (feed === undefined) return at.say({ pl: 'jeszcze żadnego', en: 'none yet' })
  const kind = at.say(feedKinds[feed.rodzaj])
  const broken = feed.stan === 'PRZERWANE' ? badge(at.say({ pl: 'przerwane', en: 'broken off' }), 'warning') : undefined
  const refused =
    feed.liczbaOdrzuconych === 0
      ? undefined
      : html`, ${at.say({ pl: 'odrzuconych', en: 'refused' })}: ${numberText(feed.liczbaOdrzuconych)}`
  return html`${kind}, ${moment(feed.zakonczono ?? feed.rozpoczeto)} ${broken}<br><span class="soft">${at.say({ pl: 'przyjętych', en: 'taken' })}: ${numberText(feed.liczbaPrzyjetych)}${refused}</span>`
}

const sides = {
  ADMIN_LOKALNY: { pl: 'jednostka', en: 'unit' },
  ADMIN_WOJEWODZKI: { pl: 'województwo', en: 'voivodeship' },
  ADMIN_CENTRALNY: { pl: 'ministerstwo', en: 'ministry' },
} as const satisfies Partial<Record<RoleCode, Bilingual>>

/** Whose administrators may do it. */
export function sidesText(at: PageContext, codes: readonly string[]): string {
  const named = codes.map(code => (Object.hasOwn(sides, code) ? at.say(sides[code as keyof typeof sides]) : code))
  return named.join(', ')
}

const actTexts = {
  'PRZYPISANIE ZLECENIE': { pl: 'przypisać systemowi', en: 'assign to a system' },
  'ZAMKNIECIE ZLECENIE': { pl: 'zamknąć', en: 'close' },
  'ZAMKNIECIE POTWIERDZENIE': { pl: 'potwierdzić zamknięcie', en: 'confirm the closing' },
  'ZAMKNIECIE WYCOFANIE': { pl: 'wycofać zlecenie zamknięcia', en: 'withdraw the order to close' },
  'ARCHIWIZACJA ZLECENIE': { pl: 'zarchiwizować', en: 'archive' },
  'ARCHIWIZACJA POTWIERDZENIE': { pl: 'potwierdzić archiwizację', en: 'confirm the archiving' },
  'ARCHIWIZACJA WYCOFANIE': { pl: 'wycofać zlecenie archiwizacji', en: 'withdraw the order to archive' },
} as const satisfies Record<string, Bilingual>

/** What may be done, in words. */
export function actText(at: PageContext, { krok, czynnosc }: WireAct): string {
  const key = `${krok} ${czynnosc}`
  return Object.hasOwn(actTexts, key) ? at.say(actTexts[key as keyof typeof actTexts]) : key
}

/** What may be done with the set next and by whom, as a list. */
export function nextList(at: PageContext, set: WireSet): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  if (set.idZmiany !== undefined) {
    return html`${say('kroki zmiany dostawcy', 'steps of the vendor change')} <span class="nowrap">${at.link(`/portal/zmiany-dostawcy/${set.idZmiany}`, set.idZmiany)}</span>`
  }
  const feeding =
    set.stan === 'UTWORZONY'
      ? [
          html`<li>${say('zasilić inicjalnie: system', 'feed initially: system')} ${set.idSystemu ?? say('(najpierw przypisać)', '(assign first)')}</li>`,
        ]
      : []
  const acts = set.mozliwa.map(act => html`<li>${actText(at, act)}: ${sidesText(at, act.rola)}</li>`)
  if (feeding.length + acts.length === 0)
    return html`${say('nic: to koniec życia zbioru', 'nothing: its life is over')}`
  return html`<ul class="plain">${feeding}${acts}</ul>`
}
