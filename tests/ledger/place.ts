/** A ledger in a temporary folder, with keys made for the test. */
import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import { openSqliteLedger } from '../../src/app/ledger.js'

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
  open(): ReturnType<typeof openSqliteLedger>
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
    tick: ms => {
      nowMs += ms
    },
    open: () => openSqliteLedger({ file, origin, checkpointKey: privateKey, personalKey, lookupKey, clock }),
  }
}
