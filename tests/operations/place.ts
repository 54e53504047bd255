/** A house on real SQLite stores in a folder, with its keys, a clock that the test sets and a log that it reads. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { configure } from '../../src/app/configuration.js'
import { foldersText } from '../../src/app/controller-folders.js'
import { homeAt } from '../../src/app/home.js'
import { createKeys, openKeys } from '../../src/app/keys.js'
import { openHouse } from '../../src/app/open-house.js'
import type { House, HouseSettings } from '../../src/operations/house.js'
import { pinoLog } from '../../src/outside/log.js'
import type { LedgerSearch } from '../../src/ports/data/ledger.js'
import type { Passwords } from '../../src/ports/runtime/security.js'
import { memoryAttempts } from '../../src/stores/memory/attempts.js'

/** A Friday, in a year in which the dictionaries of the fixtures bind. */
export const firstMoment = '2026-11-20T10:00:00.000Z'

export class SettableClock {
  #nowMs: number
  constructor(moment: string) {
    this.#nowMs = Date.parse(moment)
  }
  now(): Date {
    return new Date(this.#nowMs)
  }
  pass(ms: number): void {
    this.#nowMs += ms
  }
}

export interface PlaceOptions {
  /** Folders of controllers whose sets lie elsewhere. */
  readonly controllerFolders?: ReadonlyMap<string, string>
  readonly clock?: SettableClock
  readonly settings?: Partial<HouseSettings>
  /** Failures from one address until it rests. */
  readonly addressFailures?: number
}

export type Place = Awaited<ReturnType<typeof openPlace>>

/** A new folder that goes when the test ends. */
export async function folderFor(test: Pick<Test, 'teardown'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-house-'))
  test.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A folder that holds what another one holds. */
export async function copyOf(folder: string, test: Pick<Test, 'teardown'>): Promise<string> {
  const copy = await folderFor(test)
  await cp(folder, copy, { recursive: true })
  return copy
}

/** Makes the keys of a new place. */
export async function makeKeys(folder: string): Promise<void> {
  await createKeys(homeAt(folder), {
    name: 'Bramka próbna',
    hosts: ['localhost'],
    authorityFamily: 'EC-P256',
    now: new Date(Date.parse(firstMoment) - 86_400_000),
  })
}

/** Argon2id costs what it should; what is not about passwords spares it. The interface's rules are kept. */
export const cheapPasswords: Passwords = {
  hash: async password => `cheap:${password}`,
  verify: async (hash, password) => hash === `cheap:${password}`,
}

/** Opens the house of a folder whose keys are made; the passwords are real ones unless told. */
export async function openPlace(folder: string, options: PlaceOptions = {}, passwords?: Passwords) {
  const home = homeAt(folder)
  const clock = options.clock ?? new SettableClock(firstMoment)
  const logged: string[] = []
  const opened = await openHouse({
    home,
    configuration: configure(
      {
        servicesUrl: 'https://a.example',
        portalUrl: 'http://b.example',
        ledgerOrigin: 'proba.example/dziennik',
        secondFactor: 'offered',
        // As long as can be: on a busy machine no set is late unless a test makes it so.
        setAnswerMs: 25_000,
        controllerFolders: foldersText(options.controllerFolders ?? new Map()),
      },
      {},
    ),
    keys: await openKeys(home),
    clock,
    log: pinoLog('debug', { write: (line: string) => void logged.push(line) }),
  })
  const { house } = opened
  const { attempts, settings } = house
  const addressFailures = options.addressFailures ?? 1_000
  const arranged: House = {
    ...house,
    ...(passwords === undefined ? {} : { passwords }),
    attempts: { ...attempts, address: memoryAttempts({ failures: addressFailures, windowMs: 900_000 }) },
    settings: { ...settings, ...options.settings },
  }
  // The house composed by the product holds the real ledger, which can also be searched by person.
  const ledger = house.ledger as House['ledger'] & LedgerSearch
  return {
    folder,
    home,
    house: arranged,
    control: house.control,
    sets: house.sets,
    ledger,
    clock,
    logged,
    close: opened.close,
  }
}

/** Settles a world once and gives copies of it: each test begins with the same. */
export async function fixturePlace(test: Pick<Test, 'teardown'>, fill: (place: Place) => Promise<void>) {
  const template = await folderFor(test)
  await makeKeys(template)
  const first = await openPlace(template, {}, cheapPasswords)
  await fill(first)
  await first.close()
  return async (own: Pick<Test, 'teardown'>, options: PlaceOptions = {}): Promise<Place> => {
    const place = await openPlace(await copyOf(template, own), options, cheapPasswords)
    own.teardown(() => place.close())
    return place
  }
}
