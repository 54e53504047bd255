import type { OptionRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { given, operationCommand } from './operation-command.js'

const texts = {
  register: {
    pl: 'zarejestruj jednostkę i jej administratora (zarejestrujJednostke)',
    en: 'register a unit and its administrator (zarejestrujJednostke)',
  },
  kind: {
    pl: 'rodzaj: PUP, OPS, ORS, PCPR, WUP, URZAD_WOJEWODZKI',
    en: 'kind: PUP, OPS, ORS, PCPR, WUP, URZAD_WOJEWODZKI',
  },
  name: { pl: 'nazwa jednostki', en: 'name of the unit' },
  territory: { pl: 'kod TERC terytorium', en: 'TERC code of its territory' },
  area: { pl: 'obszar, np. PS (można powtórzyć)', en: 'area, e.g. PS (may be repeated)' },
  postalCode: { pl: 'kod pocztowy', en: 'postal code' },
  place: { pl: 'miejscowość', en: 'place' },
  street: { pl: 'ulica', en: 'street' },
  house: { pl: 'numer domu', en: 'house number' },
  flat: { pl: 'numer lokalu', en: 'flat number' },
  regon: { pl: 'REGON', en: 'REGON' },
  nip: { pl: 'NIP', en: 'NIP' },
  adminLogin: { pl: 'login administratora jednostki', en: 'login of the unit’s administrator' },
  firstName: { pl: 'imię administratora', en: 'first name of the administrator' },
  surname: { pl: 'nazwisko administratora', en: 'surname of the administrator' },
  email: { pl: 'służbowy e-mail administratora', en: 'service e-mail of the administrator' },
  phone: { pl: 'telefon administratora', en: 'telephone of the administrator' },
  pesel: { pl: 'PESEL administratora', en: 'PESEL of the administrator' },
} satisfies Record<string, Text>

const demanded = (flags: string, text: Text): OptionRow => ({ flags, text, demanded: true })

const options: readonly OptionRow[] = [
  demanded('--kind <code>', texts.kind),
  demanded('--name <text>', texts.name),
  demanded('--territory <terc>', texts.territory),
  { ...demanded('--area <code>', texts.area), many: true },
  demanded('--postal-code <code>', texts.postalCode),
  demanded('--place <name>', texts.place),
  { flags: '--street <name>', text: texts.street },
  demanded('--house <number>', texts.house),
  { flags: '--flat <number>', text: texts.flat },
  { flags: '--regon <number>', text: texts.regon },
  { flags: '--nip <number>', text: texts.nip },
  demanded('--admin-login <login>', texts.adminLogin),
  demanded('--admin-first-name <name>', texts.firstName),
  demanded('--admin-surname <name>', texts.surname),
  demanded('--admin-email <address>', texts.email),
  { flags: '--admin-phone <number>', text: texts.phone },
  { flags: '--admin-pesel <number>', text: texts.pesel },
]

export const registerUnit = operationCommand({
  name: 'register-unit',
  text: texts.register,
  operation: 'zarejestrujJednostke',
  options,
  input: call => ({
    jednostka: {
      rodzajJednostki: call.demand('kind'),
      nazwa: call.demand('name'),
      terc: call.demand('territory'),
      adres: {
        kodPocztowy: call.demand('postal-code'),
        miejscowosc: call.demand('place'),
        ...given('ulica', call.option('street')),
        nrDomu: call.demand('house'),
        ...given('nrLokalu', call.option('flat')),
      },
      ...given('regon', call.option('regon')),
      ...given('nip', call.option('nip')),
      obszar: call.all('area'),
    },
    administratorLokalny: {
      login: call.demand('admin-login'),
      imie: call.demand('admin-first-name'),
      nazwisko: call.demand('admin-surname'),
      ...given('pesel', call.option('admin-pesel')),
      ...given('telefon', call.option('admin-phone')),
      email: call.demand('admin-email'),
    },
  }),
})
