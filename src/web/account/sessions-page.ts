import { isRefusal } from '../../fault/refusal.js'
import { badge } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { ago, counted, moment } from '../frame/polish.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageRow } from '../portal/page-row.js'
import { programName } from './program-name.js'

const here = '/portal/konto/sesje'

const endOne = operationAct({
  name: 'zakoncz',
  operation: 'zakonczSesje',
  fields: [],
  submit: { pl: 'Zakończ', en: 'End' },
  tone: 'quiet',
  fixed: at => ({ idSesji: at.sent.value('idSesji') }),
  done: at => ({
    goTo: here,
    flash: { kind: 'success', text: at.say({ pl: 'Sesja jest zakończona.', en: 'The session has ended.' }) },
  }),
})

const endOthers = operationAct({
  name: 'zakoncz-inne',
  operation: 'zakonczSesje',
  fields: [],
  submit: { pl: 'Zakończ wszystkie inne sesje', en: 'End all other sessions' },
  tone: 'danger',
  done: (at, { body }) => ({
    goTo: here,
    flash: {
      kind: 'success',
      text: at.say({
        pl: `Zakończono ${counted(body.zakonczono, ['inną sesję', 'inne sesje', 'innych sesji'])}.`,
        en: `Other sessions ended: ${body.zakonczono}.`,
      }),
    },
  }),
})

/** Where one's own account is signed in, and ending that. @req B7 */
export const sessionsPage: PageRow = {
  path: here,
  title: { pl: 'Moje sesje', en: 'My sessions' },
  access: 'SIGNED_IN',
  menu: { group: 'KONTO' },
  acts: [endOne, endOthers],
  async view(at) {
    const listed = await at.perform('listaSesji', {})
    if (isRefusal(listed)) return listed
    const sessions = listed.body.sesja
    const current = badge(at.say({ pl: 'ta sesja', en: 'this session' }), 'good')
    const columns = [
      at.say({ pl: 'Skąd', en: 'From' }),
      at.say({ pl: 'Program', en: 'Program' }),
      at.say({ pl: 'Otwarta', en: 'Opened' }),
      at.say({ pl: 'Ostatnio użyta', en: 'Last used' }),
      at.say({ pl: 'Czynność', en: 'Act' }),
    ]
    const rows = sessions.map(one => ({
      heading: html`<code>${one.adres}</code>`,
      cells: [
        programName(one.program) ?? at.say({ pl: 'nieznany', en: 'unknown' }),
        moment(one.otwarta),
        ago(one.uzyta, at.now, at.language),
        one.biezaca ? current : at.form('zakoncz', { key: one.idSesji, hidden: { idSesji: one.idSesji } }),
      ],
    }))
    return {
      lead: at.say({
        pl: 'Miejsca, w których Twoje konto jest teraz zalogowane. Nie znasz któregoś? Zakończ je i zmień hasło.',
        en: 'Where your account is signed in now. One that you do not know? End it and change the password.',
      }),
      content: html`${table(at.say({ pl: 'Otwarte sesje', en: 'Open sessions' }), columns, rows)}${sessions.length > 1 ? at.form('zakoncz-inne') : undefined}`,
    }
  },
}
