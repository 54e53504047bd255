import type { ResponseOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { card, facts, notice } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day, moment } from '../frame/polish.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { boardPage, boardPath, mailNotice } from './board-page.js'
import { checkAct, checkTable } from './check-act.js'
import { deciding } from './decision-acts.js'
import { downloadAct, packageAct, scanAct } from './file-acts.js'
import { resultAct } from './result-act.js'
import { actorText, moveText, nextText, overdueBadge, stateBadge, systemBadge } from './words.js'

type Shown = ResponseOf<'pokazPodlaczenie'>

/** One connection for everybody who takes part in it: what it says, where it stands, and what they may do now. */
export const detailPage: PageRow = {
  path: `${boardPath}/:numer`,
  title: { pl: 'Podłączenie jednostki', en: 'Connection of a unit' },
  access: ['ADMIN_WOJEWODZKI', 'ADMIN_LOKALNY', 'ADMIN_CENTRALNY'],
  acts: [
    ...deciding,
    packageAct,
    downloadAct,
    scanAct,
    checkAct(async at => ({ numerZgloszenia: at.params.numer ?? '' })),
    resultAct,
  ],
  async view(at) {
    const shown = await at.perform('pokazPodlaczenie', { numerZgloszenia: at.params.numer ?? '' })
    if (isRefusal(shown)) return shown
    const body = shown.body as Shown
    const { podlaczenie } = body
    return {
      title: `${podlaczenie.numerZgloszenia} · ${podlaczenie.nazwaJednostki}`,
      above: [[at.say(boardPage.title), boardPath]],
      content: html`${facts([
        [at.say({ pl: 'Stan', en: 'State' }), stateBadge(at, podlaczenie.stan)],
        [
          at.say({ pl: 'Następny krok', en: 'Next step' }),
          html`${nextText(at, podlaczenie.nastepnyKrok)} ${overdueBadge(at, podlaczenie.nastepnyKrok.poTerminie)}`,
        ],
      ])}${body.pocztaDziala ? undefined : mailNotice(at)}${noticeCard(at, body)}${packageCard(at, body)}${systemsCard(at, body)}${forDecider(at, body)}${forLocal(at, body)}${historyCard(at, body)}${mailsCard(at, body)}`,
    }
  },
}

const undecided = ['ZGLOSZONE', 'DO_WYJASNIENIA', 'WYJASNIONE']
const packaged = ['PAKIET_GOTOWY', 'PAKIET_WYDANY', 'PAKIET_NIEKOMPLETNY', 'PAKIET_POTWIERDZONY']

/** What the voivodeship administrator may do now. */
function forDecider(at: PageContext, { podlaczenie, pocztaDziala }: Shown): Content {
  if (!at.holds('ADMIN_WOJEWODZKI')) return undefined
  const { stan } = podlaczenie
  const parts: Content[] = []
  if (undecided.includes(stan)) {
    parts.push(card(at.say({ pl: 'Przyjmij zgłoszenie', en: 'Accept the notice' }), at.form('przyjmij')))
    if (stan !== 'DO_WYJASNIENIA') {
      parts.push(card(at.say({ pl: 'Poproś o wyjaśnienie', en: 'Ask for clarification' }), at.form('pytaj')))
    }
    parts.push(card(at.say({ pl: 'Odmów przyjęcia', en: 'Refuse' }), at.form('odmow')))
  }
  if (['PRZYJETE', 'PAKIET_GOTOWY', 'PAKIET_WYDANY', 'PAKIET_NIEKOMPLETNY'].includes(stan)) {
    const warning = at.say({
      pl: 'Utworzenie pakietu nadaje nowe hasło tymczasowe: poprzednie przestaje działać. Hasło pliku zobaczysz raz; przekaż je telefonicznie.',
      en: 'Making the package sets a new temporary password: the one before ends. The file’s password is shown once; pass it on by telephone.',
    })
    const sending = pocztaDziala
      ? undefined
      : html`<p>${at.say({ pl: 'Poczta nie działa: pobierz plik po utworzeniu.', en: 'No mail: download the file once it is made.' })}</p>`
    parts.push(
      card(
        at.say({ pl: 'Utwórz pakiet informacji', en: 'Make the information package' }),
        html`<p>${warning}</p>${sending}${at.form('pakiet')}`,
      ),
    )
  }
  if (packaged.includes(stan)) {
    parts.push(card(at.say({ pl: 'Pobierz pakiet', en: 'Download the package' }), at.form('pobierz')))
  }
  return parts
}

/** What the local administrator may do now. */
function forLocal(at: PageContext, { podlaczenie }: Shown): Content {
  const isOwn = at.holds('ADMIN_LOKALNY') && at.person?.unit.code === podlaczenie.kodJT
  if (!isOwn) return undefined
  const isChecked = podlaczenie.stan === 'PAKIET_WYDANY' || podlaczenie.stan === 'PAKIET_NIEKOMPLETNY'
  if (!isChecked) return undefined
  return card(at.say({ pl: 'Sprawdź pakiet', en: 'Check the package' }), html`${checkTable(at)}${at.form('sprawdz')}`)
}

function systemsCard(at: PageContext, { podlaczenie }: Shown): Content {
  const accepted = !undecided.includes(podlaczenie.stan) && podlaczenie.stan !== 'ODMOWIONE'
  const schedules = at.holds('ADMIN_WOJEWODZKI') && accepted
  const isOwn = at.holds('ADMIN_LOKALNY') && at.person?.unit.code === podlaczenie.kodJT
  const reports = isOwn && podlaczenie.stan === 'PAKIET_POTWIERDZONY'
  return podlaczenie.system.map(one => {
    const isPlanned = one.stan === 'ZAPLANOWANY' || one.stan === 'ZAREJESTROWANY'
    const { nazwa, wersja, producent } = one.oprogramowanie
    const rows: (readonly [Content, Content])[] = [
      [at.say({ pl: 'Stan', en: 'State' }), html`${systemBadge(at, one.stan)} ${overdueBadge(at, one.poTerminie)}`],
      [at.say({ pl: 'Produkt', en: 'Product' }), `${nazwa} ${wersja}, ${producent}`],
      [
        at.say({ pl: 'Wykaz zgodności', en: 'Register of conformity' }),
        one.uprawniony
          ? at.say({ pl: 'ważny wpis', en: 'valid entry' })
          : at.say({ pl: 'brak ważnego wpisu', en: 'no valid entry' }),
      ],
    ]
    if (one.termin !== undefined) rows.push([at.say({ pl: 'Termin', en: 'Date' }), day(one.termin)])
    if (one.wynikDo !== undefined) rows.push([at.say({ pl: 'Wynik do', en: 'Result until' }), day(one.wynikDo)])
    if (one.idSystemu !== undefined) rows.push([at.say({ pl: 'System', en: 'System' }), one.idSystemu])
    if (one.przyczyna !== undefined) rows.push([at.say({ pl: 'Przyczyna', en: 'Cause' }), one.przyczyna])
    const order = { key: String(one.pozycja), hidden: { pozycja: String(one.pozycja) } }
    const known = one.idSystemu === undefined ? {} : { values: { idPodlaczonegoSystemu: one.idSystemu } }
    return card(
      `${at.say({ pl: 'System', en: 'System' })} ${one.pozycja}: ${one.obszar}`,
      html`${facts(rows)}${schedules && one.stan !== 'PODLACZONY' ? at.form('termin', order) : undefined}${
        reports && isPlanned ? at.form('wynik', { ...order, ...known }) : undefined
      }`,
    )
  })
}

function noticeCard(
  at: PageContext,
  { jednostka, kierownik, administratorLokalny: admin, login, ...body }: Shown,
): Content {
  const { adres } = jednostka
  const number = adres.nrLokalu === undefined ? adres.nrDomu : `${adres.nrDomu}/${adres.nrLokalu}`
  const rows: (readonly [Content, Content])[] = [
    [at.say({ pl: 'Jednostka', en: 'Unit' }), `${jednostka.nazwa} (${jednostka.rodzajJednostki}, ${jednostka.terc})`],
    [
      at.say({ pl: 'Adres', en: 'Address' }),
      `${adres.ulica ?? adres.miejscowosc} ${number}, ${adres.kodPocztowy} ${adres.miejscowosc}`,
    ],
    [at.say({ pl: 'Podobszary', en: 'Sub-areas' }), jednostka.obszar.join(', ')],
    [at.say({ pl: 'Złożono', en: 'Filed' }), moment(body.podlaczenie.zgloszono)],
  ]
  if (kierownik !== undefined) {
    rows.push([at.say({ pl: 'Kierownik', en: 'Head' }), `${kierownik.imie} ${kierownik.nazwisko}, ${kierownik.email}`])
  }
  if (admin !== undefined) {
    const told = `${admin.imie} ${admin.nazwisko}, PESEL ${admin.pesel}, tel. ${admin.telefon}, ${admin.email}`
    rows.push([at.say({ pl: 'Administrator lokalny', en: 'Local administrator' }), told])
  }
  if (login !== undefined) rows.push([at.say({ pl: 'Login', en: 'Login' }), login])
  const scan = at.holds('ADMIN_WOJEWODZKI')
    ? html`<p>${at.say({ pl: 'Skan podpisanego zgłoszenia', en: 'Scan of the signed form' })} (${body.rodzajSkanu})</p>${at.form('skan')}`
    : undefined
  const clarified = body.wyjasnienie.map(
    one =>
      html`<p><strong>${one.pytanie}</strong><br>${one.odpowiedz ?? at.say({ pl: '(czeka na odpowiedź)', en: '(waits for an answer)' })}</p>`,
  )
  const refusal =
    body.powodOdmowy === undefined
      ? undefined
      : notice('warning', at.say({ pl: 'Powód odmowy', en: 'Reason of the refusal' }), html`<p>${body.powodOdmowy}</p>`)
  return card(at.say({ pl: 'Zgłoszenie', en: 'Notice' }), html`${facts(rows)}${refusal}${clarified}${scan}`)
}

function packageCard(at: PageContext, { pakiet }: Shown): Content {
  if (pakiet === undefined) return undefined
  const missing = pakiet.sprawdzenie
    .filter(one => one.stan === 'BRAK')
    .map(one => `${one.element}${one.uwaga === undefined ? '' : `: ${one.uwaga}`}`)
  const rows: (readonly [Content, Content])[] = [
    [at.say({ pl: 'Plik', en: 'File' }), pakiet.nazwaPliku],
    [at.say({ pl: 'Utworzono', en: 'Made' }), moment(pakiet.utworzono)],
  ]
  if (pakiet.wydano !== undefined) rows.push([at.say({ pl: 'Wydano', en: 'Handed over' }), moment(pakiet.wydano)])
  if (pakiet.sprawdzono !== undefined)
    rows.push([at.say({ pl: 'Sprawdzono', en: 'Checked' }), moment(pakiet.sprawdzono)])
  if (missing.length > 0) rows.push([at.say({ pl: 'Brakuje', en: 'Missing' }), missing.join('; ')])
  return card(at.say({ pl: 'Pakiet informacji', en: 'Information package' }), facts(rows))
}

function historyCard(at: PageContext, { zdarzenie }: Shown): Content {
  const columns = [
    at.say({ pl: 'Kiedy', en: 'When' }),
    at.say({ pl: 'Co', en: 'What' }),
    at.say({ pl: 'Kto', en: 'Who' }),
  ]
  const rows = zdarzenie.map(one => ({
    heading: moment(one.czas),
    cells: [
      `${moveText(at, one.przejscie)}${one.pozycja === undefined ? '' : ` (${one.pozycja})`}`,
      actorText(at, one.kto),
    ],
  }))
  const title = at.say({ pl: 'Przebieg', en: 'History' })
  return card(title, table(title, columns, rows))
}

const mailStates = {
  OCZEKUJE: { pl: 'czeka', en: 'waiting' },
  WYSYLANA: { pl: 'wysyłana', en: 'being sent' },
  WYSLANA: { pl: 'wysłana', en: 'sent' },
  PORZUCONA: { pl: 'porzucona', en: 'given up' },
} as const

function mailsCard(at: PageContext, { wiadomosc }: Shown): Content {
  if (wiadomosc.length === 0) return undefined
  const columns = [
    at.say({ pl: 'Utworzono', en: 'Made' }),
    at.say({ pl: 'Wiadomość', en: 'Mail' }),
    at.say({ pl: 'Stan', en: 'State' }),
    at.say({ pl: 'Próby', en: 'Attempts' }),
  ]
  const rows = wiadomosc.map(one => ({
    heading: moment(one.utworzono),
    cells: [
      one.rodzaj,
      html`${at.say(mailStates[one.stan])}${one.moglaDojscDwaRazy ? at.say({ pl: ' (mogła dojść dwa razy)', en: ' (may have arrived twice)' }) : ''}${
        one.stan === 'PORZUCONA' && at.holds('ADMIN_WOJEWODZKI')
          ? at.form('ponow', { key: one.idWiadomosci, hidden: { idWiadomosci: one.idWiadomosci } })
          : undefined
      }`,
      String(one.proby),
    ],
  }))
  const title = at.say({ pl: 'Wiadomości', en: 'Mails' })
  return card(title, table(title, columns, rows))
}
