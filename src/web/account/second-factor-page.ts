import { isRefusal } from '../../fault/refusal.js'
import { badge, copied, facts, notice, steps } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { counted, moment } from '../frame/polish.js'
import { qrPicture } from '../frame/qr.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import { operationAct } from '../portal/operation-act.js'
import type { Act, ActContext, PageContext, PageRow } from '../portal/page-row.js'
import { codeField, thisBrowser, typedCode } from './fields.js'

const here = '/portal/konto/drugi-skladnik'

const begin = operationAct({
  name: 'rozpocznij',
  operation: 'rozpocznijDrugiSkladnik',
  fields: [],
  submit: { pl: 'Włącz drugi składnik', en: 'Turn the second factor on' },
  done: () => ({ goTo: here }),
})

/** An act that a code of the second factor allows; a wrong code is told at its field. */
function withCode(order: Omit<Act, 'fields'>, field = codeField): Act {
  return { ...order, fields: [field] }
}

/** The first code is the application's: there are no recovery codes yet. */
const firstCode: Field = {
  ...codeField,
  hint: { pl: '6 cyfr, które pokazuje aplikacja.', en: 'The 6 digits that the application shows.' },
  wrong: { pl: 'Wpisz 6 cyfr, które pokazuje aplikacja.', en: 'Enter the 6 digits that the application shows.' },
}

const confirm = withCode(
  {
    name: 'potwierdz',
    submit: { pl: 'Potwierdź kod', en: 'Confirm the code' },
    async run(at) {
      const done = await at.performDraft('potwierdzDrugiSkladnik', { kod: typedCode(at), ...thisBrowser(at) })
      if (isRefusal(done))
        return { mend: findingsOf('potwierdzDrugiSkladnik', done, [firstCode], at.sent, at.language) }
      const { zeton, waznyDo, przegladarka, kodZapasowy } = done.body
      const text = at.say({
        pl: 'Drugi składnik jest włączony. Zapisz kody zapasowe: nie będą pokazane ponownie.',
        en: 'The second factor is on. Keep these recovery codes: they are not shown again.',
      })
      const session = { token: zeton, expires: waznyDo, mark: przegladarka }
      return { goTo: here, session, flash: { kind: 'success', text, facts: numbered(at, kodZapasowy) } }
    },
  },
  firstCode,
)

const renew = withCode({
  name: 'odnow',
  submit: { pl: 'Utwórz nowe kody zapasowe', en: 'Make new recovery codes' },
  tone: 'quiet',
  async run(at) {
    const done = await at.performDraft('odnowKodyZapasowe', { kod: typedCode(at) })
    if (isRefusal(done)) return { mend: findingsOf('odnowKodyZapasowe', done, [codeField], at.sent, at.language) }
    const text = at.say({
      pl: 'Nowe kody zapasowe; poprzednie nie działają. Zapisz je: nie będą pokazane ponownie.',
      en: 'New recovery codes; the former ones are void. Keep them: they are not shown again.',
    })
    return { goTo: here, flash: { kind: 'success', text, facts: numbered(at, done.body.kodZapasowy) } }
  },
})

const turnOff = withCode({
  name: 'wylacz',
  submit: { pl: 'Wyłącz drugi składnik', en: 'Turn the second factor off' },
  tone: 'danger',
  async run(at) {
    const done = await at.performDraft('wylaczDrugiSkladnik', { kod: typedCode(at) })
    if (isRefusal(done)) return { mend: findingsOf('wylaczDrugiSkladnik', done, [codeField], at.sent, at.language) }
    const text = at.say({ pl: 'Drugi składnik jest wyłączony.', en: 'The second factor is off.' })
    return { goTo: here, flash: { kind: 'success', text } }
  },
})

function numbered(at: ActContext, codes: readonly string[]): readonly (readonly [string, string])[] {
  return codes.map((code, index) => [`${at.say({ pl: 'Kod', en: 'Code' })} ${index + 1}`, code])
}

/** The second factor of one's own account: on, off, recovery codes; at the first sign-in of administrators it has to be turned on. */
export const secondFactorPage: PageRow = {
  path: here,
  title: { pl: 'Drugi składnik logowania', en: 'Second factor of signing in' },
  access: 'SIGNED_IN',
  serves: ['ENROLMENT'],
  menu: { group: 'KONTO', name: { pl: 'Drugi składnik', en: 'Second factor' } },
  acts: [begin, confirm, renew, turnOff],
  async view(at) {
    const state = await at.perform('stanDrugiegoSkladnika', {})
    if (isRefusal(state)) return state
    const { wlaczonyOd, rozpoczety, kodyZapasowe, wymagany } = state.body
    const lead = at.say({
      pl: 'Oprócz hasła portal prosi wtedy o kod z aplikacji na telefonie. Samo hasło nikomu nie wystarczy.',
      en: 'Beside the password the portal then asks for a code of an application on your phone. The password alone is no use to anybody.',
    })
    if (wlaczonyOd !== undefined) return { lead, content: turnedOn(at, wlaczonyOd, kodyZapasowe, wymagany) }
    const demanded = at.person?.lacks === 'ENROLMENT' ? notice('warning', at.say(words.demanded)) : undefined
    if (rozpoczety !== undefined) return { lead, content: html`${demanded}${keyGiven(at, rozpoczety)}` }
    return { lead, content: html`${demanded}<p>${badge(at.say(words.off), 'neutral')}</p>${at.form('rozpocznij')}` }
  },
}

function keyGiven(at: PageContext, { sekret, adres }: { readonly sekret: string; readonly adres: string }): Html {
  const picture = qrPicture(at.qr(adres), at.say(words.picture))
  return steps([
    { state: 'CURRENT', title: at.say(words.install), content: html`<p class="soft">${at.say(words.which)}</p>` },
    {
      state: 'CURRENT',
      title: at.say(words.scan),
      content: html`${picture}<p>${at.say(words.type)} ${copied(sekret.match(/.{1,4}/g)?.join(' ') ?? sekret)}</p>`,
    },
    { state: 'CURRENT', title: at.say(words.enter), content: at.form('potwierdz') },
  ])
}

function turnedOn(at: PageContext, since: Date, left: number, isDemanded: boolean): Html {
  const codes = at.say({
    pl: counted(left, ['nieużyty kod', 'nieużyte kody', 'nieużytych kodów']),
    en: `${left} unused`,
  })
  const state = html`${badge(at.say(words.on), 'good')} ${at.say({ pl: 'od', en: 'since' })} ${moment(since)}`
  return html`${facts([
    [at.say({ pl: 'Stan', en: 'State' }), state],
    [at.say({ pl: 'Kody zapasowe', en: 'Recovery codes' }), codes],
  ])}
<h2>${at.say(words.newCodes)}</h2>
<p>${at.say(words.newCodesWhy)}</p>${at.form('odnow')}
${isDemanded ? html`<p class="soft">${at.say(words.cannotOff)}</p>` : html`<h2>${at.say(words.turnOff)}</h2>${at.form('wylacz')}`}`
}

const words = {
  on: { pl: 'Włączony', en: 'On' },
  off: { pl: 'Wyłączony', en: 'Off' },
  demanded: {
    pl: 'Rola administratora wymaga drugiego składnika. Włącz go, aby dokończyć logowanie.',
    en: 'An administrator’s role demands a second factor. Turn it on to complete the sign-in.',
  },
  picture: { pl: 'Kod QR z kluczem dla aplikacji', en: 'QR code with the key for the application' },
  install: { pl: 'Przygotuj aplikację z kodami na telefonie', en: 'Have an application for codes on your phone' },
  which: {
    pl: 'Wystarczy dowolna aplikacja TOTP, np. FreeOTP, Aegis, Google Authenticator, Microsoft Authenticator.',
    en: 'Any TOTP application will do, e.g. FreeOTP, Aegis, Google Authenticator, Microsoft Authenticator.',
  },
  scan: { pl: 'Zeskanuj w niej ten obrazek', en: 'Scan this picture with it' },
  type: { pl: 'Albo wpisz klucz ręcznie:', en: 'Or type the key:' },
  enter: { pl: 'Wpisz kod, który pokazuje aplikacja', en: 'Enter the code that the application shows' },
  newCodes: { pl: 'Nowe kody zapasowe', en: 'New recovery codes' },
  newCodesWhy: {
    pl: 'Kod zapasowy zastępuje kod z telefonu, każdy jeden raz. Nowe kody unieważniają dotychczasowe.',
    en: 'A recovery code stands in for one of the phone, each once. New codes void the former ones.',
  },
  turnOff: { pl: 'Wyłączenie', en: 'Turning it off' },
  cannotOff: {
    pl: 'Rola administratora wymaga drugiego składnika, więc nie można go wyłączyć. Gdy zmieniasz telefon, poproś administratora nad Tobą o usunięcie obecnego.',
    en: 'An administrator’s role demands the second factor, so it cannot be turned off. When you change your phone, ask the administrator above you to remove the present one.',
  },
}
