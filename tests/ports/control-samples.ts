/** Samples of what control stores keep, for the suites of `tests/ports`. */
import type { Rule } from '../../src/domain/grant.js'
import type { Account, Credentials } from '../../src/domain/registry/account.js'
import type { BeneficiarySet } from '../../src/domain/registry/beneficiary-set.js'
import type { ConformityEntry } from '../../src/domain/registry/conformity.js'
import type { RegisteredRule } from '../../src/domain/registry/rule.js'
import type { System, SystemCertificate } from '../../src/domain/registry/system.js'
import type { Unit } from '../../src/domain/registry/unit.js'
import type { ControlChange, PublishedDictionary } from '../../src/ports/data/control.js'

export const now = new Date('2026-11-21T10:00:00.123Z')
export const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)

export const unit: Unit = {
  code: 'JT-1465-PUP-01',
  kind: 'PUP',
  name: 'Powiatowy Urząd Pracy nr 1',
  address: { postalCode: '00-001', place: 'Warszawa', street: 'Próbna', house: '1' },
  territory: '1465',
  areas: ['RP'],
  state: 'AKTYWNA',
}
export const otherUnit: Unit = {
  ...unit,
  code: 'JT-0264-OPS-01',
  kind: 'OPS',
  territory: '0264',
  areas: ['PS', 'SR'],
  regon: '123456785',
  nip: '5261040567',
  address: { ...unit.address, flat: '3a' },
}
export const account: Account = {
  login: 'j.nowak',
  unitCode: unit.code,
  firstName: 'Janina',
  surname: 'Nowak',
  technical: false,
  state: 'AKTYWNE',
  roles: [
    { role: 'PIU_RP', grantedBy: 'admin', grantedAt: now },
    { role: 'IOD', grantedBy: 'admin', grantedAt: days(-1) },
  ],
  version: 1,
}
export const credentials: Credentials = {
  login: 'j.nowak',
  hash: '$argon2id$x',
  temporary: true,
  failedAttempts: 0,
  version: 1,
}
export const system: System = {
  id: 'SD-000001',
  kind: 'SD',
  unitCode: unit.code,
  area: 'RP',
  software: { name: 'Praca', version: '2.1', vendor: 'Wzorcowy' },
  state: 'ZAREJESTROWANY',
  registeredAt: now,
  registeredBy: 'j.nowak',
  confirmedDictionaries: {},
  forms: ['xades'],
}
export const certificate: SystemCertificate = {
  fingerprint: 'ab'.repeat(32),
  systemId: system.id,
  purpose: 'TLS',
  der: Uint8Array.of(48, 0, 255),
  serial: '0a',
  notBefore: now,
  notAfter: days(365),
  state: 'AKTYWNY',
}
export const set: BeneficiarySet = {
  code: 'CBB-1465-PUP-01-RP-01',
  name: 'Zbiór PUP',
  unitCode: unit.code,
  tree: 'RP',
  state: 'UTWORZONY',
  createdAt: now,
}
export const opening: Rule = {
  id: 'R-000001',
  giver: { setCode: set.code },
  asker: { unitKind: 'OPS' },
  role: 'PIU_PS',
  legalBasis: 'UPS-105',
  scopes: ['RP.TOZSAMOSC', 'RP.STAN'],
  validFrom: '2026-01-01',
  author: 'j.nowak',
  reason: 'porozumienie',
}
export const rule: RegisteredRule = { ...opening, state: 'PRZYJETA', special: false }
export const entry: ConformityEntry = {
  id: 'ZGODNOSC-000001',
  kind: 'SWIADECTWO',
  software: system.software,
  area: 'RP',
  level: '1',
  documentNumber: 'ŚZ/1/2026',
  validFrom: '2026-01-01',
  validTo: '2027-01-01',
  otm: false,
}
export const dictionary: PublishedDictionary = {
  code: 'PLEC',
  name: 'Płeć',
  version: 1,
  publishedAt: '2026-11-10',
  bindsFrom: '2026-11-12',
  graceUntil: '2026-11-19',
  hash: 'cd'.repeat(32),
  rowCount: 3,
  rows: [
    { kod: 'M', nazwa: 'mężczyzna', obowiazujeOd: '1900-01-01', status: 'AKTYWNY', atrybuty: [] },
    {
      kod: 'K',
      nazwa: 'kobieta (dawniej)',
      nazwaSkrocona: 'k.',
      kodNadrzedny: 'X',
      obowiazujeOd: '1900-01-01',
      obowiazujeDo: '2019-12-31',
      status: 'WYCOFANY',
      kolejnosc: 2,
      atrybuty: [
        { nazwa: 'jednostka', wartosc: 'PUP' },
        { nazwa: 'jednostka', wartosc: 'OPS' },
      ],
    },
    { kod: 'K', nazwa: 'kobieta', obowiazujeOd: '2020-01-01', status: 'AKTYWNY', atrybuty: [] },
  ],
}

export const withUnit: ControlChange = { change: 'unit-registered', unit }
export const withAccount: ControlChange = { change: 'account-created', account, credentials }
export const withSystem: ControlChange = { change: 'system-registered', system, certificates: [certificate] }
export const withSet: ControlChange = { change: 'set-created', set, author: 'admin' }
