/** The notice by which a unit's connection begins, and what is found in its package: the same through every door. */
import type { InputOf } from '../../src/contract/index.js'
import { packageItemNames } from '../../src/domain/connection/package-items.js'

type Notice = InputOf<'zglosGotowosc'>
type Product = Notice['systemDziedzinowy'][number]['oprogramowanie']

export const scan = new TextEncoder().encode('%PDF-1.7\n% zmyślony skan podpisanego zgłoszenia\n')

/** An OPS in Warsaw. */
export const notifiedUnit: Notice['jednostka'] = {
  rodzajJednostki: 'OPS',
  nazwa: 'Ośrodek Pomocy Społecznej w Zmyślonowie',
  terc: '1465',
  adres: { kodPocztowy: '00-001', miejscowosc: 'Warszawa', ulica: 'ul. Zmyślona', nrDomu: '7' },
  obszar: ['PS', 'WRISPZ'],
}

/** Its notice with two systems. */
export function noticeWith([first, second]: readonly [Product, Product], change: Partial<Notice>): Notice {
  return {
    jednostka: notifiedUnit,
    kierownik: { imie: 'Kazimiera', nazwisko: 'Kierownicza', email: 'kierownik@ops.example' },
    administratorLokalny: {
      imie: 'Lucjan',
      nazwisko: 'Lokalny',
      pesel: '44051401359',
      telefon: '22 123 45 67',
      email: 'lucjan@ops.example',
    },
    systemDziedzinowy: [
      { obszar: 'PS', oprogramowanie: first },
      { obszar: 'WRISPZ', oprogramowanie: second },
    ],
    terminaleMobilne: false,
    potwierdzenieZalozen: { zgodnosc: true, tydzienPracy: true, wytyczne: true },
    skan: scan,
    ...change,
  }
}

/** Every item of a package found, as a unit without terminals answers. */
export const allThere: InputOf<'potwierdzPakiet'>['sprawdzenie'] = packageItemNames.map(element => ({
  element,
  stan: element === 'ADRES_ELEARNING' ? 'NIE_DOTYCZY' : 'JEST',
}))
