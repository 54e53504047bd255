import type { OperationName } from '../contract/index.js'
import { setTroubleTexts } from '../domain/set-trouble.js'
import { type Detail, fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { EffectStore, NonEmpty } from '../ports/data/effects.js'
import type { EntryDraft, Receipt } from '../ports/data/ledger.js'
import type { KeptOutcome } from '../ports/data/repeats.js'
import { SetUnusable } from '../ports/data/set-unusable.js'
import { admit } from './admit.js'
import type { Call } from './call.js'
import type { House } from './house.js'
import { operations } from './index.js'
import { draftsOf, type Note } from './note.js'
import type { Answer, Decision, Effect, Operation, Reading, Rejection, WriteOperation } from './operation.js'
import { claimCall, keptOutcome, outcomeToKeep, releaseCall } from './repeats.js'
import type { Tallied } from './tally.js'
import { Turnstile } from './turnstile.js'
import { activateSwitchedSets } from './zasilanie-cbb/activation.js'

/** That the act is on record: receipts of its entries, or, for somebody unknown, that it was counted. */
export type Recorded = NonEmpty<Receipt> | Tallied

/** What became of a call; neither form can be had without its record. */
export type Outcome<N extends OperationName> =
  | { readonly answer: Answer<N>; readonly recorded: Recorded }
  | { readonly refusal: Refusal; readonly recorded: Recorded }

/** How often a decision is taken anew when the world moved under it. */
const maxDecisions = 20

/** Decisions of one operation are taken anew one after another: many at once would hinder each other for ever. */
const anew = new Map<OperationName, Turnstile>()

/**
 * The road of every act, whichever door it came through: claim, admission, permission, act, record. A refusal is entered too.
 * @throws Error when act or record fail: a defect or a lost disk; nothing may then be answered but 9001.
 * @req B6
 */
export async function perform<N extends OperationName>(house: House, call: Call<N>): Promise<Outcome<N>> {
  const claimed = await claimCall(house, call)
  if (isRefusal(claimed)) return refused(house, call, operations[call.operation], claimed)
  try {
    return await performClaimed(house, claimed)
  } catch (cause) {
    if (!(cause instanceof SetUnusable)) throw cause
    house.log.error('set.unusable', cause, { transactionId: call.transactionId, set: cause.set })
    return await refused(house, claimed, operations[call.operation], unusable(cause))
  } finally {
    await releaseCall(house, claimed)
  }
}

/** One set's disk is that set's trouble: whoever wanted it is told so, and everybody else is served. @req B5 */
function unusable({ set, kind }: SetUnusable): Refusal<'9003'> {
  return refuse('9003', [fault('9003', `Zbiór ${set} jest chwilowo niedostępny: ${setTroubleTexts[kind]}.`)])
}

async function performClaimed<N extends OperationName>(house: House, call: Call<N>): Promise<Outcome<N>> {
  const operation: Operation<N> = operations[call.operation]
  const admitted = await admit(house, call, operation.admission)
  if (isRefusal(admitted)) return refused(house, call, operation, admitted)
  const kept = operation.kind === 'write' ? await keptOutcome(house, call, operation) : undefined
  if (kept !== undefined) {
    return answered(house, call, { answer: kept, note: { ...operation.asked(call), result: kept.status } }, [])
  }
  const permission = await operation.permit(call, house)
  if (isRefusal(permission)) return refused(house, call, operation, permission)
  if (operation.kind === 'write') return write(house, call, operation, permission, admitted.warnings)
  const reading = await operation.act(call, house, permission, operation.asked(call))
  if (isRefusal(reading)) return refused(house, call, operation, reading)
  return answered(house, call, reading, admitted.warnings)
}

async function write<N extends OperationName>(
  house: House,
  call: Call<N>,
  operation: WriteOperation<N>,
  permission: unknown,
  warnings: readonly Detail[],
): Promise<Outcome<N>> {
  const decideOnce = () => decideAndApply(house, call, operation, permission, warnings)
  const turnstile = anew.get(call.operation) ?? new Turnstile()
  anew.set(call.operation, turnstile)
  let outcome = await decideOnce()
  for (let decisions = 1; outcome === 'CONFLICT' && decisions < maxDecisions; decisions++) {
    outcome = await turnstile.pass(decideOnce)
  }
  if (outcome === 'CONFLICT') throw new Error(`${call.operation}: the effect conflicted ${maxDecisions} times`)
  return outcome
}

async function decideAndApply<N extends OperationName>(
  house: House,
  call: Call<N>,
  operation: WriteOperation<N>,
  permission: unknown,
  warnings: readonly Detail[],
): Promise<Outcome<N> | 'CONFLICT'> {
  const decision = await operation.decide(call, house, permission, operation.asked(call))
  if (isRefusal(decision)) return refused(house, call, operation, decision)
  if (!('refusal' in decision) && decision.effect === undefined) return answered(house, call, decision, warnings)
  const receipts = await carryOut(house, call, decision)
  if (receipts === undefined) return 'CONFLICT'
  if ('refusal' in decision) return { refusal: decision.refusal, recorded: receipts }
  return { answer: withWarnings(decision.answer, warnings), recorded: receipts }
}

/**
 * Effect and entries in one transaction, then the outbox into the ledger; without an effect the entries alone.
 * `undefined`: conflict, nothing was changed.
 */
async function carryOut<N extends OperationName>(
  house: House,
  call: Call<N>,
  decision: Decision<N> | Rejection<N>,
): Promise<NonEmpty<Receipt> | undefined> {
  const refusal = 'refusal' in decision ? decision.refusal.refused : undefined
  const drafts = draftsOf(call, decision.note, () => house.ids.ordered(), refusal)
  const { effect } = decision
  if (effect === undefined) return enter(house, drafts)
  const outcome = 'answer' in decision ? outcomeToKeep(house, call, decision.answer) : undefined
  const result = await apply(house, effect, drafts, outcome)
  if ('conflict' in result) return undefined
  const receipts = await drain(house, storeOf(house, effect), drafts)
  if ('afterwards' in decision) await decision.afterwards?.(house)
  return receipts
}

function apply(house: House, effect: Effect, drafts: NonEmpty<EntryDraft>, outcome?: KeptOutcome) {
  return effect.on === 'control'
    ? house.control.apply(effect.changes, drafts, outcome)
    : house.sets.apply(effect.step, drafts, outcome)
}

function storeOf(house: House, effect: Effect): Pick<EffectStore<never>, 'settle'> {
  return effect.on === 'control' ? house.control : house.sets
}

async function drain(
  house: House,
  store: Pick<EffectStore<never>, 'settle'>,
  drafts: NonEmpty<EntryDraft>,
): Promise<NonEmpty<Receipt>> {
  const receipts = await enter(house, drafts)
  await settle(house, store, drafts)
  return receipts
}

/** What stands on record stands, whether its place in the outbox can be freed or not: it is entered once, however often it is brought. */
async function settle(
  house: House,
  store: Pick<EffectStore<never>, 'settle'>,
  drafts: NonEmpty<EntryDraft>,
): Promise<void> {
  try {
    await store.settle(drafts.map(draft => draft.facts.entryId))
  } catch (cause) {
    if (!(cause instanceof SetUnusable)) throw cause
    house.log.error('outbox.not-settled', cause, { set: cause.set })
  }
}

/**
 * Mends what a crash left, at start, before the first call: entries in outboxes go into the ledger, claimed calls are
 * freed, marks derived from sets are made. Gives the number of entries brought in.
 */
export async function recover(house: House): Promise<number> {
  let recovered = 0
  for (const store of [house.control, house.sets]) {
    const [first, ...others] = await store.pending()
    if (first === undefined) continue
    await drain(house, store, [first, ...others])
    recovered += others.length + 1
  }
  await house.control.freeLeases()
  await activateSwitchedSets(house)
  return recovered
}

async function answered<N extends OperationName>(
  house: House,
  call: Call<N>,
  reading: Reading<N>,
  warnings: readonly Detail[],
): Promise<Outcome<N>> {
  return { answer: withWarnings(reading.answer, warnings), recorded: await record(house, call, reading.note) }
}

async function refused<N extends OperationName>(
  house: House,
  call: Call<N>,
  operation: Operation<N>,
  refusal: Refusal,
): Promise<Outcome<N>> {
  // A caller of a kind that the operation does not know has no question that it could tell of.
  const isKnown = operation.admission.callers.includes(call.caller.kind)
  const note: Note = { ...(isKnown ? operation.asked(call) : { act: 'ZDARZENIE' }), result: 'ODMOWA' }
  return { refusal, recorded: await record(house, call, note, refusal) }
}

/** The acts of the unknown are counted: garbage costs no durable write. @see contracts.md "Order of checks" */
async function record(house: House, call: Call, note: Note, refusal?: Refusal): Promise<Recorded> {
  const { kind, address } = call.caller
  // Whoever is known gets an entry. A stranger's act with an effect has one too: it comes with the effect.
  if (kind === 'anonymous' || kind === 'visitor' || kind === 'starting')
    return house.tally.count(address, call.operation, refusal?.refused)
  return enter(
    house,
    draftsOf(call, note, () => house.ids.ordered(), refusal?.refused),
  )
}

async function enter(house: House, drafts: NonEmpty<EntryDraft>): Promise<NonEmpty<Receipt>> {
  const [first, ...others] = await house.ledger.append(drafts)
  if (first === undefined) throw new Error('the ledger gave no receipt')
  return [first, ...others]
}

function withWarnings<N extends OperationName>(answer: Answer<N>, warnings: readonly Detail[]): Answer<N> {
  return warnings.length === 0 ? answer : { ...answer, details: [...warnings, ...(answer.details ?? [])] }
}
