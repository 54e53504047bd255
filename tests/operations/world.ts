/**
 * Two powiats' worth of units, systems, users and sets, made by the real operations through `perform` as their
 * administrators would make them. Only the first administrator and the dictionaries are put in by hand.
 */
import { createHash } from 'node:crypto'
import { type DemonstrationUnit, demonstrationUnits, voivodeshipOffice } from '../../fixtures/people/units.js'
import { loadDictionaries } from '../../src/app/dictionary-files.js'
import { found } from '../../src/app/founding.js'
import type { OperationName, RequestOf, ResponseOf } from '../../src/contract/index.js'
import type { Area } from '../../src/domain/areas.js'
import type { RoleCode } from '../../src/domain/roles.js'
import type { FaultCode } from '../../src/fault/catalogue.js'
import type { Caller, PersonCaller, SystemCaller } from '../../src/operations/caller.js'
import { type Outcome, perform } from '../../src/operations/perform.js'
import type { EntryFacts } from '../../src/ports/data/ledger.js'
import { fingerprint } from '../../src/trust/certificates.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import { createCsr } from '../../src/trust/requests.js'
import type { Place } from './place.js'

export const password = 'Zmienione#2026'
export const address = '192.0.2.10'
export const software = { nazwa: 'Dziedzina', wersja: '3.1', producent: 'Wzorcowy sp. z o.o.' } as const
export const central = 'admin.centralny'
export const voivodeship = 'admin.mazowiecki'

/** What areas the units of the world serve: more than the demonstration's, so that every reading role is held. */
export const areasOf: Readonly<Record<DemonstrationUnit['kind'], readonly Area[]>> = {
  PUP: ['RP'],
  OPS: ['PS', 'WRISPZ', 'ON', 'TR', 'OP3'],
  ORS: ['SR', 'FA', 'UE'],
}

export const localAdministratorOf = (unitCode: string) => `admin.${unitCode.toLowerCase()}`
export const officerOf = (unitCode: string) => `urzednik.${unitCode.toLowerCase()}`
export const feederOf = (unitCode: string) => `zasilanie.${unitCode.toLowerCase()}`

export type Answered<N extends OperationName> = Extract<Outcome<N>, { answer: unknown }>

/** One call of an operation, through `perform`. */
export function call<N extends OperationName>(
  place: Place,
  operation: N,
  caller: Caller,
  input: RequestOf<N>,
): Promise<Outcome<N>> {
  return perform(place.house, {
    operation,
    caller,
    input,
    transactionId: place.house.ids.uuid(),
    messageId: place.house.ids.uuid(),
    requestHash: createHash('sha256').update(place.house.ids.uuid()).digest('hex'),
    receivedAt: place.clock.now(),
  })
}

/** One call that has to be answered. */
export async function answered<N extends OperationName>(
  place: Place,
  operation: N,
  caller: Caller,
  input: RequestOf<N>,
): Promise<Omit<ResponseOf<N>, 'daneRezultatu' | 'wynik'>> {
  const outcome = await call(place, operation, caller, input)
  if ('refusal' in outcome) throw new Error(`${operation}: ${JSON.stringify(outcome.refusal)}`)
  return outcome.answer.body
}

/** The code with which a call is refused; undefined where it was answered. */
export async function refusalOf<N extends OperationName>(
  place: Place,
  operation: N,
  caller: Caller,
  input: RequestOf<N>,
): Promise<FaultCode | undefined> {
  const outcome = await call(place, operation, caller, input)
  return 'refusal' in outcome ? outcome.refusal.refused : undefined
}

/** The entries that an outcome has receipts of, as the ledger tells them. */
export async function entriesOf(place: Place, outcome: Outcome<OperationName>): Promise<readonly EntryFacts[]> {
  if (!Array.isArray(outcome.recorded)) return []
  const receipts: readonly { readonly index: number }[] = outcome.recorded
  return Promise.all(
    receipts.map(async ({ index }) => {
      const [facts] = await place.ledger.facts(index, 1)
      if (facts === undefined) throw new Error(`no entry ${index}`)
      return facts
    }),
  )
}

export const nobody: Caller = { kind: 'visitor', address }

/** A person as signed in now. */
export async function person(place: Place, login: string): Promise<PersonCaller> {
  const account = await place.control.account(login)
  const unit = account && (await place.control.unit(account.unitCode))
  if (account === undefined || unit === undefined) throw new Error(`no account ${login}`)
  return { kind: 'person', address, account, unit, sessionId: 'a'.repeat(32) }
}

/** A system as its message would be recognised now. */
export async function system(place: Place, id: string, user: { login: string; role: RoleCode }): Promise<SystemCaller> {
  const found = await place.control.system(id)
  const unit = found && (await place.control.unit(found.unitCode))
  const certificate = (await place.control.certificatesOf(id)).find(one => one.purpose === 'PODPIS')
  if (found === undefined || unit === undefined || certificate === undefined) throw new Error(`no system ${id}`)
  return { kind: 'system', address, system: found, unit, fingerprint: certificate.fingerprint, user }
}

/** The system of a unit that serves an area. */
export async function systemIdOf(place: Place, unitCode: string, area: Area): Promise<string> {
  const found = (await place.control.systemsOf(unitCode)).find(one => one.area === area)
  if (found === undefined) throw new Error(`no system of ${unitCode} for ${area}`)
  return found.id
}

/** The system that feeds the unit's set, in the feeder's name. */
export async function feeder(place: Place, unit: DemonstrationUnit): Promise<SystemCaller> {
  const id = await systemIdOf(place, unit.code, areasOf[unit.kind][0] ?? 'RP')
  return system(place, id, { login: feederOf(unit.code), role: 'ZASILANIE' })
}

async function changePassword(place: Place, login: string, temporary: string): Promise<void> {
  await answered(place, 'zmienHaslo', nobody, { login, hasloObecne: temporary, hasloNowe: password })
}

/** Registers a unit with its administrator, whose password is changed at once. */
export async function registerUnit(
  place: Place,
  by: string,
  unit: Pick<DemonstrationUnit, 'name' | 'territory'> & { readonly kind: string; readonly areas: readonly Area[] },
  login: string,
): Promise<string> {
  const { kodJT, hasloTymczasowe } = await answered(place, 'zarejestrujJednostke', await person(place, by), {
    jednostka: {
      rodzajJednostki: unit.kind,
      nazwa: unit.name,
      terc: unit.territory,
      adres: { kodPocztowy: '05-120', miejscowosc: 'Legionowo', nrDomu: '1' },
      obszar: unit.areas,
    },
    administratorLokalny: { login, imie: 'Adela', nazwisko: 'Zmyślona', email: 'adela@przyklad.example' },
  })
  await changePassword(place, login, hasloTymczasowe)
  return kodJT
}

/** A request to register a system, and the caller that its signature would make. */
export async function registration(unitCode: string, area: Area) {
  const pair = await generateKeyPair('EC-P256')
  const csr = Buffer.from(
    (await createCsr(pair, { commonName: 'nowy system' })).replace(/-----[^-]+-----|\s/g, ''),
    'base64',
  )
  const caller: Caller = { kind: 'starting', address, publicKey: pair.spki, fingerprint: fingerprint(pair.spki) }
  const input = {
    kontekstPoczatkowy: {
      wersjaInterfejsu: '1.0',
      idKomunikatu: '11111111-1111-4111-8111-111111111111',
      czasWyslania: new Date(0),
      kodJT: unitCode,
      obszar: area,
      oprogramowanie: software,
    },
    login: localAdministratorOf(unitCode),
    haslo: password,
    zadanieCertyfikatuPodpisu: csr,
  }
  return { caller, input }
}

/** Registers and activates a system of the unit for the area. */
export async function connectSystem(place: Place, unitCode: string, area: Area): Promise<string> {
  const { caller, input } = await registration(unitCode, area)
  const { idSystemu } = await answered(place, 'zarejestrujSD', caller, input)
  const administrator = await person(place, localAdministratorOf(unitCode))
  await answered(place, 'aktywujSD', administrator, { idSystemu })
  return idSystemu
}

/** The system confirms every dictionary that binds. */
export async function confirmDictionaries(place: Place, caller: SystemCaller): Promise<void> {
  const slownik = (await place.control.dictionaries()).map(one => ({ kodSlownika: one.code, wersja: one.version }))
  await answered(place, 'potwierdzSlowniki', caller, { slownik })
}

const readingRoles = {
  PUP: ['PIU_RP'],
  OPS: ['PIU_PS', 'PIU_WRISPZ', 'PIU_ON', 'PIU_TR', 'PIU_OP3'],
  ORS: ['PIU_SR', 'PIU_FA', 'PIU_UE'],
} as const satisfies Record<DemonstrationUnit['kind'], readonly RoleCode[]>

/** An officer with the reading roles of the unit's kind, and its feeder. */
export async function staffUnit(place: Place, unit: Pick<DemonstrationUnit, 'code' | 'kind'>): Promise<void> {
  const administrator = () => person(place, localAdministratorOf(unit.code))
  const officer = officerOf(unit.code)
  const { hasloTymczasowe = '' } = await answered(place, 'utworzUzytkownika', await administrator(), {
    login: officer,
    imie: 'Olga',
    nazwisko: 'Zmyślona',
    kodJT: unit.code,
  })
  await changePassword(place, officer, hasloTymczasowe)
  await answered(place, 'nadajRole', await administrator(), { login: officer, rola: readingRoles[unit.kind] })
  const technical = { login: feederOf(unit.code), imie: 'Moduł', nazwisko: 'Zasilający', techniczny: true }
  await answered(place, 'utworzUzytkownika', await administrator(), { ...technical, kodJT: unit.code })
  await answered(place, 'nadajRole', await administrator(), { login: technical.login, rola: ['ZASILANIE'] })
}

async function settleUnit(place: Place, unit: DemonstrationUnit): Promise<void> {
  const code = await registerUnit(
    place,
    voivodeship,
    { ...unit, areas: areasOf[unit.kind] },
    localAdministratorOf(unit.code),
  )
  if (code !== unit.code) throw new Error(`unit ${code} instead of ${unit.code}`)
  await staffUnit(place, unit)
  for (const area of areasOf[unit.kind]) {
    const id = await connectSystem(place, unit.code, area)
    await confirmDictionaries(place, await system(place, id, { login: feederOf(unit.code), role: 'ZASILANIE' }))
  }
  const { kodZbioru } = await answered(place, 'utworzZbior', await person(place, central), {
    kodJT: unit.code,
    drzewo: unit.tree,
    nazwa: `Zbiór ${unit.name}`,
  })
  if (kodZbioru !== unit.setCode) throw new Error(`set ${kodZbioru} instead of ${unit.setCode}`)
  const idSystemu = await systemIdOf(place, unit.code, areasOf[unit.kind][0] ?? 'RP')
  await answered(place, 'przypiszZbior', await person(place, localAdministratorOf(unit.code)), { kodZbioru, idSystemu })
}

/** Fills a new place: six units with their systems, users and sets (created and assigned, not fed). */
export async function settle(place: Place): Promise<void> {
  const temporary = 'Tymczasowe#1'
  const administrator = { login: central, firstName: 'Aleksy', surname: 'Zmyślony', temporaryPassword: temporary }
  await found(place.house, administrator, await loadDictionaries('fixtures/dictionaries'))
  await changePassword(place, central, temporary)
  await registerUnit(place, central, { ...voivodeshipOffice, kind: 'URZAD_WOJEWODZKI', areas: [] }, voivodeship)
  for (const obszar of new Set(Object.values(areasOf).flat())) {
    await answered(place, 'dodajSwiadectwo', await person(place, central), {
      swiadectwo: {
        rodzaj: 'SWIADECTWO',
        producent: software.producent,
        produkt: software.nazwa,
        wersja: software.wersja,
        obszar,
        poziom: '1',
        numer: `ZM/${obszar}/1`,
        wazneOd: '2026-01-01',
        integracjaOTM: false,
      },
    })
  }
  for (const unit of demonstrationUnits) await settleUnit(place, unit)
}

/** Feeds the unit's set with the records (`b:rekord` elements): an initial feed, in packages. */
export async function feed(
  place: Place,
  unit: DemonstrationUnit,
  records: readonly Uint8Array[],
  perPackage = 50,
): Promise<void> {
  const caller = await feeder(place, unit)
  const { zasilenie } = await answered(place, 'rozpocznijZasilenie', caller, {
    kodZbioru: unit.setCode,
    rodzaj: 'INICJALNE',
    stanDanychNa: place.clock.now(),
  })
  const { idZasilenia } = zasilenie
  let liczbaPaczek = 0
  for (let start = 0; start < records.length; start += perPackage) {
    const rekord = records.slice(start, start + perPackage)
    liczbaPaczek += 1
    const taken = await answered(place, 'przekazPaczke', caller, {
      kodZbioru: unit.setCode,
      idZasilenia,
      numerPaczki: liczbaPaczek,
      liczbaRekordow: rekord.length,
      pakiet: { rekord },
    })
    if (taken.liczbaOdrzuconych > 0) throw new Error(`records of ${unit.code} were refused`)
  }
  await answered(place, 'zakonczZasilenie', caller, { kodZbioru: unit.setCode, idZasilenia, liczbaPaczek })
}
