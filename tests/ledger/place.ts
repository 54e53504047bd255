/** A ledger in a temporary folder, with keys made for the test. */
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { openSqliteLedger, partsBeside, type SqliteLedgerOptions } from '../../src/app/ledger.js'
import type { PartsPlace } from '../../src/stores/sqlite/ledger/parts/lanes.js'

export interface TestLedger {
  readonly folder: string
  readonly file: string
  readonly origin: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  readonly personalKey: Uint8Array
  readonly lookupKey: Uint8Array
  /** Moves the clock that the ledger sees. */
  tick(ms: number): void
  /** Where the folders of controllers lie, unless it is opened otherwise. */
  readonly parts: PartsPlace
  open(more?: {
    readonly elsewhere?: PartsPlace['elsewhere']
    /** Parts are moved when the test says so, unless told. */
    readonly movePauseMs?: number
    readonly onPartTrouble?: SqliteLedgerOptions['onPartTrouble']
  }): ReturnType<typeof openSqliteLedger>
}

export async function ledgerPlace(t: Pick<Test, 'teardown'>): Promise<TestLedger> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-ledger-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  let nowMs = Date.UTC(2026, 10, 1)
  const place = {
    folder,
    file: join(folder, 'ledger.db'),
    origin: 'csizs.example/dziennik',
    publicKey,
    privateKey,
    personalKey: new Uint8Array(randomBytes(32)),
    lookupKey: new Uint8Array(randomBytes(32)),
  }
  const { file, origin, personalKey, lookupKey } = place
  const clock = { now: () => new Date(nowMs) }
  return {
    ...place,
    parts: partsBeside(file),
    tick: ms => {
      nowMs += ms
    },
    open: ({ elsewhere = new Map(), onPartTrouble = () => undefined, movePauseMs = 3_600_000 } = {}) => {
      const parts = { ...partsBeside(file), elsewhere }
      const keys = { checkpointKey: privateKey, personalKey, lookupKey }
      return openSqliteLedger({ file, origin, ...keys, clock, parts, onPartTrouble, movePauseMs })
    },
  }
}
