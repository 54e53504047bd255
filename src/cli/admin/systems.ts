import type { CommandRow } from '../frame/command.js'
import type { Text } from '../frame/language.js'
import { given, operationCommand } from './operation-command.js'

const texts = {
  list: {
    pl: 'pokaż systemy z certyfikatami i uprawnieniem (listaSystemow)',
    en: 'show systems with certificates and entitlement (listaSystemow)',
  },
  withdraw: {
    pl: 'wycofaj certyfikat systemu, od zaraz (wycofajCertyfikat)',
    en: 'withdraw a system’s certificate, at once (wycofajCertyfikat)',
  },
  change: {
    pl: 'zmień wersję oprogramowania systemu (zmienOprogramowanie)',
    en: 'change a system’s software version (zmienOprogramowanie)',
  },
  state: { pl: 'pokaż stan bramki (pobierzStanBramki)', en: 'show the state of the gateway (pobierzStanBramki)' },
  system: { pl: 'identyfikator systemu, np. SD-000001', en: 'id of the system, e.g. SD-000001' },
  fingerprint: { pl: 'odcisk SHA-256 certyfikatu', en: 'SHA-256 fingerprint of the certificate' },
  reason: { pl: 'powód', en: 'reason' },
  unit: { pl: 'kod jednostki', en: 'code of the unit' },
  territory: { pl: 'terytorium (TERC)', en: 'territory (TERC)' },
  ends: {
    pl: 'tylko systemy, którym certyfikat kończy się w tylu dniach',
    en: 'only systems with a certificate that ends within so many days',
  },
  product: { pl: 'nazwa produktu', en: 'name of the product' },
  version: { pl: 'wersja produktu', en: 'version of the product' },
  vendor: { pl: 'producent', en: 'vendor' },
} satisfies Record<string, Text>

export const systemCommands: readonly CommandRow[] = [
  operationCommand({
    name: 'list-systems',
    text: texts.list,
    operation: 'listaSystemow',
    options: [
      { flags: '--unit <code>', text: texts.unit },
      { flags: '--territory <terc>', text: texts.territory },
      { flags: '--ends-within <days>', text: texts.ends },
    ],
    input: call => ({
      ...given('kodJT', call.option('unit')),
      ...given('terc', call.option('territory')),
      ...(call.option('ends-within') === undefined
        ? {}
        : { certyfikatKonczySieWDni: Number(call.option('ends-within')) }),
    }),
  }),
  operationCommand({
    name: 'withdraw-certificate',
    text: texts.withdraw,
    operation: 'wycofajCertyfikat',
    arguments: [{ name: '<system>', text: texts.system }],
    options: [
      { flags: '--fingerprint <hex>', text: texts.fingerprint, demanded: true },
      { flags: '--reason <text>', text: texts.reason, demanded: true },
    ],
    input: call => ({
      idSystemu: call.word(0),
      odcisk: call.demand('fingerprint'),
      powod: call.demand('reason'),
    }),
  }),
  operationCommand({
    name: 'change-software',
    text: texts.change,
    operation: 'zmienOprogramowanie',
    arguments: [{ name: '<system>', text: texts.system }],
    options: [
      { flags: '--product <name>', text: texts.product, demanded: true },
      { flags: '--product-version <version>', text: texts.version, demanded: true },
      { flags: '--vendor <name>', text: texts.vendor, demanded: true },
    ],
    input: call => ({
      idSystemu: call.word(0),
      oprogramowanie: {
        nazwa: call.demand('product'),
        wersja: call.demand('product-version'),
        producent: call.demand('vendor'),
      },
    }),
  }),
  operationCommand({ name: 'state', text: texts.state, operation: 'pobierzStanBramki', input: () => ({}) }),
]
