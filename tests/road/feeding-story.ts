/** A set is made, given to the unit's system and fed. */
import Sqlite from 'better-sqlite3'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit } from '../../fixtures/people/story.js'
import type { InputOf } from '../../src/contract/index.js'
import { type ConnectedSystem, centralLogin, type Installation } from '../gateway/installation.js'
import { cases, ops, people, pup, recordsIn, story } from './people.js'
import type { Door, Road } from './road.js'
import { sessionOf } from './session.js'

/** The unit's set is made and given to its system, with a second one that is archived. */
export async function arrangeSets(
  installation: Installation,
  road: Road,
  system: ConnectedSystem,
  portal: Door,
): Promise<void> {
  const central = await sessionOf(installation, centralLogin)
  const order = { kodJT: pup.code, drzewo: 'RP', nazwa: `Zbiór ${pup.name}` } as const
  const { kodZbioru } = await road.answered('utworzZbior', 'zbior-jednostki', central, order)
  if (kodZbioru !== pup.setCode) throw new Error(kodZbioru)
  await road.refused('utworzZbior', 'odmowa-5020-nieznana-jednostka', central, { ...order, kodJT: 'JT-1465-PUP-09' })
  await road.refused('utworzZbior', 'odmowa-5021-inne-drzewo', central, { ...order, drzewo: 'PS' })
  const assign = { kodZbioru, idSystemu: system.id }
  await road.answered('przypiszZbior', 'system-jednostki', portal, assign)
  await road.refused('przypiszZbior', 'odmowa-5007-juz-przypisany', portal, assign)
  await road.refused('przypiszZbior', 'odmowa-5020-nieznany-zbior', portal, {
    ...assign,
    kodZbioru: 'CBB-1408-PUP-01-RP-09',
  })
  // A second set of the unit that is archived, though never fed, before anybody asks it.
  const archived = await installation.administer(centralLogin, 'utworzZbior', { ...order, nazwa: 'Zbiór dawny' })
  const db = new Sqlite(installation.home.data.control)
  db.prepare("UPDATE sets SET state = 'ZARCHIWIZOWANY', system_id = ? WHERE code = ?").run(
    system.id,
    archived.kodZbioru,
  )
  db.close()
}

/** The set is fed, whole and then with what changed. */
export async function feed(road: Road, { connection }: ConnectedSystem): Promise<void> {
  const feeder: Door = {
    door: 'SIGNED',
    connection,
    context: { user: { login: 'modul.zasilajacy', rola: 'ZASILANIE' } },
  }
  const kodZbioru = pup.setCode
  const start = (rodzaj: 'INICJALNE' | 'PRZYROSTOWE', code = kodZbioru) => ({
    kodZbioru: code,
    rodzaj,
    stanDanychNa: connection.now(),
  })
  await road.refused('rozpocznijZasilenie', 'odmowa-5017-przed-inicjalnym', feeder, start('PRZYROSTOWE'))
  await road.refused('rozpocznijZasilenie', 'odmowa-5006-obcy-zbior', feeder, start('INICJALNE', ops.setCode))
  await road.refused(
    'rozpocznijZasilenie',
    'odmowa-5005-zbior-zarchiwizowany',
    feeder,
    start('INICJALNE', 'CBB-1408-PUP-01-RP-02'),
  )
  const { zasilenie } = await road.answered('rozpocznijZasilenie', 'inicjalne', feeder, start('INICJALNE'))
  const { idZasilenia } = zasilenie
  await road.refused('rozpocznijZasilenie', 'odmowa-5014-juz-otwarte', feeder, start('INICJALNE'))
  const records = recordsIn(pup.code)
  const parcel = (numerPaczki: number, rekord: readonly Uint8Array[]) => ({
    kodZbioru,
    idZasilenia,
    numerPaczki,
    liczbaRekordow: rekord.length,
    pakiet: { rekord },
  })
  const first = parcel(1, records.slice(0, 3))
  await road.answered('przekazPaczke', 'pierwsza-paczka', feeder, first)
  await road.answered('przekazPaczke', 'ta-sama-paczka', feeder, first)
  await road.refused('przekazPaczke', 'odmowa-5015-inna-tresc', feeder, parcel(1, records.slice(1, 3)))
  await road.refused('przekazPaczke', 'odmowa-5015-luka', feeder, parcel(3, records.slice(3)))
  await road.refused('przekazPaczke', 'odmowa-5006-obcy-zbior', feeder, { ...first, kodZbioru: ops.setCode })
  const stranger = '00000000-0000-4000-8000-00000000ffff'
  await road.refused('przekazPaczke', 'odmowa-5013-nieznane-zasilenie', feeder, { ...first, idZasilenia: stranger })
  const ids = new Set(people.map(person => person.id))
  const another = recordsOfUnit(story, pup.code).find(({ person }) => person.pesel !== undefined && !ids.has(person.id))
  if (another === undefined) throw new Error('record')
  const wrong = encodeRecord({ ...another, person: { ...another.person, pesel: '44051401358' } })
  await road.answered('przekazPaczke', 'z-niezgodnoscia', feeder, parcel(2, [...records.slice(3), wrong]))
  await road.answered('pobierzStanZasilenia', 'otwarte', feeder, { kodZbioru })
  await road.refused('pobierzStanZasilenia', 'odmowa-5013-nieznane-zasilenie', feeder, {
    kodZbioru,
    idZasilenia: stranger,
  })
  const finish = { kodZbioru, idZasilenia, liczbaPaczek: 2 }
  await road.refused('zakonczZasilenie', 'odmowa-5015-inna-liczba-paczek', feeder, { ...finish, liczbaPaczek: 3 })
  await road.answered('zakonczZasilenie', 'inicjalne', feeder, finish)
  await road.refused('zakonczZasilenie', 'odmowa-5016-juz-zakonczone', feeder, finish)
  await road.refused('przekazPaczke', 'odmowa-5016-po-zakonczeniu', feeder, parcel(3, records))
  await road.answered('pobierzStanZasilenia', 'zakonczone', feeder, { kodZbioru })
  await feedMore(road, feeder, start('PRZYROSTOWE'))
}

async function feedMore(road: Road, feeder: Door, start: InputOf<'rozpocznijZasilenie'>): Promise<void> {
  const { zasilenie } = await road.answered('rozpocznijZasilenie', 'przyrostowe', feeder, start)
  const { kodZbioru, idZasilenia } = zasilenie
  const next = recordsOfUnit(story, pup.code).find(record => record.person.id === cases.inBothPowiats.id)
  if (next === undefined) throw new Error('record')
  const rekord = [encodeRecord({ ...next, version: 2, operation: 'ZMIEN' })]
  const parcel = { kodZbioru, idZasilenia, numerPaczki: 1, liczbaRekordow: 1, pakiet: { rekord } }
  await road.answered('przekazPaczke', 'przyrostowa', feeder, parcel)
  await road.answered('zakonczZasilenie', 'przyrostowe', feeder, { kodZbioru, idZasilenia, liczbaPaczek: 1 })
}
