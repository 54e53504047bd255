import type { VendorChange, VerifiedPair } from '../../domain/registry/vendor-change.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import { checkQuiet, type StepAct, type StepCall, type StepRefusal } from './vendor-change-step.js'

/**
 * Compares each new set with the old one: whole with migration, the cases carried on without. Differences are refused
 * with their numbers, unless they are taken with a reason. @req C5
 */
export async function verifySets(
  { input }: StepCall,
  house: House,
  change: VendorChange,
): Promise<StepAct | StepRefusal> {
  const extent = change.decision?.migration === true ? 'WHOLE' : 'CARRIED_ON'
  const verified: VerifiedPair[] = []
  const differences = []
  for (const { old, replacement = '' } of change.sets) {
    const sets = await house.control.setsNamed([old, replacement])
    const [first, second] = [sets.find(set => set.code === old), sets.find(set => set.code === replacement)]
    if (first === undefined || second === undefined) return refuse('5020')
    const quiet = await checkQuiet(house, second.code, second.unitCode)
    if (isRefusal(quiet)) return quiet
    const [one, other] = [
      { set: first.code, controller: first.unitCode },
      { set: second.code, controller: second.unitCode },
    ]
    const [oldFeed, newFeed] = [await house.sets.lastFinishedFeed(one), await house.sets.lastFinishedFeed(other)]
    const compared = await house.comparisons.compareSets(one, other, extent)
    if (compared === undefined || oldFeed === undefined || newFeed === undefined) return refuse('5019')
    verified.push({ old, oldFeed: oldFeed.id, newFeed: newFeed.id })
    if (compared.agrees) continue
    const { missingInSecond, missingInFirst, differing } = compared
    const told =
      extent === 'WHOLE'
        ? `brak w nowym: ${missingInSecond.count}, brak w starym: ${missingInFirst.count}, różnych: ${differing.count}`
        : `różnych wśród kontynuowanych: ${differing.count}`
    differences.push(fault('5042', `${old} i ${replacement}: ${told}.`, 'krok'))
  }
  if (differences.length > 0 && input.mimoRoznic !== true) return refuse('5042', differences)
  if (differences.length > 0 && input.uwagi === undefined) {
    return refuse('5021', [fault('5021', 'Przyjęcie mimo różnic wymaga uzasadnienia.', 'uwagi')])
  }
  return { changes: [], becomes: { verified }, facts: { zgodne: differences.length === 0 } }
}
