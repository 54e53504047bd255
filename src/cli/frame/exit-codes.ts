import type { Text } from './language.js'

/**
 * What the command's exit codes mean: one row per code; help and documentation derive from it.
 * From 64 upwards they follow sysexits.h.
 */
export const exitCodes = {
  yes: {
    code: 0,
    pl: 'tak: wykonano, odpowiedź pełna, sprawdzenie pomyślne',
    en: 'yes: done, answered in full, verified',
  },
  no: {
    code: 1,
    pl: 'nie: sprawdzenie niepomyślne albo brak danych',
    en: 'no: verification failed or nothing was found',
  },
  refused: { code: 2, pl: 'bramka odmówiła', en: 'the gateway refused' },
  partly: { code: 3, pl: 'odpowiedź częściowa', en: 'answered in part' },
  untrusted: { code: 4, pl: 'odpowiedzi nie można ufać', en: 'the answer cannot be trusted' },
  usage: { code: 64, pl: 'błędne wywołanie polecenia', en: 'the command was called wrongly' },
  malformed: { code: 65, pl: 'dane wejściowe są nieprawidłowe', en: 'the input is malformed' },
  noInput: { code: 66, pl: 'brak pliku lub folderu wejściowego', en: 'an input file or folder is missing' },
  unreachable: { code: 69, pl: 'bramka jest nieosiągalna', en: 'the gateway cannot be reached' },
  defect: { code: 70, pl: 'błąd wewnętrzny programu', en: 'a defect of this program' },
  cannotCreate: { code: 73, pl: 'nie można utworzyć pliku lub folderu', en: 'a file or folder cannot be made' },
  notSignedIn: { code: 77, pl: 'brak sesji albo uprawnień', en: 'not signed in or not permitted' },
  configuration: { code: 78, pl: 'błędna konfiguracja', en: 'the configuration is wrong' },
  interrupted: { code: 130, pl: 'przerwano (Ctrl-C)', en: 'interrupted (Ctrl-C)' },
} as const satisfies Record<string, Text & { readonly code: number }>

export type Exit = keyof typeof exitCodes
