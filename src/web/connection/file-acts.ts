import { scanKinds } from '../../domain/connection/scan.js'
import { isRefusal } from '../../fault/refusal.js'
import { operationAct } from '../portal/operation-act.js'
import type { Act } from '../portal/page-row.js'

/** Makes the package; its password is shown once. @req A2.2 A2.3 */
export const packageAct: Act = operationAct({
  name: 'pakiet',
  operation: 'utworzPakiet',
  fields: [
    {
      name: 'wyslij',
      kind: 'checkbox',
      label: { pl: 'Wyślij plik na adres administratora lokalnego', en: 'Mail the file to the local administrator' },
      optional: true,
    },
  ],
  submit: { pl: 'Utwórz pakiet', en: 'Make the package' },
  fixed: at => ({ numerZgloszenia: at.params.numer ?? '' }),
  done: (at, { body }) => ({
    goTo: at.path,
    flash: {
      kind: 'success',
      text: at.say({
        pl: 'Pakiet jest gotowy. Przekaż hasło pliku telefonicznie: nie zobaczysz go ponownie.',
        en: 'The package is made. Pass the file’s password on by telephone: it is not shown again.',
      }),
      facts: [[at.say({ pl: 'Hasło pliku', en: 'Password of the file' }), body.hasloPakietu]],
    },
  }),
})

/** Gives the encrypted file. @req A2.3 */
export const downloadAct: Act = {
  name: 'pobierz',
  fields: [],
  submit: { pl: 'Pobierz zaszyfrowany plik', en: 'Download the encrypted file' },
  tone: 'quiet',
  async run(at) {
    const given = await at.perform('pobierzPakiet', { numerZgloszenia: at.params.numer ?? '' })
    if (isRefusal(given)) return given
    return { download: given.body.nazwaPliku, type: 'application/zip', bytes: given.body.plik }
  },
}

/** Gives the scan of the signed form, as a file and never as a page. @req A2.1 */
export const scanAct: Act = {
  name: 'skan',
  fields: [],
  submit: { pl: 'Pobierz skan', en: 'Download the scan' },
  tone: 'quiet',
  async run(at) {
    const numerZgloszenia = at.params.numer ?? ''
    const given = await at.perform('pobierzSkanZgloszenia', { numerZgloszenia })
    if (isRefusal(given)) return given
    const { mediaType, extension } = scanKinds[given.body.rodzajSkanu]
    return { download: `skan-${numerZgloszenia}.${extension}`, type: mediaType, bytes: given.body.skan }
  },
}
