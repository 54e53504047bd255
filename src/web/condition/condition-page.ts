import type { ResponseOf } from '../../contract/index.js'
import { type ConditionCode, conditionRows } from '../../domain/condition.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, copied, facts, notice } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { table } from '../frame/page.js'
import { ago, day, moment, numberText } from '../frame/polish.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { nearEnd } from '../registers/words.js'

type State = Omit<ResponseOf<'pobierzStanBramki'>, 'daneRezultatu' | 'wynik'>

const names: Readonly<Record<string, Bilingual>> = {
  services: { pl: 'usługi (systemy)', en: 'services (systems)' },
  portal: { pl: 'portal (ludzie)', en: 'portal (people)' },
  control: { pl: 'dane sterujące', en: 'control data' },
  ledger: { pl: 'dziennik dostępów', en: 'access ledger' },
  sets: { pl: 'zbiory CBB', en: 'CBB sets' },
  authority: { pl: 'urząd certyfikacji bramki', en: 'the gateway’s authority' },
  tls: { pl: 'połączenia (TLS)', en: 'connections (TLS)' },
  'signing-rsa': { pl: 'podpis odpowiedzi, RSA', en: 'signing of answers, RSA' },
  'signing-ec': { pl: 'podpis odpowiedzi, EC', en: 'signing of answers, EC' },
}

/** How the gateway is, in plain words, with what to do about whatever is bad. No personal data. */
export const conditionPage: PageRow = {
  path: '/portal/stan',
  title: { pl: 'Stan bramki', en: 'State of the gateway' },
  access: ['ADMIN_CENTRALNY'],
  menu: { group: 'STAN' },
  async view(at) {
    const told = await at.perform('pobierzStanBramki', {})
    if (isRefusal(told)) return told
    const { body } = told
    return {
      lead: at.say({
        pl: `Stan z ${moment(body.chwila)}. Odśwież stronę, żeby zobaczyć nowy.`,
        en: `As of ${moment(body.chwila)}. Reload the page for a new look.`,
      }),
      content: html`${judgement(at, body)}
${general(at, body)}
${jobs(at, body)}
${sizes(at, body)}
${queues(at, body)}
${mails(at, body)}
${certificates(at, body)}`,
    }
  },
}

function nameOf(at: PageContext, name: string): string {
  const text = names[name]
  return text === undefined ? name : at.say(text)
}

function judgement(at: PageContext, { ocena, zadanie }: State): Html {
  if (ocena.length === 0) {
    return notice(
      'success',
      at.say({ pl: 'Wszystko działa. Nie trzeba nic robić.', en: 'All is well. Nothing has to be done.' }),
    )
  }
  const about = (subject: string) => {
    const job = zadanie.find(one => one.nazwa === subject)
    return job === undefined ? nameOf(at, subject) : at.say({ pl: job.opis, en: job.opisAngielski })
  }
  return html`${ocena.map(({ kod, waga, przedmiot }) => {
    const row = conditionRows[kod as ConditionCode]
    const subject = przedmiot === undefined ? undefined : html` (${about(przedmiot)})`
    return notice(
      waga === 'ZLE' ? 'error' : 'warning',
      html`${at.say(row)}${subject}`,
      html`<p>${at.say({ pl: row.doPl, en: row.doEn })}</p>`,
    )
  })}`
}

function general(at: PageContext, { gotowa, wersja, uruchomiono, chwila, dziennik }: State) {
  const ready = gotowa
    ? badge(at.say({ pl: 'gotowa', en: 'ready' }), 'good')
    : badge(at.say({ pl: 'niegotowa', en: 'not ready' }), 'bad')
  return facts([
    [at.say({ pl: 'Bramka', en: 'The gateway' }), ready],
    [at.say({ pl: 'Wersja', en: 'Version' }), wersja],
    [
      at.say({ pl: 'Działa od', en: 'Runs since' }),
      html`${moment(uruchomiono)} <span class="soft">${ago(uruchomiono, chwila, at.language)}</span>`,
    ],
    ...(dziennik === undefined
      ? [
          [
            at.say({ pl: 'Dziennik', en: 'Ledger' }),
            badge(at.say({ pl: 'nie odpowiada', en: 'does not answer' }), 'bad'),
          ] as const,
        ]
      : [
          [
            at.say({ pl: 'Wpisy w dzienniku', en: 'Entries in the ledger' }),
            numberText(dziennik.liczbaWpisow),
          ] as const,
          [at.say({ pl: 'Ostatni punkt kontrolny', en: 'Last checkpoint' }), copied(dziennik.korzen)] as const,
        ]),
  ])
}

function jobs(at: PageContext, { zadanie, chwila }: State) {
  const title = at.say({ pl: 'Zadania według zegara', en: 'Jobs by the clock' })
  return html`<h2>${title}</h2>
${table(
  title,
  [
    at.say({ pl: 'Zadanie', en: 'Job' }),
    at.say({ pl: 'Ostatnio', en: 'Last' }),
    at.say({ pl: 'Wynik', en: 'Outcome' }),
    at.say({ pl: 'Następne', en: 'Next' }),
  ],
  zadanie.map(one => ({
    heading: at.say({ pl: one.opis, en: one.opisAngielski }),
    cells: [
      one.ostatnio === undefined
        ? at.say({ pl: 'jeszcze nie', en: 'not yet' })
        : ago(one.ostatnio, chwila, at.language),
      one.nieudaneZRzedu > 0
        ? badge(at.say({ pl: `nieudane: ${one.nieudaneZRzedu}`, en: `failed: ${one.nieudaneZRzedu}` }), 'bad')
        : one.trwaloMs === undefined
          ? '–'
          : html`<span class="nowrap">${badge(at.say({ pl: 'udane', en: 'done' }), 'good')} ${numberText(one.trwaloMs)} ms</span>`,
      moment(one.nastepne),
    ],
  })),
)}`
}

function sizes(at: PageContext, { baza, wolneBajty, wszystkieBajty }: State) {
  const title = at.say({ pl: 'Dane i dysk', en: 'Data and disk' })
  const share = wszystkieBajty === 0 ? 0 : Math.floor((100 * wolneBajty) / wszystkieBajty)
  return html`<h2>${title}</h2>
${table(
  title,
  [at.say({ pl: 'Co', en: 'What' }), at.say({ pl: 'Rozmiar', en: 'Size' }), at.say({ pl: 'Pliki', en: 'Files' })],
  [
    ...baza.map(one => ({ heading: nameOf(at, one.nazwa), cells: [bytes(one.bajty), numberText(one.pliki)] })),
    {
      heading: at.say({ pl: 'Wolne na dysku', en: 'Free on the disk' }),
      cells: [html`${bytes(wolneBajty)} <span class="soft">${share} %</span>`, ''],
    },
  ],
)}`
}

function queues(at: PageContext, { kolejka }: State) {
  const title = at.say({ pl: 'Kolejki', en: 'Queues' })
  return html`<h2>${title}</h2>
${table(
  title,
  [
    at.say({ pl: 'Drzwi', en: 'Door' }),
    at.say({ pl: 'Przyjęte', en: 'Taken on' }),
    at.say({ pl: 'Czekają', en: 'Waiting' }),
    at.say({ pl: 'W pamięci', en: 'In memory' }),
  ],
  kolejka.map(one => ({
    heading: nameOf(at, one.drzwi),
    cells: [
      `${numberText(one.przyjete)} / ${numberText(one.najwiecejPrzyjetych)}`,
      numberText(one.czekajace),
      `${bytes(one.bajty)} / ${bytes(one.najwiecejBajtow)}`,
    ],
  })),
)}`
}

function mails(at: PageContext, { poczta, chwila }: State) {
  const { wlaczona, oczekujace, porzucone, najstarsza } = poczta
  const state = wlaczona
    ? badge(at.say({ pl: 'włączona', en: 'on' }), 'good')
    : html`${badge(at.say({ pl: 'wyłączona', en: 'off' }), 'neutral')} <span class="soft">${at.say({ pl: 'bramka nie wysyła wiadomości (ustawienie smtpHost)', en: 'the gateway sends no mails (setting smtpHost)' })}</span>`
  const oldest =
    najstarsza === undefined
      ? undefined
      : html` <span class="soft">${at.say({ pl: 'najstarsza z', en: 'the oldest from' })} ${moment(najstarsza)}, ${ago(najstarsza, chwila, at.language)}</span>`
  return html`<h2>${at.say({ pl: 'Poczta', en: 'Mail' })}</h2>
${facts([
  [at.say({ pl: 'Wysyłanie wiadomości', en: 'Sending of mails' }), state],
  [at.say({ pl: 'Czekają na wysłanie', en: 'Waiting to be sent' }), html`${numberText(oczekujace)}${oldest}`],
  [
    at.say({ pl: 'Nie udało się wysłać', en: 'Could not be sent' }),
    porzucone === 0 ? numberText(porzucone) : badge(numberText(porzucone), 'bad'),
  ],
])}`
}

function certificates(at: PageContext, { certyfikat }: State) {
  const title = at.say({ pl: 'Certyfikaty bramki', en: 'The gateway’s certificates' })
  return html`<h2>${title}</h2>
${table(
  title,
  [at.say({ pl: 'Certyfikat', en: 'Certificate' }), at.say({ pl: 'Ważny do', en: 'Valid until' })],
  certyfikat.map(one => ({
    heading: nameOf(at, one.nazwa),
    cells: [html`${day(one.wazneDo)} ${nearEnd(one.dniDoKonca, at.language)}`],
  })),
)}`
}

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** A size as people read it: `12,3 MB`. */
function bytes(count: number): string {
  const step = Math.min(units.length - 1, count < 1024 ? 0 : Math.floor(Math.log2(count) / 10))
  const value = count / 1024 ** step
  return `${value.toLocaleString('pl-PL', { maximumFractionDigits: step === 0 ? 0 : 1 })} ${units[step]}`
}
