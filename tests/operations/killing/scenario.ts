/** What is interrupted by SIGKILL: acts on the installation of a folder that begins in a state prepared for them. */
import { join } from 'node:path'
import { encodeRecord } from '../../../fixtures/people/records.js'
import { recordsOfUnit, tellStory } from '../../../fixtures/people/story.js'
import { backUp } from '../../../src/app/backup/backup.js'
import type { SystemCaller } from '../../../src/operations/caller.js'
import { Change, feedBy, local, old, replacement } from '../changing-vendor.js'
import type { Place } from '../place.js'
import { pup } from '../populated.js'
import { answered, central, confirmDictionaries, connectSystem, feeder, feederOf, person, system } from '../world.js'

export const scenarios = ['feeding', 'correcting', 'changing', 'switching', 'closing', 'backing up'] as const
export type Scenario = (typeof scenarios)[number]

export const held = recordsOfUnit(tellStory({ seed: 1, persons: 90 }), pup.code)
export const packageSize = 8
export const passphrase = 'Kopia#zapasowa-2026'
export const backupsIn = (folder: string) => join(folder, 'kopie')

/** The records of the unit, each in the version given. */
function recordsOf(version: number): readonly Uint8Array[] {
  return held.map(record => encodeRecord({ ...record, version: record.version + version }))
}

const feedUser = { login: feederOf(pup.code), role: 'ZASILANIE' } as const

/** Brings a fed installation to where the scenario begins. */
export async function prepare(place: Place, scenario: Scenario): Promise<void> {
  if (scenario !== 'changing' && scenario !== 'switching') return
  const change = new Change(place)
  await change.report()
  await change.step(central, 'DECYZJA', { decyzja: { zMigracja: true, wygaszenieJednostki: false } })
  await change.step(central, 'UTWORZENIE_ZBIOROW')
  await change.step(local, 'WYLACZENIE_STAREGO_SD')
  const idSystemu = await connectSystem(place, pup.code, 'RP')
  await change.step(local, 'WLACZENIE_NOWEGO_SD', { idSystemu })
  await confirmDictionaries(place, await system(place, idSystemu, feedUser))
  if (scenario === 'changing') return
  await feedBy(place, await system(place, idSystemu, feedUser), replacement, held)
  await change.step(local, 'ZASILENIE')
  await change.step(central, 'WERYFIKACJA')
}

/** Does the acts, telling each that was acknowledged. */
export async function act(place: Place, scenario: Scenario, tell: (what: string) => void): Promise<void> {
  if (scenario === 'feeding') await feedSet(place, await feeder(place, pup), old, 'INICJALNE', tell)
  else if (scenario === 'correcting') await feedSet(place, await feeder(place, pup), old, 'KOREKTA', tell)
  else if (scenario === 'closing') await close(place, tell)
  else if (scenario === 'backing up') await backUpWhileFeeding(place, tell)
  else await change(place, scenario, tell)
}

async function feedSet(
  place: Place,
  caller: SystemCaller,
  kodZbioru: string,
  rodzaj: 'INICJALNE' | 'KOREKTA',
  tell: (what: string) => void,
): Promise<void> {
  const begin = { kodZbioru, rodzaj, stanDanychNa: place.clock.now() }
  const { idZasilenia } = (await answered(place, 'rozpocznijZasilenie', caller, begin)).zasilenie
  tell(`rozpocznijZasilenie ${idZasilenia}`)
  const records = recordsOf(1)
  let liczbaPaczek = 0
  for (let start = 0; start < records.length; start += packageSize) {
    const rekord = records.slice(start, start + packageSize)
    const parcel = { kodZbioru, idZasilenia, numerPaczki: ++liczbaPaczek, liczbaRekordow: rekord.length }
    await answered(place, 'przekazPaczke', caller, { ...parcel, pakiet: { rekord } })
    tell(`przekazPaczke ${idZasilenia}`)
  }
  await answered(place, 'zakonczZasilenie', caller, { kodZbioru, idZasilenia, liczbaPaczek })
  tell(`zakonczZasilenie ${idZasilenia}`)
}

async function change(place: Place, scenario: Scenario, tell: (what: string) => void): Promise<void> {
  const under = new Change(place)
  under.id = (await place.control.vendorChangeOf(old))?.id ?? ''
  const step = async (who: string, krok: Parameters<Change['step']>[1]) => {
    await under.step(who, krok)
    tell(`krok ${krok}`)
  }
  if (scenario === 'changing') {
    const systems = await place.control.systemsOf(pup.code)
    const id = systems.find(one => one.state === 'AKTYWNY' && one.area === 'RP')?.id ?? ''
    await feedSet(place, await system(place, id, feedUser), replacement, 'INICJALNE', tell)
    await step(local, 'ZASILENIE')
    await step(central, 'WERYFIKACJA')
  }
  await step(central, 'PRZELACZENIE')
}

async function close(place: Place, tell: (what: string) => void): Promise<void> {
  const input = { kodZbioru: old, powod: 'Koniec prowadzenia' }
  await answered(place, 'zamknijZbior', await person(place, central), input)
  tell('zamknijZbior')
  await answered(place, 'archiwizujZbior', await person(place, central), input)
  tell('archiwizujZbior')
}

async function backUpWhileFeeding(place: Place, tell: (what: string) => void): Promise<void> {
  const feeding = feedSet(place, await feeder(place, pup), old, 'INICJALNE', tell)
  for (let number = 1; number <= 2; number++) {
    const to = join(backupsIn(place.folder), `${number}.kopia`)
    await backUp({ home: place.home, extent: { of: 'DATA' }, to, passphrase, now: new Date() })
    tell(`kopia ${number}`)
  }
  await feeding
}
