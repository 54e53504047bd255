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
        { flags: '--area <code>', text: texts.area },
        { flags: '--day <day>', text: texts.day },
      ],
      input: call => ({
        ...given('produkt', call.option('product')),
        ...given('obszar', call.option('area')),
        ...given('naDzien', call.option('day')),
      }),
    }),
  ],
}
