import { describedValues } from '../../contract/index.js'
import type { Bilingual } from '../frame/language.js'

/** What to write into a field whose value is not of its type: one row per type of the contract. */
export const typeTexts: Readonly<Record<string, Bilingual>> = {
  Pesel: { pl: 'Numer PESEL ma 11 cyfr, np. 44051401359.', en: 'A PESEL number has 11 digits, e.g. 44051401359.' },
  Nip: { pl: 'NIP ma 10 cyfr.', en: 'A NIP has 10 digits.' },
  Regon: { pl: 'REGON ma 9 albo 14 cyfr.', en: 'A REGON has 9 or 14 digits.' },
  Terc: {
    pl: 'Kod TERC ma 2 cyfry (województwo), 4 (powiat) albo 7 (gmina).',
    en: 'A TERC code has 2 digits (voivodeship), 4 (county) or 7 (commune).',
  },
  TercGminy: { pl: 'Kod TERC gminy ma 7 cyfr.', en: 'A commune’s TERC code has 7 digits.' },
  KodPocztowy: { pl: 'Wpisz kod pocztowy, np. 00-513.', en: 'Enter a postal code, e.g. 00-513.' },
  KodKraju: { pl: 'Wpisz dwuliterowy kod kraju, np. PL.', en: 'Enter a two-letter country code, e.g. PL.' },
  Data: { pl: 'Wpisz istniejącą datę, np. 31.12.2026.', en: 'Enter a date that exists, e.g. 31.12.2026.' },
  Telefon: {
    pl: 'Wpisz numer telefonu, np. 22 461 60 00 albo +48 600 700 800.',
    en: 'Enter a phone number, e.g. 22 461 60 00 or +48 600 700 800.',
  },
  Email: { pl: 'Wpisz adres e-mail, np. jan.nowak@urzad.pl.', en: 'Enter an e-mail address, e.g. jan.nowak@urzad.pl.' },
  Login: {
    pl: 'Login ma od 3 do 64 znaków: litery bez polskich znaków, cyfry, kropka, podkreślenie, łącznik, @.',
    en: 'A login has 3 to 64 characters: letters a–z, digits, dot, underscore, hyphen, @.',
  },
  KodJT: { pl: 'Wpisz kod jednostki, np. JT-1465-PUP-01.', en: 'Enter a unit’s code, e.g. JT-1465-PUP-01.' },
  KodZbioru: {
    pl: 'Wpisz kod zbioru, np. CBB-1465-PUP-01-RP-01.',
    en: 'Enter a set’s code, e.g. CBB-1465-PUP-01-RP-01.',
  },
  IdSystemu: { pl: 'Wpisz identyfikator systemu, np. SD-000001.', en: 'Enter a system’s identifier, e.g. SD-000001.' },
  Kod: { pl: 'Wpisz kod ze słownika.', en: 'Enter a code of the dictionary.' },
  Kwota: { pl: 'Wpisz kwotę, np. 1 234,50.', en: 'Enter an amount, e.g. 1 234,50.' },
  Liczba: { pl: 'Wpisz liczbę całkowitą, np. 12.', en: 'Enter a whole number, e.g. 12.' },
  Numer: { pl: 'Wpisz numer, np. 12.', en: 'Enter a number, e.g. 12.' },
  Uuid: { pl: 'Identyfikator jest niepełny albo zmieniony.', en: 'The identifier is incomplete or was changed.' },
}

const empty: Bilingual = { pl: 'To pole trzeba wypełnić.', en: 'This field has to be filled in.' }
const chosenFrom: Bilingual = { pl: 'Wybierz jedną z podanych wartości.', en: 'Choose one of the values given.' }
const generally: Bilingual = { pl: 'Wartość ma niewłaściwą postać.', en: 'The value does not have the right form.' }

/** What to say where nothing was given. */
export const emptyText = empty

/** What to say of a value that is not of its type. */
export function typeText(type: string): Bilingual {
  const row = typeTexts[type]
  if (row !== undefined) return row
  const described = describedValues[type]
  if (described === undefined) return generally
  if (described.values.length > 0) return chosenFrom
  const most = described.facets.find(([facet]) => facet === 'maxLength')?.[1]
  if (described.kind !== 'bytes' && most !== undefined) {
    return { pl: `Tekst może mieć najwyżej ${most} znaków.`, en: `The text may have at most ${most} characters.` }
  }
  return generally
}
