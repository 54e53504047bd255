import type { Party, Rule } from '../../domain/grant.js'
import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import { ruleLife } from '../../domain/registry/rule.js'
import type { VendorChange } from '../../domain/registry/vendor-change.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import { actorOf } from '../competence.js'
import type { House } from '../house.js'
import { checkQuiet, type StepAct, type StepCall, type StepRefusal } from './vendor-change-step.js'

/**
 * The switch, one transaction of the registry: new sets begin to answer, old ones are archived (with migration) or closed
 * (without), rules that name an old set or a retired unit hold for what takes their place. A question sees all of it or
 * nothing. @req C5
 */
export async function switchSets(call: StepCall, house: House, change: VendorChange): Promise<StepAct | StepRefusal> {
  const by = actorOf(call.caller)
  const verifier = change.steps.findLast(one => one.step === 'WERYFIKACJA')?.by
  if (house.settings.setsEndedByTwo && verifier === by) return refuse('5040')
  const migration = change.decision?.migration === true
  const changes: ControlChange[] = []
  for (const { old, replacement = '' } of change.sets) {
    const sets = await house.control.setsNamed([old, replacement])
    const [before, after] = [sets.find(set => set.code === old), sets.find(set => set.code === replacement)]
    if (before === undefined || after === undefined) return refuse('5020')
    const ready = await checkReady(house, change, before, after)
    if (isRefusal(ready)) return ready
    const stepped = { at: call.receivedAt, author: by, changeId: change.id }
    changes.push(
      {
        change: 'set-stepped',
        code: after.code,
        expectedState: 'AKTYWNY',
        event: { step: 'PRZELACZENIE', from: 'AKTYWNY', to: 'AKTYWNY', ...stepped },
      },
      {
        change: 'set-stepped',
        code: before.code,
        expectedState: 'AKTYWNY',
        event: migration
          ? { step: 'ARCHIWIZACJA', from: 'AKTYWNY', to: 'ZARCHIWIZOWANY', ...stepped }
          : { step: 'ZAMKNIECIE', from: 'AKTYWNY', to: 'ZAMKNIETY', ...stepped },
      },
    )
  }
  const rules = await inheritedRules(house, change, by)
  return {
    changes: [...changes, ...rules],
    becomes: {},
    facts: { stareZbiory: migration ? 'ZARCHIWIZOWANY' : 'ZAMKNIETY', reguly: rules.length },
  }
}

/** Both sets are as they were verified: the old one unfed since, the new one not replaced, no feed under way. */
async function checkReady(
  house: House,
  change: VendorChange,
  before: BeneficiarySet,
  after: BeneficiarySet,
): Promise<'READY' | Refusal<'5014' | '5019'>> {
  for (const { code, unitCode, state } of [before, after]) {
    if (state !== 'AKTYWNY') return refuse('5019', [fault('5019', `Zbiór ${code} jest w stanie ${state}.`, 'krok')])
    const quiet = await checkQuiet(house, code, unitCode)
    if (isRefusal(quiet)) return quiet
  }
  const verified = change.verified?.find(one => one.old === before.code)
  const fed = await house.sets.lastFinishedFeed({ set: before.code, controller: before.unitCode })
  const newest = await house.sets.lastFinishedFeed({ set: after.code, controller: after.unitCode })
  const isReplaced = newest?.kind === 'INICJALNE' && newest.id !== verified?.newFeed
  if (verified !== undefined && fed?.id === verified.oldFeed && !isReplaced) return 'READY'
  const text = `Zbiory ${before.code} i ${after.code} zasilono po weryfikacji: zwróć i zweryfikuj ponownie.`
  return refuse('5019', [fault('5019', text, 'krok')])
}

/** Rules that name what goes, for what comes in its place. */
async function inheritedRules(house: House, change: VendorChange, author: string): Promise<readonly ControlChange[]> {
  const successor = change.decision?.successorCode
  const replacements = new Map(change.sets.map(one => [one.old, one.replacement ?? one.old]))
  const changes: ControlChange[] = []
  const unitOf = (code: string) => (code === change.unitCode && successor !== undefined ? successor : code)
  const party = (one: Party): Party => ('unitCode' in one ? { unitCode: unitOf(one.unitCode) } : one)
  for (const rule of await house.control.ruleRegister()) {
    if (!ruleLife[rule.state].opens) continue
    const giver = giverAfter(rule.giver, replacements, party)
    const asker = party(rule.asker)
    if (JSON.stringify([giver, asker]) === JSON.stringify([rule.giver, rule.asker])) continue
    const id = `REGULA-${String(await house.control.next('rule')).padStart(6, '0')}`
    const reason = `Zmiana dostawcy ${change.id}: po regule ${rule.id}`
    changes.push({
      change: 'rule-added',
      rule: { ...rule, id, asker, ...(giver === undefined ? {} : { giver }), author, reason },
    })
  }
  return changes
}

function giverAfter(
  giver: Rule['giver'],
  replacements: ReadonlyMap<string, string>,
  party: (one: Party) => Party,
): Rule['giver'] {
  if (giver === undefined) return undefined
  return 'setCode' in giver ? { setCode: replacements.get(giver.setCode) ?? giver.setCode } : party(giver)
}
