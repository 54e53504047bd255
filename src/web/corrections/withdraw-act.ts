import { operationAct } from '../portal/operation-act.js'

/** The reporter takes a report back before it is answered. @req B4 */
export const withdrawAct = operationAct({
  name: 'wycofaj',
  operation: 'zglosNiezgodnosc',
  submit: { pl: 'Wycofaj zgłoszenie', en: 'Withdraw the report' },
  tone: 'quiet',
  fields: [
    {
      name: 'wycofanie.powod',
      kind: 'multiline',
      label: { pl: 'Dlaczego zgłoszenie jest wycofywane', en: 'Why the report is withdrawn' },
      hint: { pl: 'Zobaczy to administrator zbioru.', en: 'The set’s controller sees it.' },
    },
  ],
  fixed: at => ({
    kodZbioru: at.sent.value('kodZbioru'),
    wycofanie: { idNiezgodnosci: at.sent.value('idNiezgodnosci') },
  }),
  done: at => ({
    goTo: `/portal/niezgodnosci?rodzaj=WYSLANA&zbior=${at.sent.value('kodZbioru')}&pokaz=wszystkie`,
    flash: {
      kind: 'success',
      text: at.say({
        pl: 'Zgłoszenie wycofane; administrator zbioru zobaczy powód i nie musi już odpowiadać.',
        en: 'The report was withdrawn; the controller sees why and need not answer any more.',
      }),
    },
  }),
})
