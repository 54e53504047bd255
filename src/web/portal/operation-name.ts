/** Words of operations' names that Polish writes with letters that names in a contract do without. */
const words = new Map(
  [
    'czynności dostawcę dostawców dostępów dostępy dowód formę gotowość hasło jednostkę listę niezgodność niezgodności',
    'odmów odnów ogłoś paczkę podgląd podłączeń podłączenia podłączenie pokaż połączenie ponów poproś porównaj potwierdź',
    'produktów przedłuż przeglądarek przeglądarkę przekaż przyjęcia regułę reguły składnik składnika słownik słownika',
    'słowniki słowników sprawdź świadczenia świadectw świadectwo systemów tożsamość ustaleń usuń utwórz użytkownika',
    'użytkowników wiadomość wyjaśnienie wyjaśnij wyłącz zakończ załóż zawiadomień zbiór zbiorów zdarzeń zgłoś zgłoszeń',
    'zgłoszenia zgłoszenie zleć złóż zmianę zmień',
  ]
    .join(' ')
    .split(' ')
    .map(word => [plain(word), word] as const),
)

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l')
}

/** An operation's name for a reader: `zglosZmianeDostawcy` becomes `zgłoś zmianę dostawcy`. */
export function operationName(operation: string): string {
  return operation
    .split(/(?<=[a-z0-9])(?=[A-Z])/)
    .map(word => (/^[A-Z]{2,}$/.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1)))
    .map(word => words.get(word) ?? word)
    .join(' ')
}
