import type { VendorChange, VendorChangeStep } from '../../domain/registry/vendor-change.js'
import { composeSetCode } from '../../domain/units.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import { actorOf } from '../competence.js'
import { entitlementIn } from '../entitlement.js'
import type { House } from '../house.js'
import { checkQuiet, type StepAct, type StepCall, type StepRefusal } from './vendor-change-step.js'
import { switchSets } from './vendor-change-switch.js'
import { verifySets } from './vendor-change-verify.js'

type Act = (call: StepCall, house: House, change: VendorChange) => Promise<StepAct | StepRefusal>

const nothing: StepAct = { changes: [], becomes: {}, facts: {} }

/** What has to hold before each step and what it does. */
export const changeStepActs: Readonly<Record<VendorChangeStep, Act>> = {
  // Taken by `zglosZmianeDostawcy`: no state leads to it.
  ZGLOSZENIE: async () => nothing,
  DECYZJA: decide,
  UTWORZENIE_ZBIOROW: createSets,
  WYLACZENIE_STAREGO_SD: retireOldSystems,
  WLACZENIE_NOWEGO_SD: activateNewSystem,
  ZASILENIE: checkFed,
  WERYFIKACJA: verifySets,
  ZWROT: async () => nothing,
  WYLACZENIE_JEDNOSTKI: checkRetired,
  PRZELACZENIE: switchSets,
  ODSTAPIENIE: giveUp,
}

/** With or without migration, and whether the unit's entry is retired: then its successor is there first. @req C1a */
async function decide({ input }: StepCall, house: House, change: VendorChange): Promise<StepAct | StepRefusal> {
  const { decyzja } = input
  if (decyzja === undefined) return refuse('5021', [fault('5021', 'Krok wymaga decyzji.', 'decyzja')])
  const { zMigracja: migration, wygaszenieJednostki: retiresUnit, kodJTNastepcy: successorCode } = decyzja
  if (retiresUnit !== (successorCode !== undefined)) {
    return refuse('5021', [fault('5021', 'Następcę podaje się, gdy wpis jednostki zostanie wygaszony.', 'decyzja')])
  }
  if (successorCode !== undefined) {
    const [unit, own] = [await house.control.unit(successorCode), await house.control.unit(change.unitCode)]
    const accounts = await house.control.accountsOf(successorCode)
    const hasAdministrator = accounts.some(
      one => one.state === 'AKTYWNE' && one.roles.some(({ role }) => role === 'ADMIN_LOKALNY'),
    )
    if (unit?.state !== 'AKTYWNA' || unit.kind !== own?.kind || unit.code === own.code || !hasAdministrator) {
      const text = 'Następca to inna czynna jednostka tego samego rodzaju, z administratorem lokalnym.'
      return refuse('5021', [fault('5021', text, 'decyzja/kodJTNastepcy')])
    }
  }
  const decision = { migration, retiresUnit, ...(successorCode === undefined ? {} : { successorCode }) }
  return { changes: [], becomes: { decision }, facts: { migracja: migration, wygaszenie: retiresUnit } }
}

/** A new set for each old one; it answers nobody until the switch. @req C2 */
async function createSets(call: StepCall, house: House, change: VendorChange): Promise<StepAct | StepRefusal> {
  const unitCode = change.decision?.successorCode ?? change.unitCode
  const held = await house.control.sets({ unitCode })
  const created: ControlChange[] = []
  const sets: { old: string; replacement: string }[] = []
  for (const { old } of change.sets) {
    const set = await house.control.set(old)
    if (set === undefined) return refuse('5020')
    const number = held.filter(one => one.tree === set.tree).length + sets.length + 1
    if (number > 99) return refuse('5019')
    const code = composeSetCode(unitCode, set.tree, number)
    created.push({
      change: 'set-created',
      author: actorOf(call.caller),
      set: {
        code,
        name: set.name,
        unitCode,
        tree: set.tree,
        state: 'UTWORZONY',
        createdAt: call.receivedAt,
        predecessor: old,
        awaitsSwitch: change.id,
      },
    })
    sets.push({ old, replacement: code })
  }
  return { changes: created, becomes: { sets }, facts: { zbiory: sets.map(one => one.replacement).join(' ') } }
}

/** The systems that feed the old sets are retired, once nothing is being fed; one that is retired already stays so. @req C3 */
async function retireOldSystems(_call: StepCall, house: House, change: VendorChange): Promise<StepAct | StepRefusal> {
  const changes: ControlChange[] = []
  const retired = new Set<string>()
  for (const { old } of change.sets) {
    const set = await house.control.set(old)
    if (set === undefined) return refuse('5020')
    const quiet = await checkQuiet(house, set.code, set.unitCode)
    if (isRefusal(quiet)) return quiet
    const system = set.systemId === undefined ? undefined : await house.control.system(set.systemId)
    if (system === undefined || system.state === 'NIEAKTYWNY' || retired.has(system.id)) continue
    retired.add(system.id)
    changes.push({ change: 'system-state-changed', id: system.id, from: system.state, to: 'NIEAKTYWNY' })
  }
  return { changes, becomes: {}, facts: { systemy: [...retired].join(' ') } }
}

/** The new vendor's system, of the unit that takes over, is activated and the new sets become its own. @req C3 A1.1 */
async function activateNewSystem(call: StepCall, house: House, change: VendorChange): Promise<StepAct | StepRefusal> {
  const id = call.input.idSystemu
  const system = id === undefined ? undefined : await house.control.system(id)
  const unitCode = change.decision?.successorCode ?? change.unitCode
  if (system === undefined || system.unitCode !== unitCode || system.kind !== 'SD') {
    return refuse('5021', [fault('5021', 'Podaj nowy system jednostki, która przejmuje zbiory.', 'idSystemu')])
  }
  const old = await house.control.setsNamed(change.sets.map(one => one.old))
  if (old.some(set => set.systemId === system.id)) {
    return refuse('5021', [fault('5021', 'To stary system: nowe zbiory zasila nowy.', 'idSystemu')])
  }
  const mayConnect = system.state === 'AKTYWNY' || (await entitlementIn(house, system.software, system.area)).entitled
  if (!mayConnect) return refuse('3014')
  const activation: ControlChange[] =
    system.state === 'AKTYWNY'
      ? []
      : [{ change: 'system-state-changed', id: system.id, from: system.state, to: 'AKTYWNY' }]
  const assignments = change.sets.flatMap(({ replacement }): ControlChange[] =>
    replacement === undefined
      ? []
      : [
          {
            change: 'set-assigned',
            code: replacement,
            systemId: system.id,
            author: actorOf(call.caller),
            at: call.receivedAt,
          },
        ],
  )
  return {
    changes: [...activation, ...assignments],
    becomes: { newSystemId: system.id },
    facts: { idSystemu: system.id },
  }
}

/** The unit says that it has fed: each new set answers for itself. @req C3 */
async function checkFed(_call: StepCall, house: House, change: VendorChange): Promise<StepAct | StepRefusal> {
  for (const { replacement } of change.sets) {
    const set = replacement === undefined ? undefined : await house.control.set(replacement)
    if (set?.state !== 'AKTYWNY') {
      return refuse('5019', [fault('5019', `Zbiór ${replacement ?? ''} nie ma zakończonego zasilenia.`, 'krok')])
    }
    const quiet = await checkQuiet(house, set.code, set.unitCode)
    if (isRefusal(quiet)) return quiet
  }
  return nothing
}

/** The unit's entry was retired by `dezaktywujJednostke`, which names what is still active under it. @req C4 */
async function checkRetired(_call: StepCall, house: House, change: VendorChange): Promise<StepAct | StepRefusal> {
  const unit = await house.control.unit(change.unitCode)
  if (unit?.state === 'NIEAKTYWNA') return nothing
  return refuse('5019', [fault('5019', `Jednostka ${change.unitCode} jest jeszcze czynna.`, 'krok')])
}

/** The change is given up: new sets are archived, the old ones stay as they are and go on answering. @req C6 */
async function giveUp(call: StepCall, house: House, change: VendorChange): Promise<StepAct | StepRefusal> {
  const unit = await house.control.unit(change.unitCode)
  if (unit?.state !== 'AKTYWNA') {
    const text = `Wpis jednostki ${change.unitCode} już wygaszono: nikt nie zasili starego zbioru. Dokończ procedurę.`
    return refuse('5019', [fault('5019', text, 'krok')])
  }
  const changes: ControlChange[] = []
  for (const { replacement } of change.sets) {
    const set = replacement === undefined ? undefined : await house.control.set(replacement)
    if (set === undefined) continue
    const quiet = await checkQuiet(house, set.code, set.unitCode)
    if (isRefusal(quiet)) return quiet
    changes.push({
      change: 'set-stepped',
      code: set.code,
      expectedState: set.state,
      event: {
        step: 'ARCHIWIZACJA',
        from: set.state,
        to: 'ZARCHIWIZOWANY',
        at: call.receivedAt,
        author: actorOf(call.caller),
        changeId: change.id,
      },
    })
  }
  return { changes, becomes: {}, facts: {} }
}
