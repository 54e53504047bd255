import type { Unit } from '../domain/registry/unit.js'
import type { House } from './house.js'

/** What a unit still has that is active, as people know it. */
export interface ActiveObject {
  readonly kind: 'KONTO' | 'SYSTEM' | 'ZBIOR' | 'ZASILENIE' | 'ZLECENIA' | 'JEDNOSTKA'
  /** Login, id or code. */
  readonly mark: string
  readonly state: string
}

type Finder = (house: House, unit: Unit) => Promise<readonly ActiveObject[]>

/** One row per kind of object that keeps a unit from being retired. @req C4 */
const finders: readonly Finder[] = [accounts, systems, sets, feeds, orders, unitsBelow]

/**
 * Everything active under the unit, each named.
 * @throws Error when a set's database cannot be read: then nothing may be said of it
 * @req C4
 */
export async function activeObjects(house: House, unit: Unit): Promise<readonly ActiveObject[]> {
  const found: ActiveObject[] = []
  for (const find of finders) found.push(...(await find(house, unit)))
  return found
}

async function accounts(house: House, unit: Unit): Promise<readonly ActiveObject[]> {
  const held = await house.control.accountsOf(unit.code)
  return held
    .filter(account => account.state !== 'NIEAKTYWNE')
    .map(({ login, state }) => ({ kind: 'KONTO', mark: login, state }))
}

async function systems(house: House, unit: Unit): Promise<readonly ActiveObject[]> {
  const held = await house.control.systemsOf(unit.code)
  return held
    .filter(system => system.state !== 'NIEAKTYWNY')
    .map(({ id, state }) => ({ kind: 'SYSTEM', mark: id, state }))
}

async function sets(house: House, unit: Unit): Promise<readonly ActiveObject[]> {
  const held = await house.control.sets({ unitCode: unit.code })
  const found: ActiveObject[] = []
  for (const { code, state } of held) {
    if (state !== 'UTWORZONY' && state !== 'AKTYWNY') continue
    if (!(await isHandedOver(house, code))) found.push({ kind: 'ZBIOR', mark: code, state })
  }
  return found
}

/**
 * Whether the set answers only until a vendor change that retires its unit switches it off: fed no more and verified
 * against the successor's set, it is the ministry's to end. @see docs/decisions/0023
 */
async function isHandedOver(house: House, code: string): Promise<boolean> {
  const change = await house.control.vendorChangeOf(code)
  const isOld = change?.sets.some(({ old }) => old === code) === true
  return isOld && change.decision?.retiresUnit === true && change.state === 'ZWERYFIKOWANA'
}

async function feeds(house: House, unit: Unit): Promise<readonly ActiveObject[]> {
  const found: ActiveObject[] = []
  for (const set of await house.control.sets({ unitCode: unit.code })) {
    const open = await house.sets.openFeed({ set: set.code, controller: set.unitCode })
    if (open !== undefined) found.push({ kind: 'ZASILENIE', mark: `${set.code} ${open.id}`, state: open.state })
  }
  return found
}

async function orders(house: House, unit: Unit): Promise<readonly ActiveObject[]> {
  const now = house.clock.now()
  const found: ActiveObject[] = []
  const owners = [
    ...(await house.control.systemsOf(unit.code)).map(({ id }) => ({ mark: id, owner: { systemId: id } })),
    ...(await house.control.accountsOf(unit.code)).map(({ login }) => ({ mark: login, owner: { login } })),
  ]
  for (const { mark, owner } of owners) {
    const waiting = await house.control.waitingOrders(owner, now)
    if (waiting > 0) found.push({ kind: 'ZLECENIA', mark, state: `OCZEKUJACE-${waiting}` })
  }
  return found
}

/** A voivodeship's office stands above the units of its voivodeship: the last one goes after them. */
async function unitsBelow(house: House, unit: Unit): Promise<readonly ActiveObject[]> {
  if (unit.kind !== 'URZAD_WOJEWODZKI') return []
  const limit = 100
  const { units } = await house.control.listUnits({ territory: unit.territory, state: 'AKTYWNA', first: 0, limit })
  const others = units.filter(one => one.code !== unit.code)
  if (others.some(one => one.kind === 'URZAD_WOJEWODZKI')) return []
  return others.map(({ code, state }) => ({ kind: 'JEDNOSTKA', mark: code, state }))
}
