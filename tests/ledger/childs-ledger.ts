import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteLedger, type SqliteLedger } from '../../src/app/ledger.js'

/** The ledger that a process which is going to be killed works on: its folder and origin are the first words it is given. */
export function childsLedger([folder = '', origin = '']: readonly string[]): Promise<SqliteLedger> {
  const bytes = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  return openSqliteLedger({
    file: join(folder, 'ledger.db'),
    origin,
    checkpointKey: readFileSync(join(folder, 'checkpoint.pem'), 'utf8'),
    personalKey: bytes('personal.key'),
    lookupKey: bytes('lookup.key'),
    clock: { now: () => new Date() },
  })
}
