import { voivodeshipOffice } from '../../../fixtures/people/units.js'
import { specialAmong } from '../../domain/scopes.js'
import { today } from '../admin/rules.js'
import type { People } from './people.js'
import { type Cast, cast, centralAdministrator, kinds, product, rules, voivodeshipAdministrator } from './scenario.js'

const central = centralAdministrator.login
const voivodeship = voivodeshipAdministrator.login
const mail = (login: string) => `${login}@example.invalid`

/** The areas of the units, and that of the one whose notice waits. */
const conformAreas = [...Object.values(kinds).map(({ area }) => area), 'WRISPZ']

/** Conformity entries of the product in its areas, by the central administrator. @req A1.1 */
export async function enterConformity(people: People): Promise<void> {
  for (const area of conformAreas) {
    await people.act(central, 'dodajSwiadectwo', {
      swiadectwo: {
        rodzaj: 'SWIADECTWO',
        producent: product.producent,
        produkt: product.nazwa,
        wersja: product.wersja,
        obszar: area,
        poziom: '1',
        numer: `SZ/DEMO/${area}`,
        wazneOd: '2025-06-01',
        integracjaOTM: false,
      },
    })
  }
}

/** The voivodeship's office, and by its administrator every unit with a local one; each changes the temporary password. @req A2.2 A2.5 */
export async function registerUnits(people: People, onProgress: (done: number, total: number) => void): Promise<void> {
  const office = await people.act(central, 'zarejestrujJednostke', {
    jednostka: {
      rodzajJednostki: 'URZAD_WOJEWODZKI',
      nazwa: voivodeshipOffice.name,
      terc: voivodeshipOffice.territory,
      adres: { kodPocztowy: '00-950', miejscowosc: 'Warszawa', nrDomu: '1' },
      obszar: ['RP', 'PS', 'SR'],
    },
    administratorLokalny: { ...voivodeshipAdministrator, email: mail(voivodeship) },
  })
  await people.introduce(voivodeship, office.hasloTymczasowe)
  onProgress(1, cast.length + 1)
  for (const [index, { unit, administrator }] of cast.entries()) {
    const { postalCode, place, street, house } = unit
    const registered = await people.act(voivodeship, 'zarejestrujJednostke', {
      jednostka: {
        rodzajJednostki: unit.kind,
        nazwa: unit.name,
        terc: unit.territory,
        adres: { kodPocztowy: postalCode, miejscowosc: place, ulica: street, nrDomu: house },
        obszar: unit.areas,
      },
      administratorLokalny: { login: administrator, imie: 'Adam', nazwisko: 'Lokalny', email: mail(administrator) },
    })
    if (registered.kodJT !== unit.code) throw new Error(`${registered.kodJT} instead of ${unit.code}`)
    await people.introduce(administrator, registered.hasloTymczasowe)
    onProgress(index + 2, cast.length + 1)
  }
}

/** An officer and a feeder's technical account in each unit, by its local administrator. @req A2.10 */
export async function createAccounts(people: People, onProgress: (done: number, total: number) => void): Promise<void> {
  for (const [index, { unit, administrator, officer, feeder }] of cast.entries()) {
    const { role, officer: person } = kinds[unit.kind]
    const made = await people.act(administrator, 'utworzUzytkownika', { login: officer, ...person, kodJT: unit.code })
    await people.act(administrator, 'nadajRole', { login: officer, rola: [role] })
    await people.introduce(officer, made.hasloTymczasowe ?? '')
    await people.act(administrator, 'utworzUzytkownika', {
      login: feeder,
      imie: 'Moduł',
      nazwisko: 'Zasilający',
      kodJT: unit.code,
      techniczny: true,
    })
    await people.act(administrator, 'nadajRole', { login: feeder, rola: ['ZASILANIE'] })
    onProgress(index + 1, cast.length)
  }
}

/** One set for each unit, and the rules that open scope codes between the kinds of units. @req B3 B5 */
export async function createSetsAndRules(people: People): Promise<void> {
  for (const { unit } of cast) {
    const nazwa = `Zbiór: ${unit.name}`
    const made = await people.act(central, 'utworzZbior', { kodJT: unit.code, drzewo: unit.tree, nazwa })
    if (made.kodZbioru !== unit.setCode) throw new Error(`${made.kodZbioru} instead of ${unit.setCode}`)
  }
  for (const { giver, asker, basis, scopes, reason } of rules) {
    await people.act(central, 'dodajRegule', {
      regula: {
        stronaDajaca: { rodzajJednostki: giver },
        stronaPytajaca: { rodzajJednostki: asker },
        rola: kinds[asker].role,
        podstawaPrawna: basis,
        kodZakresu: scopes,
        obowiazujeOd: today(),
        uzasadnienie: reason,
        szczegolneKategorie: specialAmong(scopes).length > 0,
      },
    })
  }
}

/** Assigns a unit's set to its system, by its local administrator. */
export async function assignSet(people: People, { unit, administrator }: Cast, idSystemu: string): Promise<void> {
  await people.act(administrator, 'przypiszZbior', { kodZbioru: unit.setCode, idSystemu })
}
