import { operationAct } from '../portal/operation-act.js'

/** The controller's answer to a report: the data are right. @req B4 */
export const rejectAct = operationAct({
  name: 'odrzuc',
  operation: 'zglosNiezgodnosc',
  submit: { pl: 'Odrzuć zgłoszenie', en: 'Reject the report' },
  tone: 'quiet',
  fields: [
    {
      name: 'odrzucenie.powod',
      kind: 'multiline',
      label: { pl: 'Dlaczego dane są prawidłowe', en: 'Why the data are right' },
      hint: { pl: 'Zobaczy to jednostka, która zgłosiła.', en: 'The unit that reported sees it.' },
    },
  ],
  fixed: at => ({
    kodZbioru: at.sent.value('kodZbioru'),
    odrzucenie: { idNiezgodnosci: at.sent.value('idNiezgodnosci') },
  }),
  done: at => ({
    goTo: `/portal/niezgodnosci?rodzaj=OTRZYMANA&zbior=${at.sent.value('kodZbioru')}`,
    flash: {
      kind: 'success',
      text: at.say({
        pl: 'Zgłoszenie odrzucone; jednostka zobaczy powód.',
        en: 'The report was rejected; the unit sees why.',
      }),
    },
  }),
})
