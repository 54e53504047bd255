/** How a unit gets connected: the notice, its decision, the package, the schedule and the results; and what is refused. */
import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import Sqlite from 'better-sqlite3'
import type { InputOf } from '../../src/contract/index.js'
import { type ConnectedSystem, type Installation, password, type RegisteredUnit } from '../gateway/installation.js'
import { asVisitor, notice } from '../gateway/unit-connection.js'
import { allThere } from '../operations/notices.js'
import type { Door, Road } from './road.js'
import { sessionOf, visitor } from './session.js'

interface Stage {
  readonly installation: Installation
  readonly road: Road
  /** The login of the voivodeship's administrator. */
  readonly office: string
  /** The session of the voivodeship's administrator, and a system of the office. */
  readonly portal: Door
  readonly desk: Door
}

const unknown = 'ZG-999999'
const data = '2030-01-15'
const login = 'lucjan.lokalny'

export async function tellConnection(installation: Installation, road: Road, office: RegisteredUnit): Promise<void> {
  const { connection } = await installation.connectSystem({ unit: office, kind: 'SYSTEM_WOJEWODZKI', until: 'ACTIVE' })
  await installation.conform('PS')
  const portal = await sessionOf(installation, office.administrator)
  const stage = {
    installation,
    road,
    office: office.administrator,
    portal,
    desk: { door: 'SIGNED', connection },
  } as const
  const id = await decide(stage)
  await hand(stage, id)
  await report(stage, id)
}

async function decide({ installation, road, portal, desk }: Stage): Promise<string> {
  const { administratorLokalny, jednostka } = notice()
  const filed = await road.answered('zglosGotowosc', 'ze-skanem', visitor, notice())
  const other = await road.answered('zglosGotowosc', 'przez-urzad', desk, notice())
  const wrong = { ...administratorLokalny, pesel: '44051401358' }
  await road.refused('zglosGotowosc', 'odmowa-5001-zly-pesel', visitor, notice({ administratorLokalny: wrong }))
  const unsure = { zgodnosc: true, tydzienPracy: false, wytyczne: true }
  await road.refused('zglosGotowosc', 'odmowa-5021-zalozenie', visitor, notice({ potwierdzenieZalozen: unsure }))
  const { numerZgloszenia, kluczZgloszenia } = filed
  const number = { numerZgloszenia }
  await road.answered('listaPodlaczen', 'nowe-zgloszenia', portal, {})
  await road.answered('pokazPodlaczenie', 'nowe-zgloszenie', portal, number)
  await road.refused('pokazPodlaczenie', 'odmowa-5020-nie-ma', portal, { numerZgloszenia: unknown })
  await road.answered('pobierzSkanZgloszenia', 'skan-pdf', portal, number)
  await road.answered('poprosOWyjasnienie', 'watpliwosc', portal, { ...number, pytanie: 'Czy adres jest aktualny?' })
  await road.answered('sprawdzZgloszenie', 'czeka-na-odpowiedz', visitor, { kluczZgloszenia })
  await road.refused('sprawdzZgloszenie', 'odmowa-5020-obcy-klucz', visitor, { kluczZgloszenia: 'x'.repeat(43) })
  const answer = { kluczZgloszenia, odpowiedz: 'Tak, od stycznia.' }
  await road.answered('zlozWyjasnienie', 'odpowiedz', visitor, answer)
  await road.refused('zlozWyjasnienie', 'odmowa-5019-nikt-nie-pyta', visitor, answer)
  await road.answered('przyjmijZgloszenie', 'z-rejestracja', portal, { ...number, login })
  await road.refused('przyjmijZgloszenie', 'odmowa-5019-juz-przyjete', portal, { ...number, login })
  const refusal = { numerZgloszenia: other.numerZgloszenia, powod: 'Zgłoszenie złożono drugi raz.' }
  await road.answered('odmowPrzyjecia', 'podwojne', portal, refusal)
  await road.refused('odmowPrzyjecia', 'odmowa-5019-juz-odmowione', portal, refusal)
  const again = { jednostka, administratorLokalny: { ...administratorLokalny, login: 'inny.lokalny.dwa' } }
  await road.refused('zarejestrujJednostke', 'odmowa-5019-zgloszenie-rozstrzygniete', desk, { ...again, ...number })
  await renewMail(installation, road, portal, numerZgloszenia)
  return numerZgloszenia
}

/** A mail that was given up stands in the queue; no mail server is asked on the road. */
async function renewMail(installation: Installation, road: Road, portal: Door, numerZgloszenia: string): Promise<void> {
  const idWiadomosci = '00000000-0000-4000-8000-00000000abcd'
  const db = new Sqlite(installation.home.data.control, { timeout: 5_000 })
  db.prepare(
    `INSERT INTO mails (id, key, kind, connection_id, state, queued_at, attempts, next_at, twice)
     VALUES (?, ?, 'PRZYJECIE', ?, 'PORZUCONA', 0, 8, 0, 0)`,
  ).run(idWiadomosci, idWiadomosci, numerZgloszenia)
  db.close()
  await road.answered('ponowWiadomosc', 'porzucona', portal, { numerZgloszenia, idWiadomosci })
  await road.refused('ponowWiadomosc', 'odmowa-5019-juz-czeka', portal, { numerZgloszenia, idWiadomosci })
}

async function hand({ installation, road, office, portal, desk }: Stage, numerZgloszenia: string): Promise<void> {
  const number = { numerZgloszenia }
  const termin = [1, 2].map(pozycja => ({ pozycja, data }))
  await road.refused('pobierzPakiet', 'odmowa-5019-jeszcze-nie-ma', desk, number)
  await road.answered('ustalTermin', 'pierwszy-system', portal, { ...number, termin: { pozycja: 1, data } })
  await road.refused('ustalTermin', 'odmowa-5021-miniony-dzien', portal, {
    ...number,
    termin: { pozycja: 1, data: '2025-01-01' },
  })
  await road.refused('utworzPakiet', 'odmowa-5021-bez-terminu', desk, { ...number, termin: termin.slice(0, 1) })
  const { hasloPakietu } = await road.answered('utworzPakiet', 'z-terminami', desk, { ...number, termin })
  const { plik } = await road.answered('pobierzPakiet', 'zaszyfrowany', desk, number)
  const kluczPakietu = await packageKey(plik, hasloPakietu)
  await road.answered('sprawdzanyPakiet', 'z-odnosnika', visitor, { kluczPakietu })
  await road.refused('sprawdzanyPakiet', 'odmowa-5020-obcy-klucz', visitor, { kluczPakietu: 'x'.repeat(43) })
  const sprawdzenie = allThere.map(one =>
    one.element === 'ADRES_MZT' ? ({ ...one, stan: 'BRAK', uwaga: 'Adres nie odpowiada.' } as const) : one,
  )
  const check = { ...number, kluczPakietu }
  await road.answered('potwierdzPakiet', 'braki', visitor, { ...check, sprawdzenie })
  const leftOut = allThere.slice(1)
  await road.refused('potwierdzPakiet', 'odmowa-5021-pominiety-element', visitor, {
    ...check,
    sprawdzenie: [...leftOut, ...leftOut.slice(0, 1)],
  })
  await road.answered('potwierdzPakiet', 'komplet', visitor, { ...check, sprawdzenie: allThere })
  await road.refused('potwierdzPakiet', 'odmowa-5019-juz-potwierdzony', visitor, { ...check, sprawdzenie: allThere })
  const { hasloTymczasowe } = await installation.administer(office, 'resetujHaslo', { login })
  await asVisitor(installation, 'zmienHaslo', { login, hasloObecne: hasloTymczasowe, hasloNowe: password })
}

/** The key of the link in the package, which is opened with its password. */
async function packageKey(plik: Uint8Array, secret: string): Promise<string> {
  const reader = new ZipReader(new Uint8ArrayReader(plik), { password: secret, useWebWorkers: false })
  const entry = (await reader.getEntries()).find(one => one.filename === 'pakiet.txt')
  if (entry === undefined || entry.directory) throw new Error('the package lacks its text')
  const text = await entry.getData(new TextWriter())
  await reader.close()
  return /podlaczenie\/pakiet\/([\w-]{43})/.exec(text)?.[1] ?? ''
}

async function report({ installation, road, portal }: Stage, numerZgloszenia: string): Promise<void> {
  const unit = { code: 'JT-1465-OPS-01', kind: 'OPS', areas: ['PS', 'WRISPZ'], administrator: login } as const
  const system: ConnectedSystem = await installation.connectSystem({ unit })
  const signed: Door = { door: 'SIGNED', connection: system.connection }
  const connected = { numerZgloszenia, pozycja: 1, status: 'PODLACZONY', idPodlaczonegoSystemu: system.id } as const
  const failed: InputOf<'zglosStatusPodlaczenia'> = {
    numerZgloszenia,
    pozycja: 2,
    status: 'NIEPODLACZONY',
    przyczyna: 'Serwer systemu czeka na dostawcę.',
  }
  await road.answered('zglosStatusPodlaczenia', 'podlaczony', signed, connected)
  await road.answered('zglosStatusPodlaczenia', 'niepodlaczony', signed, failed)
  await road.refused('zglosStatusPodlaczenia', 'odmowa-5019-juz-zgloszono', signed, failed)
  await road.refused('zglosStatusPodlaczenia', 'odmowa-5021-bez-systemu', signed, {
    numerZgloszenia,
    pozycja: 1,
    status: 'PODLACZONY',
  })
  await road.answered('pokazPodlaczenie', 'z-wynikami', portal, { numerZgloszenia })
}
