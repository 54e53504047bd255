/** A house on real SQLite stores in a folder, with its keys, a clock that the test sets and a log that it reads. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { gatewayAuthority } from '../../src/app/authority.js'
import { homeAt } from '../../src/app/home.js'
import { createKeys, openKeys } from '../../src/app/keys.js'
import { openSqliteLedger } from '../../src/app/ledger.js'
import type { House, HouseSettings } from '../../src/operations/house.js'
import { Tally } from '../../src/operations/tally.js'
import { systemIds } from '../../src/outside/clock.js'
import { pinoLog } from '../../src/outside/log.js'
import { argon2Passwords } from '../../src/outside/passwords.js'
import type { Passwords } from '../../src/ports/runtime/security.js'
import { memoryAttempts } from '../../src/stores/memory/attempts.js'
import { memorySessions } from '../../src/stores/memory/sessions.js'
import { openSqliteControl } from '../../src/stores/sqlite/control/store.js'
import { openSqliteSets } from '../../src/stores/sqlite/sets/store.js'

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

const settings: HouseSettings = {
  version: '0.0.0',
  maxSetsPerQuery: 50,
  maxRecordsPerPackage: 1_000,
  maxFailedAttempts: 5,
  lockMs: 900_000,
  maxMessageBytes: 10_485_760,
}

/** Opens the house of a folder whose keys are made; the passwords are real ones unless told. */
export async function openPlace(folder: string, options: PlaceOptions = {}, passwords?: Passwords) {
  const home = homeAt(folder)
  const keys = await openKeys(home)
  const clock = options.clock ?? new SettableClock(firstMoment)
  const logged: string[] = []
  const control = await openSqliteControl({ file: home.data.control })
  const sets = await openSqliteSets({ folder: home.data.sets })
  const ledger = await openSqliteLedger({
    file: home.data.ledger,
    origin: 'proba.example/dziennik',
    checkpointKey: keys.checkpoint,
    personalKey: keys.personal,
    lookupKey: keys.lookup,
    clock,
  })
  const { maxFailedAttempts, lockMs } = settings
  const house: House = {
    control,
    sets,
    ledger,
    authority: gatewayAuthority(keys.authority, [], clock, 730),
    passwords: passwords ?? (await argon2Passwords()),
    sessions: memorySessions({ idleMs: 1_200_000, absoluteMs: 28_800_000 }),
    attempts: {
      address: memoryAttempts({ failures: options.addressFailures ?? 1_000, windowMs: 900_000 }),
      unknownLogin: memoryAttempts({ failures: maxFailedAttempts, windowMs: lockMs }),
    },
    tally: new Tally(ledger, clock, systemIds),
    clock,
    ids: systemIds,
    log: pinoLog('debug', { write: (line: string) => void logged.push(line) }),
    settings: { ...settings, ...options.settings },
  }
  const close = async () => {
    await Promise.all([control.close(), sets.close()])
    await ledger.close()
  }
  return { folder, home, house, control, sets, ledger, clock, logged, close }
}
