import { isRefusal } from '../../fault/refusal.js'
import { emptyState } from '../frame/components.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { changesPage } from './changes-page.js'
import { changesPath } from './words.js'

const report = operationAct({
  name: 'zglos',
  operation: 'zglosZmianeDostawcy',
  submit: { pl: 'Zgłoś zmianę dostawcy', en: 'Report the change of vendor' },
  fields: [
    {
      name: 'kodZbioru',
      kind: 'checkboxes',
      label: { pl: 'Zbiory, których zmiana dotyczy', en: 'Sets concerned' },
      wrong: { pl: 'Zaznacz co najmniej jeden zbiór.', en: 'Tick at least one set.' },
    },
    {
      name: 'opis',
      kind: 'multiline',
      label: { pl: 'Opis sytuacji', en: 'What is going on' },
      hint: {
        pl: 'Na przykład: kto jest nowym dostawcą, od kiedy, czy przeniesie dane.',
        en: 'For instance: who the new vendor is, from when, whether data are brought over.',
      },
    },
    {
      name: 'planowanaData',
      kind: 'date',
      optional: true,
      label: { pl: 'Planowana data zmiany', en: 'Planned day of the change' },
      width: 'medium',
    },
    { name: 'kontakt.imieNazwisko', label: { pl: 'Osoba do kontaktu', en: 'Whom to contact' }, autocomplete: 'name' },
    { name: 'kontakt.email', kind: 'email', label: { pl: 'E-mail', en: 'E-mail' }, autocomplete: 'email' },
    {
      name: 'kontakt.telefon',
      kind: 'phone',
      optional: true,
      label: { pl: 'Telefon', en: 'Telephone' },
      width: 'medium',
    },
  ],
  done: (at, { body }) => ({
    goTo: `${changesPath}/${body.zmiana.idZmiany}`,
    flash: {
      kind: 'success',
      text: at.say({
        pl: 'Zmiana zgłoszona. Ministerstwo skontaktuje się z jednostką, by uzgodnić sposób; na tej stronie zobaczysz każdy krok.',
        en: 'The change was reported. The ministry contacts the unit to settle how to proceed; every step is shown here.',
      }),
    },
  }),
})

/** A unit reports that it is going to change the vendor of its system. @req C1 */
export const reportPage: PageRow = {
  path: '/portal/zmiana-dostawcy-zgloszenie',
  title: { pl: 'Zgłoszenie zmiany dostawcy', en: 'Report of a change of vendor' },
  access: ['ADMIN_LOKALNY'],
  acts: [report],
  async view(at) {
    const above = [[at.say(changesPage.title), changesPath]] as const
    const told = await at.perform('listaZbiorow', { kodJT: at.person?.unit.code ?? '', stan: 'AKTYWNY' })
    if (isRefusal(told)) return told
    const free = told.body.zbior.filter(one => one.idZmiany === undefined)
    if (free.length === 0) return { above, content: emptyState(nothing(at)) }
    const sets = free.map(one => ({ value: one.kodZbioru, text: one.kodZbioru, hint: one.nazwa }))
    const { account } = at.person ?? {}
    const values = {
      ...(sets.length === 1 ? { kodZbioru: sets.map(one => one.value) } : {}),
      'kontakt.imieNazwisko': account === undefined ? '' : `${account.firstName} ${account.surname}`,
      'kontakt.email': account?.email ?? '',
    }
    return { above, content: at.form('zglos', { options: { kodZbioru: sets }, values }) }
  },
}

function nothing(at: PageContext): string {
  return at.say({
    pl: 'Jednostka nie ma aktywnego zbioru, którego zmiana nie byłaby już zgłoszona.',
    en: 'The unit has no active set of which no change was reported yet.',
  })
}
