import { hasForm, type InputOf } from '../../contract/index.js'
import { type RoleCode, roleCodes, treesOpenTo } from '../../domain/roles.js'
import { scopes } from '../../domain/scopes.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { badge, buttonLink, card, emptyState, facts, notice, tabs } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { moment, noun } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import { withQuery } from '../portal/context.js'
import { refusalText } from '../portal/findings.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import type { Board } from '../start/board.js'
import { rejectAct } from './reject-act.js'
import { sentQuestion, whichShown } from './sent-question.js'
import { withdrawAct } from './withdraw-act.js'
import {
  adviceText,
  type Finding,
  type Kind,
  kindTexts,
  placeText,
  type Report,
  stateBadge,
  type WireNonconformity,
} from './words.js'

/** The controller's side: whoever deals with what is wrong in the unit's own sets. */
const ownSide = ['ADMIN_LOKALNY', 'URZEDNIK_MERYTORYCZNY', 'IOD'] as const satisfies readonly RoleCode[]
/** Officers, whose systems report what looks wrong elsewhere. */
const reporters = roleCodes.filter(role => treesOpenTo(role).length > 0)

const path = '/portal/niezgodnosci'

/** What is wrong in sets, or said to be: explained, and answered where it is the unit's to answer. @req B4 */
export const nonconformitiesPage: PageRow = {
  path,
  title: { pl: 'Niezgodności i korekty', en: 'Non-conformities and corrections' },
  access: [...ownSide, ...reporters],
  menu: { group: 'ZBIORY' },
  acts: [rejectAct, withdrawAct],
  async view(at) {
    const isOwn = at.holds(...ownSide)
    const kind = kindIn(at, isOwn)
    const own = isOwn ? await ownSets(at) : []
    const asked = setIn(at, kind, own)
    const told = asked === undefined ? undefined : await listed(at, asked, kind)
    return {
      lead: at.say(leads[kind]),
      content: html`${views(at, kind, isOwn)}${kind === 'WYSLANA' ? await sentQuestion(at, path) : question(at, kind, own)}${body(at, kind, asked, told)}`,
    }
  },
}

const leads = {
  OTRZYMANA: {
    pl: 'Inna jednostka uważa, że dane osoby w Twoim zbiorze są błędne. Popraw je korektą albo odrzuć zgłoszenie i napisz dlaczego.',
    en: 'Another unit thinks that somebody’s data in your set are wrong. Correct them, or reject the report and say why.',
  },
  WALIDACJA: {
    pl: 'Bramka nie przyjęła rekordu albo ma do niego uwagę. Popraw go w swoim systemie: po ponownym zasileniu niezgodność zamknie się sama.',
    en: 'The gateway refused a record or remarks on it. Mend it in your system: once it is fed again the entry closes by itself.',
  },
  WYSLANA: {
    pl: 'Co Twoja jednostka zgłosiła administratorom innych zbiorów i co odpowiedzieli. Zgłasza urzędnik, tu albo przy odpowiedzi na pytanie, lub system dziedzinowy.',
    en: 'What your unit reported to the controllers of other sets, and what they answered. An officer reports, here or beside an answer, or the domain system does.',
  },
} as const

function kindIn(at: PageContext, isOwn: boolean): Kind {
  const { rodzaj = '' } = at.query
  if (!isOwn) return 'WYSLANA'
  return Object.hasOwn(kindTexts, rodzaj) ? (rodzaj as Kind) : 'OTRZYMANA'
}

async function ownSets(at: PageContext): Promise<readonly string[]> {
  const told = await at.perform('listaZbiorow', { kodJT: at.person?.unit.code ?? '' })
  if (isRefusal(told)) return []
  return told.body.zbior.filter(one => one.stan !== 'ZARCHIWIZOWANY').map(one => one.kodZbioru)
}

/** The set looked at: the one in the address; of the own ones the first. */
function setIn(at: PageContext, kind: Kind, own: readonly string[]): string | undefined {
  const { zbior: chosen = '', kod = '' } = at.query
  const zbior = kind === 'WYSLANA' && kod !== '' ? kod.trim().toUpperCase() : chosen
  if (kind !== 'WYSLANA') return own.find(code => code === zbior) ?? own[0]
  return hasForm('KodZbioru', zbior) && !own.includes(zbior) ? zbior : undefined
}

interface Listed {
  readonly items: readonly WireNonconformity[]
  readonly next: string | undefined
  /** Versions that the set holds, by demand: a correction has to bear a higher one. */
  readonly versions: ReadonlyMap<string, number | undefined>
}

async function listed(at: PageContext, kodZbioru: string, rodzaj: Kind): Promise<Listed | Refusal> {
  const { strona = '', pokaz = '' } = at.query
  const input: InputOf<'pobierzNiezgodnosci'> = {
    kodZbioru,
    rodzaj,
    ...(pokaz === 'wszystkie' ? {} : { tylkoOtwarte: true }),
    ...(/^[A-Za-z0-9._-]{1,50}$/.test(strona) ? { strona } : {}),
  }
  const told = await at.perform('pobierzNiezgodnosci', input)
  if (isRefusal(told)) return told
  const demanded = rodzaj === 'OTRZYMANA' ? await at.perform('pobierzWymaganeKorekty', { kodZbioru }) : undefined
  const corrections = demanded === undefined || isRefusal(demanded) ? [] : demanded.body.korekta
  return {
    items: told.body.niezgodnosc,
    next: told.body.nastepnaStrona,
    versions: new Map(corrections.map(one => [one.idNiezgodnosci, one.wersjaRekordu])),
  }
}

function views(at: PageContext, open: Kind, isOwn: boolean): Content {
  if (!isOwn) return undefined
  return tabs(
    at.say({ pl: 'Skąd pochodzą', en: 'Where they come from' }),
    (Object.keys(kindTexts) as Kind[]).map(kind => ({
      text: at.say(kindTexts[kind]),
      path: at.to(`${path}?rodzaj=${kind}`),
      isOpen: kind === open,
    })),
  )
}

function question(at: PageContext, kind: Kind, own: readonly string[]): Html {
  const label = at.say({ pl: 'Zbiór', en: 'Set' })
  const [first = ''] = own
  const set = { name: 'zbior', label, options: own.slice(1).map(code => ({ value: code, text: code })), none: first }
  const show = { pl: 'Pokaż', en: 'Show' }
  return searchForm(path, [set, whichShown(at)], at.query, at.language, show, { rodzaj: kind })
}

function body(at: PageContext, kind: Kind, set: string | undefined, told: Listed | Refusal | undefined): Content {
  if (set === undefined || told === undefined) {
    return emptyState(
      kind === 'WYSLANA'
        ? at.say({
            pl: 'Wybierz zbiór innej jednostki albo podaj jego kod, np. CBB-1408-PUP-01-RP-01.',
            en: 'Choose another unit’s set or give its code, e.g. CBB-1408-PUP-01-RP-01.',
          })
        : at.say({ pl: 'Jednostka nie ma zbioru.', en: 'The unit has no set.' }),
    )
  }
  if (isRefusal(told)) return notice('error', refusalText(told, at.language))
  if (told.items.length === 0) {
    return emptyState(
      at.say({ pl: `W zbiorze ${set} nie ma takich niezgodności.`, en: `There are none of these in ${set}.` }),
    )
  }
  const next =
    told.next === undefined
      ? undefined
      : html`<p>${buttonLink(at.to(withQuery(path, { ...at.query, strona: told.next })), at.say({ pl: 'Następne', en: 'Next' }), 'quiet')}</p>`
  return html`${told.items.map(one => entry(at, set, one, told))}${next}`
}

function entry(at: PageContext, set: string, one: WireNonconformity, told: Listed): Content {
  if (one.znaleziona !== undefined) return finding(at, one, one.znaleziona)
  return one.zgloszona === undefined ? undefined : report(at, set, one, one.zgloszona, told)
}

function when(at: PageContext, { zgloszono, zamknieto }: WireNonconformity): readonly (readonly [Content, Content])[] {
  const closed =
    zamknieto === undefined ? [] : [[at.say({ pl: 'Zamknięto', en: 'Closed' }), moment(zamknieto)] as const]
  return [[at.say({ pl: 'Zgłoszono', en: 'Reported' }), moment(zgloszono)], ...closed]
}

function finding(at: PageContext, one: WireNonconformity, { ustalenie, idZasilenia, numerPaczki }: Finding): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  const { waga, idRekorduSD, opis, kod, sciezka, miejsce } = ustalenie
  const weight =
    waga === 'BLAD'
      ? badge(say('rekord nieprzyjęty', 'record refused'), 'bad')
      : badge(say('uwaga, rekord przyjęto', 'remark, record taken'), 'waiting')
  const todo =
    one.stan === 'ZGLOSZONA'
      ? html`<p><strong>${say('Co zrobić', 'What to do')}:</strong> ${adviceText(at, kod)}</p>`
      : undefined
  return card(
    html`${opis} ${stateBadge(at, one.stan)} ${weight}`,
    html`${facts([
      [
        say('Rekord w Twoim systemie', 'Record in your system'),
        idRekorduSD === undefined ? say('bez oznaczenia', 'without a mark') : html`<code>${idRekorduSD}</code>`,
      ],
      [say('Miejsce w rekordzie', 'Place in the record'), placeText(sciezka)],
      [say('Kod', 'Code'), kod],
      [
        say('Zasilenie i paczka', 'Feed and package'),
        html`<code>${idZasilenia}</code>, ${say('paczka', 'package')} ${numerPaczki}, ${say('rekord', 'record')} ${miejsce}`,
      ],
      ...when(at, one),
    ])}${todo}`,
  )
}

function report(at: PageContext, set: string, one: WireNonconformity, told: Report, { versions }: Listed): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  const { idNiezgodnosci, kodJT, idRekorduSD, kodZakresu, sciezka, opis, powodOdrzucenia, powodWycofania } = told
  const isTheirs = idRekorduSD !== undefined
  const version = versions.get(idNiezgodnosci)
  return card(
    html`${scopes[kodZakresu].titlePl} ${stateBadge(at, one.stan)}`,
    html`<p>${opis}</p>${facts([
      ...(isTheirs
        ? [[say('Rekord w Twoim systemie', 'Record in your system'), html`<code>${idRekorduSD}</code>`] as const]
        : []),
      [say('Grupa danych', 'Group of data'), `${kodZakresu} – ${scopes[kodZakresu].titlePl}`],
      [say('Pole', 'Field'), sciezka === undefined ? '–' : placeText(sciezka)],
      [say('Zgłosiła jednostka', 'Reported by'), kodJT],
      ...when(at, one),
      ...(powodOdrzucenia === undefined
        ? []
        : [[say('Dlaczego odrzucono', 'Why it was rejected'), powodOdrzucenia] as const]),
      ...(powodWycofania === undefined
        ? []
        : [[say('Dlaczego wycofano', 'Why it was withdrawn'), powodWycofania] as const]),
    ])}${one.stan === 'ZGLOSZONA' ? (isTheirs ? answers(at, set, idNiezgodnosci, version) : withdrawal(at, set, idNiezgodnosci)) : undefined}`,
  )
}

/** What its reporter can still do about a report that waits. */
function withdrawal(at: PageContext, set: string, id: string): Html {
  const told = at.say({
    pl: 'Czeka na odpowiedź administratora zbioru. Jeśli zgłoszenie było pomyłką, wycofaj je.',
    en: 'It waits for the controller’s answer. If it was a mistake, withdraw it.',
  })
  return html`<p>${told}</p>${at.form('wycofaj', { key: id.slice(0, 8), hidden: { idNiezgodnosci: id, kodZbioru: set } })}`
}

/** Both ways to answer a report. */
function answers(at: PageContext, set: string, id: string, version: number | undefined): Html {
  const higher =
    version === undefined
      ? ''
      : at.say({ pl: ` (wersja rekordu wyższa niż ${version})`, en: ` (a version above ${version})` })
  const correct = at.say({
    pl: `Jeśli zgłaszający ma rację: popraw dane w swoim systemie i zasil rekord zasileniem rodzaju KOREKTA${higher}. Zgłoszenie zamknie się samo.`,
    en: `If the reporter is right: mend the data in your system and feed the record with a KOREKTA${higher}. The report closes by itself.`,
  })
  const reject = at.say({
    pl: 'Jeśli dane są prawidłowe: odrzuć zgłoszenie.',
    en: 'If the data are right: reject the report.',
  })
  return html`<p>${correct}</p><p>${reject}</p>${at.form('odrzuc', { key: id.slice(0, 8), hidden: { idNiezgodnosci: id, kodZbioru: set } })}`
}

/** Demanded corrections that wait for the unit's answer. @req B4 */
export const correctionsBoard: Board = {
  access: ['ADMIN_LOKALNY', 'URZEDNIK_MERYTORYCZNY'],
  async waiting(at) {
    let count = 0
    for (const kodZbioru of await ownSets(at)) {
      const told = await at.perform('pobierzWymaganeKorekty', { kodZbioru })
      if (!isRefusal(told)) count += told.body.korekta.length
    }
    const text = at.say({
      pl: noun(count, [
        'zgłoszenie błędnych danych czeka na odpowiedź',
        'zgłoszenia błędnych danych czekają na odpowiedź',
        'zgłoszeń błędnych danych czeka na odpowiedź',
      ]),
      en: count === 1 ? 'report of wrong data waits for an answer' : 'reports of wrong data wait for an answer',
    })
    return [{ count, text, path }]
  },
}
