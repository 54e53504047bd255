/** Arbitrary values of every type of the contract, for property tests. */

import type { Occurs } from '../../tools/contract/model.js'
import fc from '../properties/seeded.js'
import { elementNamed, model, typeNamed } from './model.js'

type Arbitrary = fc.Arbitrary<unknown>

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`))
const letters = 'AĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻaąbcćdeęłńóśźż-.,;:/()&<>"\'’ 0123456789🙂'

/** Text without white space at its ends or twice in a row, of characters that writers get wrong. */
function text(maxLength: number): Arbitrary {
  return fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength })
    .map(characters => characters.join('').replace(/ +/g, ' ').trim())
    .filter(made => made !== '')
}

const day = fc.date({
  min: new Date('1800-01-01T00:00:00Z'),
  max: new Date('2299-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})
const hex = (count: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${count}}$`))

/** How a value of each simple type is made; enumerated types come from the schema. */
const simple: Readonly<Record<string, Arbitrary>> = {
  Tekst50: text(20),
  Tekst250: text(60),
  Tekst1000: text(100),
  Imie: text(20),
  Nazwisko: text(30),
  Haslo: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
  Email: fc.constantFrom('a@b.pl', 'jan.kowalski+test@urzad.gov.pl'),
  Telefon: fc.constantFrom('+48 22 123-45-67', '221234567'),
  Pesel: digits(11),
  Nip: digits(10),
  Regon: fc.oneof(digits(9), digits(14)),
  Terc: fc.oneof(digits(2), digits(4), digits(7)),
  TercGminy: digits(7),
  KodPocztowy: fc.stringMatching(/^[0-9]{2}-[0-9]{3}$/),
  KodKraju: fc.stringMatching(/^[A-Z]{2}$/),
  Uuid: fc.uuid(),
  IdSystemu: digits(6).map(number => `SD-${number}`),
  KodJT: fc.constantFrom('JT-1465-PUP-01', 'JT-1465011-OPS-02', 'JT-14-URZAD_WOJEWODZKI-01'),
  KodZbioru: fc.constantFrom('CBB-1465-PUP-01-RP-01', 'CBB-1465011-OPS-02-PS-13'),
  KodJednorazowy: fc.constantFrom('123456', 'ABCD-EFGH-IJKL-2345'),
  Login: fc.constantFrom('jan.kowalski', 'a@b-c_d.pl'),
  WersjaInterfejsu: fc.constantFrom('1.0', '12.34'),
  ZnakSprawy: text(40),
  Skrot: hex(64),
  Miesiac: fc.constantFrom('2026-01', '2099-12'),
  Kod: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/),
  Data: day.map(date => date.toISOString().slice(0, 10)),
  CzasUTC: day,
  Kwota: fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }),
  Waluta: fc.stringMatching(/^[A-Z]{3}$/),
  Liczba: fc.maxSafeNat(),
  Numer: fc.maxSafeNat().map(number => Math.max(1, number)),
  Milisekundy: fc.maxSafeInteger(),
  NazwaOperacji: fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/),
  TrescPliku: fc.uint8Array({ minLength: 1, maxLength: 100 }),
  TrescWydruku: fc.uint8Array({ minLength: 1, maxLength: 100 }),
  StronaRejestru: fc.constantFrom('12_3_2026-11-20T10:00:00.000Z', 'x'),
  Dni: fc.integer({ min: -200_000, max: 200_000 }),
  NumerZgloszenia: digits(6).map(number => `ZG-${number}`),
  KluczOdnosnika: fc.stringMatching(/^[A-Za-z0-9_-]{43}$/),
  NumerPozycji: fc.integer({ min: 1, max: 20 }),
  Skan: fc.uint8Array({ minLength: 1, maxLength: 100 }),
  PlikPakietu: fc.uint8Array({ minLength: 1, maxLength: 100 }),
  Dokument64k: fc.uint8Array({ minLength: 1, maxLength: 100 }),
  KodBledu: fc.stringMatching(/^[1-9][0-9]{3}$/),
  IdRekorduSD: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/),
  boolean: fc.boolean(),
  string: fc.string({ unit: 'grapheme-ascii' }),
}

/** Fields of which the schema lets only one group be there (`xs:choice`); a group with `''` may be absent altogether. */
const choices: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Osoba: [['pesel', 'peselPotwierdzony?'], ['brakPesel']],
  Dziecko: [['pesel', 'peselPotwierdzony?'], ['brakPesel']],
  Adres: [['kodPocztowy'], ['kodPocztowyZagraniczny'], []],
  Rekord: [['rynekPracy'], ['pomocSpoleczna'], ['swiadczeniaRodzinne'], []],
  IdentyfikacjaOsoby: [['pesel'], ['dokumentTozsamosci', 'imie', 'nazwisko', 'dataUrodzenia']],
  StronaDajaca: [['rodzajJednostki'], ['kodJT'], ['kodZbioru']],
  StronaPytajaca: [['rodzajJednostki'], ['kodJT']],
  IdentyfikatorOsoby: [['pesel'], ['dokument']],
  NiezgodnoscZbioru: [['znaleziona'], ['zgloszona']],
  ZglosNiezgodnosc: [['zgloszenie'], ['odrzucenie'], ['wycofanie']],
  PodgladReguly: [['regula'], ['przyjecie'], ['koniec']],
}

function simpleArbitrary(name: string): Arbitrary {
  const values = model.simpleTypes.find(type => type.name === name)?.values ?? []
  if (values.length > 0) return fc.constantFrom(...values)
  const made = simple[name]
  if (made === undefined) throw new Error(`no sample of simple type ${name}`)
  return made
}

const made = new Map<string, Arbitrary>()

function complexArbitrary(name: string): Arbitrary {
  const known = made.get(name)
  if (known !== undefined) return known
  const groups = choices[name] ?? [[]]
  const chosen = new Set(groups.flat().map(field => field.replace('?', '')))
  const arbitrary = fc.oneof(
    ...groups.map(group => {
      const fields = typeNamed(name).fields.flatMap(field => {
        const inGroup = group.find(one => one.replace('?', '') === field.local)
        const isList = field.occurs === '*' || field.occurs === '+'
        const left = chosen.has(field.local) && inGroup === undefined
        // A list that is not there is read as an empty one.
        if (left && isList) return [{ local: field.local, occurs: '1' as Occurs, arbitrary: fc.constant([]) }]
        if (left) return []
        const alone: Occurs = inGroup?.endsWith('?') === true ? '?' : isList ? '+' : '1'
        const occurs = inGroup === undefined ? field.occurs : alone
        return [{ local: field.local, occurs, arbitrary: valueArbitrary(field.type, field.tsType) }]
      })
      return fc.record(
        Object.fromEntries(
          fields.map(field => [
            field.local,
            field.occurs === '*' || field.occurs === '+'
              ? fc.array(field.arbitrary, { minLength: field.occurs === '+' ? 1 : 0, maxLength: 2 })
              : field.arbitrary,
          ]),
        ),
        { requiredKeys: fields.filter(field => field.occurs !== '?').map(field => field.local) },
      )
    }),
  )
  made.set(name, arbitrary)
  return arbitrary
}

function valueArbitrary(type: string, tsType: string): Arbitrary {
  return type.startsWith('@') ? complexArbitrary(type.slice(1)) : simpleArbitrary(tsType)
}

/** Arbitrary values of a global element, such as the schema allows. */
export function sampleOf(name: string): Arbitrary {
  return complexArbitrary(elementNamed(name).type)
}
