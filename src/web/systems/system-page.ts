import { type Draft, hasForm } from '../../contract/index.js'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import { badge, card, facts, notice } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment } from '../frame/polish.js'
import { operationAct } from '../portal/operation-act.js'
import type { ActContext, PageContext, PageRow } from '../portal/page-row.js'
import { areaText, nearEnd, untilText } from '../registers/words.js'
import { systemsPage } from './systems-page.js'
import { kindTexts, purposeTexts, stateTexts, type WireSystem } from './words.js'

const idOf = (at: PageContext) => at.params.idSystemu ?? ''
const hereAgain = (at: ActContext, text: string) => ({
  goTo: `/portal/systemy/${idOf(at)}`,
  flash: { kind: 'success' as const, text },
})
const ofSystem = (at: ActContext): Draft => ({ idSystemu: idOf(at) })

const withdrawCertificate = operationAct({
  name: 'wycofaj-certyfikat',
  operation: 'wycofajCertyfikat',
  submit: { pl: 'Wycofaj certyfikat', en: 'Withdraw the certificate' },
  tone: 'danger',
  fields: [{ name: 'powod', label: { pl: 'Powód', en: 'Reason' } }],
  fixed: at => ({ ...ofSystem(at), odcisk: at.sent.value('odcisk') }),
  done: (at, { body }) =>
    body.pozostalo > 0
      ? hereAgain(at, at.say({ pl: 'Certyfikat wycofany; działa to od zaraz.', en: 'Withdrawn; it holds at once.' }))
      : {
          goTo: `/portal/systemy/${idOf(at)}`,
          flash: {
            kind: 'warning',
            text: at.say({
              pl: 'Certyfikat wycofany od zaraz. To był ostatni tego przeznaczenia: system nie może już wołać bramki i trzeba go zarejestrować na nowo.',
              en: 'Withdrawn at once. It was the last one of its purpose: the system can call no more and has to be registered anew.',
            }),
          },
        },
})

const activate = operationAct({
  name: 'aktywuj',
  operation: 'aktywujSD',
  submit: { pl: 'Aktywuj system', en: 'Activate the system' },
  fields: [],
  fixed: ofSystem,
  done: at => hereAgain(at, at.say({ pl: 'System jest aktywny.', en: 'The system is active.' })),
})

const deactivate = operationAct({
  name: 'dezaktywuj',
  operation: 'dezaktywujSD',
  submit: { pl: 'Dezaktywuj system', en: 'Retire the system' },
  tone: 'danger',
  fields: [{ name: 'powod', kind: 'multiline', label: { pl: 'Powód', en: 'Reason' } }],
  fixed: ofSystem,
  done: at =>
    hereAgain(
      at,
      at.say({
        pl: 'System jest nieaktywny: może już tylko pytać o swój stan. Zbiory pozostają przypisane.',
        en: 'The system is retired: it can only ask for its state. Its sets stay assigned.',
      }),
    ),
})

const forms = operationAct({
  name: 'formy',
  operation: 'ustawFormePodpisu',
  submit: { pl: 'Zapisz formy podpisu', en: 'Save the forms of signature' },
  fields: [
    {
      name: 'formaPodpisu',
      kind: 'checkboxes',
      label: { pl: 'W jakich formach system może podpisywać', en: 'Forms that the system may sign in' },
      options: [
        { value: 'XADES', text: { pl: 'XAdES (zwykła)', en: 'XAdES (usual)' } },
        { value: 'WSS', text: { pl: 'WS-Security X.509, jak tworzą ją gotowe biblioteki', en: 'WS-Security X.509' } },
      ],
    },
  ],
  fixed: ofSystem,
  done: at => hereAgain(at, at.say({ pl: 'Formy podpisu zapisane.', en: 'The forms of signature were saved.' })),
})

const software = operationAct({
  name: 'oprogramowanie',
  operation: 'zmienOprogramowanie',
  submit: { pl: 'Zmień wersję', en: 'Change the version' },
  fields: [
    { name: 'oprogramowanie.nazwa', label: { pl: 'Produkt', en: 'Product' } },
    { name: 'oprogramowanie.wersja', label: { pl: 'Wersja', en: 'Version' }, width: 'medium' },
    { name: 'oprogramowanie.producent', label: { pl: 'Dostawca', en: 'Vendor' } },
  ],
  fixed: ofSystem,
  done: at =>
    hereAgain(
      at,
      at.say({
        pl: 'Wersja zmieniona: odtąd komunikaty systemu mają ją podawać.',
        en: 'The version was changed: from now on the system’s messages have to name it.',
      }),
    ),
})

/** One system: software, conformity, certificates; and what an administrator does with it. @req A1.1 A2.8 C3 D2 */
export const systemPage: PageRow = {
  path: '/portal/systemy/:idSystemu',
  title: { pl: 'System', en: 'System' },
  access: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
  acts: [activate, software, forms, withdrawCertificate, deactivate],
  async view(at) {
    const system = await systemOf(at)
    if (isRefusal(system)) return system
    return {
      title: system.idSystemu,
      lead: system.nazwaJednostki,
      above: [[at.say(systemsPage.title), systemsPage.path]],
      content: html`${warned(at, system)}${systemFacts(at, system)}
<h2>${at.say({ pl: 'Certyfikaty', en: 'Certificates' })}</h2>
${certificates(at, system)}
${changes(at, system)}`,
    }
  },
}

/** The system of the address, as the list tells it. */
async function systemOf(at: PageContext): Promise<WireSystem | Refusal> {
  if (!hasForm('IdSystemu', idOf(at))) return refuse('5020')
  const state = await at.perform('pobierzStatusSD', { idSystemu: idOf(at) })
  if (isRefusal(state)) return state
  const listed = await at.perform('listaSystemow', { kodJT: state.body.system.kodJT })
  if (isRefusal(listed)) return listed
  return listed.body.system.find(one => one.idSystemu === idOf(at)) ?? refuse('5020')
}

function warned(at: PageContext, system: WireSystem): Html | undefined {
  if (system.uprawnione || system.stan === 'NIEAKTYWNY') return undefined
  return notice(
    'warning',
    at.say({ pl: 'Ta wersja oprogramowania nie ma uprawnienia', en: 'Nothing entitles this version' }),
    html`<p>${at.say({
      pl: 'System pracuje dalej i dostaje ostrzeżenia 3014. Uzgodnij z dostawcą wersję, która ma ważny wpis, i zmień ją tutaj.',
      en: 'The system works on and is warned with 3014. Agree with the vendor on a version with a valid entry, and change it here.',
    })} ${at.link('/portal/zgodnosc', at.say({ pl: 'Wykaz zgodności', en: 'Register of conformity' }))}</p>`,
  )
}

function systemFacts(at: PageContext, system: WireSystem) {
  const { oprogramowanie, zbior, slownikiZalegle } = system
  return facts([
    [at.say({ pl: 'Stan', en: 'State' }), badge(at.say(stateTexts[system.stan]), stateTexts[system.stan].tone)],
    [at.say({ pl: 'Jednostka', en: 'Unit' }), html`${system.nazwaJednostki} <span class="soft">${system.kodJT}</span>`],
    [at.say({ pl: 'Rodzaj', en: 'Kind' }), at.say(kindTexts[system.rodzaj])],
    [at.say({ pl: 'Obszar', en: 'Area' }), areaText(system.obszar, at.language)],
    [
      at.say({ pl: 'Oprogramowanie', en: 'Software' }),
      `${oprogramowanie.nazwa} ${oprogramowanie.wersja} (${oprogramowanie.producent})`,
    ],
    [
      at.say({ pl: 'Uprawnienie do', en: 'Entitled until' }),
      !system.zgodnoscWymagana
        ? at.say({ pl: 'nie jest wymagane', en: 'not needed' })
        : system.uprawnione
          ? untilText(system.uprawnioneDo, at.now, at.language)
          : badge(at.say({ pl: 'brak', en: 'none' }), 'bad'),
    ],
    [at.say({ pl: 'Formy podpisu', en: 'Forms of signature' }), system.formaPodpisu.join(', ')],
    [
      at.say({ pl: 'Słowniki', en: 'Dictionaries' }),
      slownikiZalegle.length === 0
        ? at.say({ pl: 'potwierdzone', en: 'confirmed' })
        : html`${badge(at.say({ pl: 'zaległe', en: 'behind' }), 'warning')} ${slownikiZalegle.join(', ')}`,
    ],
    [at.say({ pl: 'Zbiory', en: 'Sets' }), zbior.map(one => one.kodZbioru).join(', ') || '–'],
    [at.say({ pl: 'Zarejestrowano', en: 'Registered' }), moment(system.zarejestrowano)],
  ])
}

function certificates(at: PageContext, { certyfikat }: WireSystem) {
  return table(
    at.say({ pl: 'Certyfikaty', en: 'Certificates' }),
    [
      at.say({ pl: 'Przeznaczenie', en: 'Purpose' }),
      at.say({ pl: 'Odcisk i numer', en: 'Fingerprint and number' }),
      at.say({ pl: 'Ważny do', en: 'Valid until' }),
      at.say({ pl: 'Stan', en: 'State' }),
      at.say({ pl: 'Wycofanie', en: 'Withdrawal' }),
    ],
    certyfikat.map(one => ({
      heading: at.say(purposeTexts[one.przeznaczenie]),
      cells: [
        html`<code>${one.odcisk.slice(0, 16)}…</code> <span class="soft">${one.numerSeryjny}</span>`,
        html`${moment(one.wazneDo)} ${one.stan === 'AKTYWNY' ? nearEnd(one.dniDoKonca, at.language) : undefined}`,
        one.stan === 'AKTYWNY'
          ? badge(at.say({ pl: 'obowiązuje', en: 'in force' }), 'good')
          : badge(at.say({ pl: 'wycofany', en: 'withdrawn' }), 'bad'),
        one.stan === 'AKTYWNY'
          ? at.form('wycofaj-certyfikat', { key: one.odcisk.slice(0, 8), hidden: { odcisk: one.odcisk } })
          : undefined,
      ],
    })),
  )
}

function changes(at: PageContext, { stan, formaPodpisu, oprogramowanie }: WireSystem) {
  const values = {
    'oprogramowanie.nazwa': oprogramowanie.nazwa,
    'oprogramowanie.wersja': oprogramowanie.wersja,
    'oprogramowanie.producent': oprogramowanie.producent,
  }
  return html`${stan === 'AKTYWNY' ? undefined : card(at.say({ pl: 'Aktywacja', en: 'Activation' }), at.form('aktywuj'))}
${card(at.say({ pl: 'Wersja oprogramowania', en: 'Software version' }), at.form('oprogramowanie', { values }))}
${card(at.say({ pl: 'Formy podpisu', en: 'Forms of signature' }), at.form('formy', { values: { formaPodpisu } }))}
${stan === 'NIEAKTYWNY' ? undefined : card(at.say({ pl: 'Dezaktywacja', en: 'Retirement' }), at.form('dezaktywuj'))}`
}
