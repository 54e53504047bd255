import type { EntryFacts } from '../ports/data/ledger.js'

/** Fields of what an administrative write concerns; one that is not set is left out or undefined. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>

/** What an administrative write changed. No `before`: it was not there; no `after`: it is gone. */
export interface Changed {
  readonly before?: Fields
  readonly after?: Fields
}

/** The names of the fields that differ. */
function differing({ before = {}, after = {} }: Changed): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter(name => before[name] !== after[name])
}

/** What differs as facts of an entry: `przed.` and `po.` with the field's name; a side on which it was not set is left out. */
export function changedFacts(changed: Changed): NonNullable<EntryFacts['facts']> {
  const told: Record<string, string | number | boolean> = {}
  for (const name of differing(changed)) {
    const [before, after] = [changed.before?.[name], changed.after?.[name]]
    if (before !== undefined) told[`przed.${name}`] = before
    if (after !== undefined) told[`po.${name}`] = after
  }
  return told
}

/** What differs in words, for the part of an entry that names people: `email: a@b.example → c@d.example; telefon: – → 123`. */
export function changedInWords(changed: Changed): string {
  return differing(changed)
    .map(name => `${name}: ${changed.before?.[name] ?? '–'} → ${changed.after?.[name] ?? '–'}`)
    .join('; ')
}
