import { createHash, randomBytes } from 'node:crypto'
import type { Account } from '../domain/registry/account.js'
import { isAdministrator, type SecondFactor } from '../domain/registry/second-factor.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { ControlChange } from '../ports/data/control.js'
import type { Changed } from './before-after.js'
import type { House } from './house.js'

/** A code was right: the change that makes it good only once. */
export interface CodeTaken {
  readonly taken: SecondFactor
}

/** A code was wrong: the change that counts it, and whether it locks. */
export interface CodeFailed {
  readonly counted: ControlChange
  readonly locks: boolean
}

const recoveryCodes = 10

/** Whether the account has to have a second factor here. */
export function demandsSecondFactor(house: House, account: Account): boolean {
  return house.settings.secondFactor === 'required' && isAdministrator(account)
}

/** The second factor that protects the account; one that was only begun does not. */
export async function activeSecondFactor(house: House, login: string): Promise<SecondFactor | undefined> {
  const factor = await house.control.secondFactor(login)
  return factor?.state === 'ON' ? factor : undefined
}

/**
 * Judges a code: of the application (each step's once) or a recovery code (each once). Wrong ones count against the second
 * factor alone, whatever the password, and lock it for a time.
 * @see RFC 6238 §5.2
 */
export function judgeCode(house: House, factor: SecondFactor, code: string): CodeTaken | CodeFailed | Refusal<'3013'> {
  const now = house.clock.now()
  const { lockedUntil, ...standing } = factor
  if (lockedUntil !== undefined && now < lockedUntil) return refuse('3013', [], lockedUntil)
  const next = { ...standing, failedAttempts: 0, version: factor.version + 1 }
  const step = /^[0-9]{6}$/.test(code) ? house.codes.stepOf(keyOf(house, factor), code, now) : undefined
  if (step !== undefined && step > factor.lastStep) return { taken: { ...next, lastStep: step } }
  const hash = hashOf(code)
  if (factor.recovery.includes(hash)) {
    return { taken: { ...next, recovery: factor.recovery.filter(one => one !== hash) } }
  }
  const failedAttempts = factor.failedAttempts + 1
  const locks = failedAttempts >= house.settings.maxFailedAttempts
  const counted = locks
    ? { ...next, lockedUntil: new Date(now.getTime() + house.settings.lockMs) }
    : { ...next, failedAttempts }
  return { counted: factorSet(factor, counted), locks }
}

/** Whether a judgement says that the code was right. */
export function isTaken(judged: CodeTaken | CodeFailed | Refusal): judged is CodeTaken {
  return !isRefusal(judged) && 'taken' in judged
}

/** The change from the second factor as read (or none) to another. */
export function factorSet(before: SecondFactor | undefined, secondFactor: SecondFactor): ControlChange {
  return { change: 'second-factor-set', secondFactor, expectedVersion: before?.version ?? 0 }
}

const stateNames = { BEGUN: 'ROZPOCZETY', ON: 'WLACZONY' } as const satisfies Record<SecondFactor['state'], string>

/** What an entry says of a second factor that came from one state into another; none: it is not there. */
export function factorChanged(before: SecondFactor | undefined, after: SecondFactor | undefined): Changed {
  const told = (factor: SecondFactor | undefined) =>
    factor === undefined ? {} : { drugiSkladnik: stateNames[factor.state] }
  return { before: told(before), after: told(after) }
}

/** A key given out, not yet turned on; it stands in for one begun before. */
export function begun(house: House, login: string, before: SecondFactor | undefined): SecondFactor {
  return {
    login,
    state: 'BEGUN',
    sealed: house.vault.seal(house.codes.newKey()),
    lastStep: 0,
    recovery: [],
    failedAttempts: 0,
    since: house.clock.now(),
    version: (before?.version ?? 0) + 1,
  }
}

/** The key as an application takes it. */
export function toldKey(house: House, factor: SecondFactor): { readonly sekret: string; readonly adres: string } {
  const { base32, address } = house.codes.told(keyOf(house, factor), factor.login)
  return { sekret: base32, adres: address }
}

/** New recovery codes: told once, kept as hashes (80 random bits each need no slow hash). */
export function newRecoveryCodes(): { readonly codes: readonly string[]; readonly hashes: readonly string[] } {
  const codes = Array.from({ length: recoveryCodes }, recoveryCode)
  return { codes, hashes: codes.map(hashOf) }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function recoveryCode(): string {
  const text = [...randomBytes(16)].map(byte => letters[byte % letters.length]).join('')
  return (text.match(/.{4}/g) ?? []).join('-')
}

function keyOf(house: House, factor: SecondFactor): Uint8Array {
  return house.vault.open(factor.sealed) as Uint8Array
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
