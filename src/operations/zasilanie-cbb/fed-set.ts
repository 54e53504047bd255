import type { ResponseOf } from '../../contract/index.js'
import { type BeneficiarySet, type FeedKind, setPermits } from '../../domain/registry/beneficiary-set.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { Feed, Location } from '../../ports/data/set-contents.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import type { House } from '../house.js'
import type { Note, NoteOf } from '../note.js'

type WireFeed = ResponseOf<'rozpocznijZasilenie'>['zasilenie']

/** Leave to feed a set: the set is assigned to the calling system. */
export interface FedSet {
  readonly set: BeneficiarySet
  readonly at: Location
}

/**
 * The set that the calling system feeds. A set of another system, of another unit or none at all answer alike.
 * @req B5 B8
 */
export async function fedSet(
  house: House,
  caller: SystemCaller,
  code: string,
): Promise<FedSet | Refusal<'5005' | '5006'>> {
  const set = await house.control.set(code)
  const isFed = set?.systemId === caller.system.id
  return isFed ? ownSet(house, caller.unit.code, code) : refuse('5006')
}

/** A set of the unit, whichever system feeds it: what the controller's own people see. */
export async function ownSet(house: House, unitCode: string, code: string): Promise<FedSet | Refusal<'5005' | '5006'>> {
  const set = await house.control.set(code)
  if (set === undefined || set.unitCode !== unitCode) return refuse('5006')
  if (set.state === 'ZARCHIWIZOWANY') return refuse('5005')
  return { set, at: { set: set.code, controller: set.unitCode } }
}

/** Where the effect of a feeding call goes: a set is fed by its own unit's system only. */
export function placeOf(call: {
  readonly input: { readonly kodZbioru: string }
  readonly caller: SystemCaller | PersonCaller
}): Location {
  return { set: call.input.kodZbioru, controller: call.caller.unit.code }
}

/** Whether the set, not archived, lets itself be fed in this way. @see contracts.md "Set states × operations" */
export function mayBeFed(set: BeneficiarySet, kind: FeedKind): 'YES' | Refusal<'5004' | '5017'> {
  const permits = setPermits[set.state]
  if (kind === 'INICJALNE' ? permits.feedInitial : permits.feedMore) return 'YES'
  return set.state === 'ZAMKNIETY' ? refuse('5004') : refuse('5017')
}

/** Whether an open feed of the set may go on: it ends with the set's closing. A feed that was opened fitted the state. */
export function mayGoOn(set: BeneficiarySet): 'YES' | Refusal<'5004'> {
  return setPermits[set.state].feedInitial ? 'YES' : refuse('5004')
}

/** What the ledger says of a step of feeding. */
export function feedNote(
  code: string,
  controller: string | undefined,
  count: number,
  facts: Note['facts'] = {},
): NoteOf<'ZASILENIE'> {
  const set = { code, asked: [], given: [], count }
  return {
    act: 'ZASILENIE',
    result: 'SUKCES',
    ...(controller === undefined ? {} : { parts: [{ controller, sets: [set], persons: [] }] }),
    facts: { kodZbioru: code, ...facts },
  }
}

/** A feed as the wire tells it. */
export function feedOnWire(code: string, feed: Feed): WireFeed {
  return {
    idZasilenia: feed.id,
    kodZbioru: code,
    rodzaj: feed.kind,
    stan: feed.state,
    rozpoczeto: feed.openedAt,
    zakonczono: feed.closedAt,
    stanDanychNa: feed.dataAsOf,
    liczbaPaczek: feed.packages,
    nastepnaPaczka: feed.state === 'OTWARTE' ? feed.packages + 1 : undefined,
    liczbaPrzyjetych: feed.recordsTaken,
    liczbaOdrzuconych: feed.recordsRefused,
  }
}
