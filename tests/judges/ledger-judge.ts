/** The ledger's judge in Python, which shares no code with what it judges. */
import type { KeyObject } from 'node:crypto'
import { judge } from './available.js'

const python = judge('python3')

/** Why the judge cannot be asked; `false` where it can. */
export const ledgerJudgeMissing = python.missing

/** Runs `tests/judges/ledger.py` and gives its exit code and what it says. */
export async function askLedgerJudge(args: readonly string[], input = '') {
  const { code, stdout } = await python.run(['tests/judges/ledger.py', ...args], { input })
  return { code, verdict: JSON.parse(stdout.toString()) }
}

/** The 32 bytes of an Ed25519 public key, hex. */
export function keyHex(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
}
