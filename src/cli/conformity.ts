import { given, operationCommand } from './admin/operation-command.js'
import type { CommandRow } from './frame/command.js'
import type { Text } from './frame/language.js'

const texts = {
  about: { pl: 'wykaz świadectw zgodności oprogramowania', en: 'register of the software’s conformity' },
  add: {
    pl: 'wpisz świadectwo, deklarację albo zgodę (dodajSwiadectwo)',
    en: 'enter a certificate, declaration or consent (dodajSwiadectwo)',
  },
  list: { pl: 'pokaż wykaz (listaSwiadectw)', en: 'show the register (listaSwiadectw)' },
  kind: {
    pl: 'SWIADECTWO, DEKLARACJA albo ZGODA',
    en: 'SWIADECTWO (certificate), DEKLARACJA (declaration) or ZGODA (consent)',
  },
  vendor: { pl: 'producent', en: 'vendor' },
  product: { pl: 'nazwa produktu', en: 'name of the product' },
  version: { pl: 'wersja produktu', en: 'version of the product' },
  area: { pl: 'kod obszaru, np. PS', en: 'code of the area, e.g. PS' },
  level: { pl: 'poziom (wersja opisu systemu)', en: 'level (version of the system’s description)' },
  number: { pl: 'numer dokumentu', en: 'number of the document' },
  from: { pl: 'ważne od (RRRR-MM-DD)', en: 'valid from (YYYY-MM-DD)' },
  to: { pl: 'ważne do (RRRR-MM-DD)', en: 'valid until (YYYY-MM-DD)' },
  otm: { pl: 'wersja ma integrację z OTM', en: 'the version has the OTM integration' },
  withdraw: { pl: 'wycofaj wpis (wycofajSwiadectwo)', en: 'withdraw an entry (wycofajSwiadectwo)' },
  extend: { pl: 'przedłuż wpis (przedluzSwiadectwo)', en: 'extend an entry (przedluzSwiadectwo)' },
  describe: {
    pl: 'ogłoś wersję opisu systemu (oglosOpisSystemu)',
    en: 'announce a version of the system’s description (oglosOpisSystemu)',
  },
  addVendor: { pl: 'wpisz dostawcę (dodajDostawce)', en: 'enter a vendor (dodajDostawce)' },
  vendors: { pl: 'pokaż dostawców (listaDostawcow)', en: 'show the vendors (listaDostawcow)' },
  setAccounts: {
    pl: 'ustaw konta dostawcy (ustawKontaDostawcy)',
    en: 'set a vendor’s accounts (ustawKontaDostawcy)',
  },
  products: {
    pl: 'pokaż produkty dostawcy (listaProduktowDostawcy)',
    en: 'show a vendor’s products (listaProduktowDostawcy)',
  },
  entry: { pl: 'identyfikator wpisu, np. ZGODNOSC-1', en: 'id of the entry, e.g. ZGODNOSC-1' },
  vendorId: { pl: 'identyfikator dostawcy, np. DOSTAWCA-1', en: 'id of the vendor, e.g. DOSTAWCA-1' },
  reason: { pl: 'powód', en: 'reason' },
  endless: { pl: 'nowy koniec ważności; brak: bezterminowo', en: 'new end of validity; absent: without end' },
  fromDay: { pl: 'pierwszy dzień bez uprawnienia; brak: dziś', en: 'first day without it; absent: today' },
  description: { pl: 'wersja opisu systemu', en: 'version of the description' },
  bindsFrom: { pl: 'obowiązuje od (RRRR-MM-DD)', en: 'binds from (YYYY-MM-DD)' },
  adaptation: { pl: 'okres dostosowawczy do (RRRR-MM-DD)', en: 'adaptation period until (YYYY-MM-DD)' },
  name: { pl: 'nazwa, jak podają ją systemy', en: 'name, as systems give it' },
  nip: { pl: 'NIP', en: 'NIP' },
  email: { pl: 'e-mail', en: 'e-mail' },
  phone: { pl: 'telefon', en: 'telephone' },
  account: { pl: 'login z rolą DOSTAWCA (można powtórzyć)', en: 'login with the role DOSTAWCA (may be repeated)' },
  day: { pl: 'tylko ważne w tym dniu', en: 'only those valid on this day' },
} satisfies Record<string, Text>

const kinds = ['SWIADECTWO', 'DEKLARACJA', 'ZGODA'] as const

export const conformity: CommandRow = {
  name: 'conformity',
  text: texts.about,
  commands: [
    operationCommand({
      name: 'add',
      text: texts.add,
      operation: 'dodajSwiadectwo',
      options: [
        { flags: '--kind <kind>', text: texts.kind, demanded: true },
        { flags: '--vendor <name>', text: texts.vendor, demanded: true },
        { flags: '--product <name>', text: texts.product, demanded: true },
        { flags: '--product-version <version>', text: texts.version, demanded: true },
        { flags: '--area <code>', text: texts.area, demanded: true },
        { flags: '--level <text>', text: texts.level, demanded: true },
        { flags: '--number <text>', text: texts.number, demanded: true },
        { flags: '--from <day>', text: texts.from, demanded: true },
        { flags: '--to <day>', text: texts.to },
        { flags: '--otm', text: texts.otm },
      ],
      input: call => ({
        swiadectwo: {
          rodzaj: call.oneOf('kind', kinds) ?? 'SWIADECTWO',
          producent: call.demand('vendor'),
          produkt: call.demand('product'),
          wersja: call.demand('product-version'),
          obszar: call.demand('area'),
          poziom: call.demand('level'),
          numer: call.demand('number'),
          wazneOd: call.demand('from'),
          ...given('wazneDo', call.option('to')),
          integracjaOTM: call.flag('otm'),
        },
      }),
    }),
    operationCommand({
      name: 'list',
      text: texts.list,
      operation: 'listaSwiadectw',
      isPublic: true,
      options: [
        { flags: '--product <name>', text: texts.product },
        { flags: '--vendor <name>', text: texts.vendor },
        { flags: '--area <code>', text: texts.area },
        { flags: '--day <day>', text: texts.day },
      ],
      input: call => ({
        ...given('produkt', call.option('product')),
        ...given('producent', call.option('vendor')),
        ...given('obszar', call.option('area')),
        ...given('naDzien', call.option('day')),
      }),
    }),
    operationCommand({
      name: 'withdraw',
      text: texts.withdraw,
      operation: 'wycofajSwiadectwo',
      arguments: [{ name: '<id>', text: texts.entry }],
      options: [
        { flags: '--reason <text>', text: texts.reason, demanded: true },
        { flags: '--from <day>', text: texts.fromDay },
      ],
      input: call => ({
        idWpisu: call.word(0),
        powod: call.demand('reason'),
        ...given('odDnia', call.option('from')),
      }),
    }),
    operationCommand({
      name: 'extend',
      text: texts.extend,
      operation: 'przedluzSwiadectwo',
      arguments: [{ name: '<id>', text: texts.entry }],
      options: [
        { flags: '--to <day>', text: texts.endless },
        { flags: '--reason <text>', text: texts.reason, demanded: true },
      ],
      input: call => ({
        idWpisu: call.word(0),
        ...given('wazneDo', call.option('to')),
        uzasadnienie: call.demand('reason'),
      }),
    }),
    operationCommand({
      name: 'announce-description',
      text: texts.describe,
      operation: 'oglosOpisSystemu',
      options: [
        { flags: '--area <code>', text: texts.area, demanded: true },
        { flags: '--description <version>', text: texts.description, demanded: true },
        { flags: '--from <day>', text: texts.bindsFrom, demanded: true },
        { flags: '--adaptation-until <day>', text: texts.adaptation, demanded: true },
      ],
      input: call => ({
        opisSystemu: {
          obszar: call.demand('area'),
          wersja: call.demand('description'),
          obowiazujeOd: call.demand('from'),
          okresDostosowawczyDo: call.demand('adaptation-until'),
        },
      }),
    }),
    operationCommand({
      name: 'add-vendor',
      text: texts.addVendor,
      operation: 'dodajDostawce',
      options: [
        { flags: '--name <text>', text: texts.name, demanded: true },
        { flags: '--nip <number>', text: texts.nip },
        { flags: '--email <address>', text: texts.email, demanded: true },
        { flags: '--phone <number>', text: texts.phone },
        { flags: '--account <login>', text: texts.account, many: true },
      ],
      input: call => ({
        nazwa: call.demand('name'),
        ...given('nip', call.option('nip')),
        email: call.demand('email'),
        ...given('telefon', call.option('phone')),
        konto: call.all('account'),
      }),
    }),
    operationCommand({
      name: 'set-vendor-accounts',
      text: texts.setAccounts,
      operation: 'ustawKontaDostawcy',
      arguments: [{ name: '<id>', text: texts.vendorId }],
      options: [{ flags: '--account <login>', text: texts.account, many: true }],
      input: call => ({ idDostawcy: call.word(0), konto: call.all('account') }),
    }),
    operationCommand({
      name: 'list-vendors',
      text: texts.vendors,
      operation: 'listaDostawcow',
      input: () => ({}),
    }),
    operationCommand({
      name: 'list-products',
      text: texts.products,
      operation: 'listaProduktowDostawcy',
      options: [{ flags: '--vendor-id <id>', text: texts.vendorId }],
      input: call => ({ ...given('idDostawcy', call.option('vendor-id')) }),
    }),
  ],
}
