import { labelOf, type ReadableGroup } from '../../contract/index.js'

/** A field that sources tell differently: its value by set. */
export interface Difference {
  readonly field: string
  readonly values: readonly (readonly [setCode: string, value: string])[]
}

const compared = ['imie', 'nazwisko', 'pesel', 'dataUrodzenia', 'plec', 'stanCywilny'] as const

/** What the sources say differently of who the person is: the officer has to know before relying on either. */
export function differencesOf(groups: readonly (readonly [setCode: string, ReadableGroup])[]): readonly Difference[] {
  return compared.flatMap(field => {
    const values = groups.flatMap(([setCode, { value }]) => {
      const held = (value as Readonly<Record<string, unknown>>)[field]
      return held === undefined ? [] : [[setCode, textOf(held)] as const]
    })
    const distinct = new Set(values.map(([, value]) => value.toLocaleUpperCase('pl')))
    return distinct.size > 1 ? [{ field: labelOf(field), values }] : []
  })
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'kod' in value ? String(value.kod) : String(value)
}
