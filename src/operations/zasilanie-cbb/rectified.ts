import { createHash } from 'node:crypto'
import type { Notice } from '../../domain/registry/notice.js'
import { identifiesOne } from '../../domain/search-keys.js'
import type { NonEmpty } from '../../ports/data/effects.js'
import type { EntryDraft, FoundRecord, RecordCursor } from '../../ports/data/ledger.js'
import type { Rectification } from '../../ports/data/rectifications.js'
import type { Location } from '../../ports/data/set-contents.js'
import type { House } from '../house.js'

/** Rectifications told in one transaction. */
const perStep = 50
/** Givings that a notice names: the last ones. */
const mostGiven = 20

/**
 * Tells every unit that was given a datum that it was corrected or taken away since, once; each step is an entry, found under the person
 * concerned too. Interrupted, it is begun again and goes on. Gives how many notices were made.
 * @param steps how many steps at most; the rest waits for the next time
 * @see RODO art. 19
 */
export async function tellRectified(house: House, at: Location, steps: number): Promise<number> {
  let told = 0
  for (let step = 0; step < steps; step += 1) {
    const expected = await house.control.toldUntil(at.set)
    const rectified = await house.sets.rectifications(at, expected, perStep)
    const until = rectified.at(-1)?.position
    if (until === undefined) return told
    const notices: Notice[] = []
    const drafts: EntryDraft[] = []
    for (const one of rectified) {
      const own = await noticesOf(house, at, one)
      notices.push(...own)
      if (own.length > 0) drafts.push(draftOf(house, at, one, own))
    }
    const [first = emptyDraft(house, at, rectified.length), ...others] = drafts
    const entries: NonEmpty<EntryDraft> = [first, ...others]
    const change = { change: 'rectifications-told', set: at.set, expected, until, notices } as const
    const applied = await house.control.apply([change], entries)
    // Somebody else has told them.
    if ('conflict' in applied) return told
    await house.ledger.append(entries)
    await house.control.settle(entries.map(({ facts }) => facts.entryId))
    told += notices.length
  }
  return told
}

/** The same for every set, at start and by the clock: what a crash or a large feed left. */
export async function tellEveryRectified(house: House): Promise<number> {
  let told = 0
  for (const { code, unitCode } of await house.control.sets({})) {
    // Looking into a set is work of this thread: others have their turn between two.
    await new Promise(resolve => setImmediate(resolve))
    told += await tellRectified(house, { set: code, controller: unitCode }, Number.POSITIVE_INFINITY)
  }
  return told
}

async function noticesOf(house: House, at: Location, rectified: Rectification): Promise<readonly Notice[]> {
  const byUnit = new Map<string, FoundRecord[]>()
  for (const record of await givingsOf(house, at, rectified)) {
    const { unitCode } = record.facts
    // Whose data they are corrected them.
    if (unitCode === undefined || unitCode === at.controller) continue
    byUnit.set(unitCode, [...(byUnit.get(unitCode) ?? []), record])
  }
  return [...byUnit].map(([recipient, records]) => ({
    id: createHash('sha256')
      .update(JSON.stringify([at.set, rectified.position, recipient]))
      .digest('hex'),
    kind: rectified.kind,
    recipient,
    ...at,
    scope: rectified.scope,
    rectifiedAt: rectified.at,
    given: records.slice(0, mostGiven).map(({ index, facts }) => ({
      index,
      at: new Date(facts.time),
      transactionId: facts.transactionId,
      ...(facts.messageId === undefined ? {} : { messageId: facts.messageId }),
      ...(facts.systemId === undefined ? {} : { systemId: facts.systemId }),
    })),
  }))
}

/** The entries that gave the group of this set about the person before it was corrected, latest first. */
async function givingsOf(house: House, at: Location, rectified: Rectification): Promise<readonly FoundRecord[]> {
  const persons = identifying(rectified.keys)
  const filter = { controller: at.controller, persons, setCode: at.set, until: rectified.at.toISOString() }
  const found: FoundRecord[] = []
  for (let after: RecordCursor | undefined; ; ) {
    const page = await house.ledger.records(filter, after, 1_000)
    found.push(...page.records.filter(record => gave(record, at.set, rectified)))
    if (page.next === undefined) return found
    after = page.next
  }
}

/** Names with a date of birth may be another person's: they count only where there is nothing else. */
function identifying(keys: readonly string[]): readonly string[] {
  const own = keys.filter(identifiesOne)
  return own.length === 0 ? keys : own
}

function gave({ given, facts }: FoundRecord, set: string, { scope }: Rectification): boolean {
  return given && facts.sets.some(one => one.code === set && one.given.includes(scope))
}

const operation = 'zawiadomOSprostowaniu'

function draftOf(house: House, at: Location, rectified: Rectification, notices: readonly Notice[]): EntryDraft {
  const recipients = notices.map(({ recipient }) => recipient)
  const draft = emptyDraft(house, at, 1)
  return {
    ...draft,
    facts: {
      ...draft.facts,
      facts: { kodZakresu: rectified.scope, rodzaj: rectified.kind, odbiorcy: recipients.join(' ') },
    },
    personal: { criteria: identifying(rectified.keys) },
  }
}

/** Nobody was given what was corrected: that it was looked for is an entry all the same. */
function emptyDraft(house: House, at: Location, count: number): EntryDraft {
  return {
    facts: {
      entryId: house.ids.ordered(),
      time: house.clock.now().toISOString(),
      transactionId: house.ids.uuid(),
      operation,
      act: 'ZDARZENIE',
      controller: at.controller,
      sets: [{ code: at.set, asked: [], given: [], count: 0 }],
      result: 'SUKCES',
      facts: { sprostowania: count, odbiorcy: '' },
    },
    personal: {},
    persons: [],
  }
}
