import { type VendorChangeStep, vendorChangeSteps } from '../../domain/registry/vendor-change.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { buttonLink, card, facts, notice, type Step, steps } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day, moment } from '../frame/polish.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { feedText, recordsText } from '../sets/words.js'
import { changesPage } from './changes-page.js'
import { actOf, stepActs, type TakenStep } from './step-acts.js'
import {
  changesPath,
  isMine,
  leadingStep,
  nextText,
  parties,
  sideText,
  stateBadge,
  stepTexts,
  type WireChange,
  type WireNext,
} from './words.js'

/** One change of a vendor for each side: where it stands, what is next and whose it is, every step taken. @req C1 C1a C2 C3 C4 C5 C6 */
export const changePage: PageRow = {
  path: `${changesPath}/:idZmiany`,
  title: { pl: 'Zmiana dostawcy', en: 'Change of vendor' },
  access: parties,
  acts: stepActs,
  async view(at) {
    const idZmiany = at.params.idZmiany ?? ''
    if (!/^ZMIANA-[0-9]{6}$/.test(idZmiany)) return refuse('5020')
    const told = await at.perform('stanProceduryZmiany', { idZmiany })
    if (isRefusal(told)) return told
    const [change] = told.body.zmiana
    if (change === undefined) return refuse('5020')
    return {
      title: change.idZmiany,
      above: [[at.say(changesPage.title), changesPath]],
      content: html`${standing(at, change)}
<div class="unprinted">${await turn(at, change)}</div>
<h2>${at.say({ pl: 'Procedura krok po kroku', en: 'The procedure step by step' })}</h2>
${course(at, change)}
<div class="unprinted">${otherWays(at, change)}</div>
<h2>${at.say({ pl: 'Czego dotyczy', en: 'What it is about' })}</h2>
${about(at, change)}
<h2>${at.say({ pl: 'Zbiory', en: 'Sets' })}</h2>
${await sets(at, change)}`,
    }
  },
}

function standing(at: PageContext, change: WireChange): Html {
  return facts([
    [at.say({ pl: 'Stan', en: 'State' }), stateBadge(at, change.stan)],
    [at.say({ pl: 'Następny krok i kto', en: 'Next step and who' }), nextText(at, change)],
  ])
}

/** What the person has to do now, with its form; or whom everybody waits for. */
async function turn(at: PageContext, change: WireChange): Promise<Html | undefined> {
  const next = leadingStep(change)
  if (next === undefined) return undefined
  const { title, about: meaning } = stepTexts[next.krok]
  if (!isMine(at, next)) {
    const text = `${at.say({ pl: 'Teraz działa', en: 'It is the turn of' })}: ${sideText(at, next.strona, next.kodJT)}`
    return notice(
      'info',
      text,
      html`<p>${at.say(title)}. ${at.say({ pl: 'Pytania do zbiorów działają przez cały czas.', en: 'Questions go on all the while.' })}</p>`,
    )
  }
  const heading = html`${at.say({ pl: 'Twój krok', en: 'Your step' })}: ${at.say(title)}`
  return card(
    heading,
    html`<p>${at.say(meaning)}</p>${context(at, change, next.krok)}${await stepForm(at, change, next)}`,
  )
}

/** What the person needs beside the form. */
function context(at: PageContext, change: WireChange, step: VendorChangeStep): Content {
  if (step === 'WERYFIKACJA') {
    const links = change.zbior.map(
      pair =>
        html`<p>${buttonLink(at.to(comparisonOf(change, pair)), `${at.say({ pl: 'Porównanie', en: 'Comparison' })}: ${pair.stary} – ${pair.nowy ?? ''}`, 'quiet')}</p>`,
    )
    return links
  }
  if (step === 'WYLACZENIE_JEDNOSTKI') {
    return html`<p>${buttonLink(at.to(`/portal/jednostki/${change.kodJT}`), `${at.say({ pl: 'Strona jednostki', en: 'Page of the unit' })} ${change.kodJT}`, 'quiet')}</p>`
  }
  return undefined
}

/** The comparison that the decision asks for. */
function comparisonOf({ decyzja }: WireChange, { stary, nowy = '' }: WireChange['zbior'][number]): string {
  const extent = decyzja?.zMigracja === false ? '&zakres=KONTYNUOWANE' : ''
  return `/portal/porownanie-zbiorow?pierwszy=${stary}&drugi=${nowy}${extent}`
}

async function stepForm(at: PageContext, change: WireChange, next: WireNext): Promise<Html | undefined> {
  if (next.krok === 'ZGLOSZENIE') return undefined
  if (next.krok !== 'WLACZENIE_NOWEGO_SD') return at.form(actOf(next.krok))
  const listed = await at.perform('listaSystemow', { kodJT: next.kodJT ?? '', rodzaj: 'SD' })
  const systems = isRefusal(listed) ? [] : listed.body.system
  const feeding = new Set(change.zbior.map(({ stary }) => stary))
  const fresh = systems.filter(one => !one.zbior.some(({ kodZbioru }) => feeding.has(kodZbioru)))
  if (fresh.length === 0) {
    return notice(
      'warning',
      at.say({ pl: 'Nowy system nie jest jeszcze zarejestrowany', en: 'The new system is not registered yet' }),
      html`<p>${at.say({
        pl: 'Nowy dostawca rejestruje system (operacja zarejestrujSD albo csizs sd register) Twoim loginem i hasłem. Potem wróć na tę stronę.',
        en: 'The new vendor registers the system (zarejestrujSD or csizs sd register) with your login and password. Then come back to this page.',
      })}</p>`,
    )
  }
  const options = fresh.map(({ idSystemu, oprogramowanie: { nazwa, wersja, producent } }) => ({
    value: idSystemu,
    text: `${idSystemu} – ${nazwa} ${wersja}, ${producent}`,
  }))
  return at.form(actOf(next.krok), { options: { idSystemu: options } })
}

/** Steps that turn back or give up, where they are the person's. */
function otherWays(at: PageContext, change: WireChange): Content {
  const mine = change.nastepny.filter(next => !vendorChangeSteps[next.krok].leadsOn && isMine(at, next))
  return mine.map(({ krok }) => {
    const { title, about: meaning } = stepTexts[krok]
    return card(at.say(title), html`<p>${at.say(meaning)}</p>${at.form(actOf(krok as TakenStep))}`)
  })
}

const order = (Object.keys(vendorChangeSteps) as VendorChangeStep[]).filter(step => vendorChangeSteps[step].leadsOn)

/** What was taken, in its order and with its returns, then what is to come. */
function course(at: PageContext, change: WireChange): Html {
  const taken = change.krok.map(
    ({ krok, czas, autor, uwagi }): Step => ({
      title: at.say(stepTexts[krok].title),
      state: 'DONE',
      note: html`${moment(czas)}, ${autor}${uwagi === undefined ? undefined : html`<br>${uwagi}`}`,
    }),
  )
  return steps([...taken, ...toCome(at, change)])
}

function toCome(at: PageContext, change: WireChange): readonly Step[] {
  const next = leadingStep(change)
  if (next === undefined) return []
  const retired = change.krok.some(({ krok }) => krok === 'WYLACZENIE_JEDNOSTKI')
  const retires = change.decyzja?.wygaszenieJednostki === true && !retired
  const left = order.slice(order.indexOf(next.krok)).filter(step => step !== 'WYLACZENIE_JEDNOSTKI' || retires)
  return left.map((step, index): Step => {
    const side = vendorChangeSteps[step].side
    const unit = index === 0 ? next.kodJT : undefined
    return {
      title: at.say(stepTexts[step].title),
      state: index === 0 ? 'CURRENT' : 'TO_COME',
      note: sideText(at, side, unit),
    }
  })
}

function about(at: PageContext, change: WireChange): Html {
  const say = (pl: string, en: string) => at.say({ pl, en })
  const { kontakt, decyzja } = change
  const settled =
    decyzja === undefined
      ? say('jeszcze nie', 'not yet')
      : decyzja.zMigracja
        ? say('z migracją danych', 'with migration of the data')
        : say('bez migracji danych', 'without migration of the data')
  const retires =
    decyzja?.wygaszenieJednostki === true
      ? html`, ${say('wpis jednostki zostanie wygaszony, następca', 'the unit’s entry is retired, successor')}: ${decyzja.kodJTNastepcy}`
      : undefined
  return facts([
    [say('Jednostka', 'Unit'), change.kodJT],
    [say('Opis', 'Description'), change.opis],
    [say('Planowana data', 'Planned day'), change.planowanaData === undefined ? '–' : day(change.planowanaData)],
    [
      say('Kontakt', 'Contact'),
      [kontakt.imieNazwisko, kontakt.email, kontakt.telefon].filter(part => part !== undefined).join(', '),
    ],
    [say('Uzgodniono', 'Settled'), html`${settled}${retires}`],
    [say('Nowy system', 'New system'), change.idNowegoSystemu ?? '–'],
  ])
}

async function sets(at: PageContext, change: WireChange): Promise<Html> {
  const say = (pl: string, en: string) => at.say({ pl, en })
  const rows = []
  for (const pair of change.zbior) {
    rows.push({
      heading: at.link(`/portal/zbiory/${pair.stary}`, pair.stary),
      cells: [
        pair.nowy === undefined
          ? say('jeszcze nie utworzony', 'not created yet')
          : at.link(`/portal/zbiory/${pair.nowy}`, pair.nowy),
        await fedSoFar(at, pair.nowy),
        pair.nowy === undefined ? undefined : at.link(comparisonOf(change, pair), say('porównaj', 'compare')),
      ],
    })
  }
  return table(
    say('Zbiory', 'Sets'),
    [
      say('Stary zbiór', 'Old set'),
      say('Nowy zbiór', 'New set'),
      say('Zasilenie nowego', 'Feed of the new one'),
      say('Porównanie', 'Comparison'),
    ],
    rows,
  )
}

/** How far the new set is fed; nothing for a side that does not see the set. */
async function fedSoFar(at: PageContext, code: string | undefined): Promise<Content> {
  if (code === undefined) return '–'
  const told = await at.perform('pobierzZbior', { kodZbioru: code })
  if (isRefusal(told)) return '–'
  const { zbior: set } = told.body
  const { otwarteZasilenie: open } = set
  if (open === undefined) return html`${recordsText(at, set.liczbaRekordow)}<br>${feedText(at, set.ostatnieZasilenie)}`
  return at.say({
    pl: `trwa: przyjęto paczek ${open.liczbaPaczek}, rekordów ${open.liczbaPrzyjetych}`,
    en: `under way: packages taken ${open.liczbaPaczek}, records ${open.liczbaPrzyjetych}`,
  })
}
