import { packageItemNames, packageItems } from '../../domain/connection/package-items.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { html } from '../frame/html.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, ActContext, PageContext } from '../portal/page-row.js'

const there = { value: 'JEST', text: { pl: 'jest', en: 'there' } }
const missing = { value: 'BRAK', text: { pl: 'brakuje albo jest błędna', en: 'missing or wrong' } }
const foreign = { value: 'NIE_DOTYCZY', text: { pl: 'nie dotyczy (bez OTM)', en: 'does not concern (no OTM)' } }

const fields: readonly Field[] = packageItemNames.flatMap(item => {
  const { letter, titlePl, titleEn } = packageItems[item]
  return [
    {
      name: item,
      kind: 'radios',
      label: { pl: `${letter}) ${titlePl}`, en: `${letter}) ${titleEn}` },
      options: item === 'ADRES_ELEARNING' ? [there, missing, foreign] : [there, missing],
    },
    {
      name: `${item}.uwaga`,
      label: { pl: `${letter}) Uwaga`, en: `${letter}) Remark` },
      optional: true,
    },
  ]
})

/** The seven items one by one: all there is a confirmation, anything missing a complaint. @req A2.4 */
export function checkAct(
  which: (at: ActContext) => Promise<{ readonly numerZgloszenia: string; readonly kluczPakietu?: string } | Refusal>,
): Act {
  return {
    name: 'sprawdz',
    fields,
    submit: { pl: 'Zapisz sprawdzenie', en: 'Save the check' },
    async run(at) {
      const unanswered = packageItemNames.filter(item => at.sent.value(item) === '')
      if (unanswered.length > 0) {
        const text = at.say({
          pl: 'Zaznacz, czy ta informacja jest w pakiecie.',
          en: 'Say whether it is in the package.',
        })
        return { mend: unanswered.map(field => ({ field, text })) }
      }
      const subject = await which(at)
      if (isRefusal(subject)) return subject
      const sprawdzenie = packageItemNames.map(item => {
        const uwaga = at.sent.value(`${item}.uwaga`)
        return { element: item, stan: at.sent.value(item), ...(uwaga === '' ? {} : { uwaga }) }
      })
      const done = await at.performDraft('potwierdzPakiet', { ...subject, sprawdzenie })
      if (isRefusal(done)) return { mend: findingsOf('potwierdzPakiet', done, fields, at.sent, at.language) }
      const isConfirmed = done.body.stan === 'PAKIET_POTWIERDZONY'
      return {
        goTo: at.path,
        flash: {
          kind: isConfirmed ? 'success' : 'warning',
          text: isConfirmed
            ? at.say({
                pl: 'Odbiór kompletnego pakietu został potwierdzony.',
                en: 'The complete package was confirmed.',
              })
            : at.say({
                pl: 'Braki zostały zgłoszone administratorowi wojewódzkiemu; przygotuje nowy pakiet.',
                en: 'What is missing was reported; the voivodeship administrator makes a new package.',
              }),
        },
      }
    },
  }
}

/** What is to be done with the form. */
export function checkTable(at: PageContext) {
  return html`<p>${at.say({
    pl: 'Otwórz pakiet i przejdź jego siedem informacji po kolei. Gdy każda jest, zapisanie potwierdza odbiór; gdy czegoś brakuje, zgłasza braki.',
    en: 'Open the package and go through its seven items. All there: saving confirms it; anything missing: saving reports it.',
  })}</p>`
}
