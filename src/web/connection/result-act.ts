import { operationAct } from '../portal/operation-act.js'

/** The result of connecting one system (annex 6). @req A2.11 */
export const resultAct = operationAct({
  name: 'wynik',
  operation: 'zglosStatusPodlaczenia',
  fields: [
    {
      name: 'status',
      kind: 'radios',
      label: { pl: 'Wynik podłączenia', en: 'Result' },
      options: [
        { value: 'PODLACZONY', text: { pl: 'podłączony', en: 'connected' } },
        { value: 'NIEPODLACZONY', text: { pl: 'niepodłączony', en: 'not connected' } },
      ],
    },
    {
      name: 'idPodlaczonegoSystemu',
      width: 'short',
      label: { pl: 'Identyfikator systemu (gdy podłączony)', en: 'Id of the system (connected)' },
      hint: { pl: 'np. SD-000001', en: 'e.g. SD-000001' },
    },
    {
      name: 'przyczyna',
      kind: 'multiline',
      label: { pl: 'Przyczyna (gdy niepodłączony)', en: 'Cause (not connected)' },
    },
  ],
  submit: { pl: 'Zgłoś wynik', en: 'Report the result' },
  fixed: at => ({ numerZgloszenia: at.params.numer ?? '', pozycja: at.sent.value('pozycja') }),
  done: (at, { body }) => ({
    goTo: at.path,
    flash: {
      kind: body.stanSystemu === 'PODLACZONY' ? 'success' : 'warning',
      text: at.say({
        pl: 'Wynik został zgłoszony administratorowi wojewódzkiemu.',
        en: 'The result was reported to the voivodeship administrator.',
      }),
    },
  }),
})
