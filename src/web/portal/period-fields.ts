import { endOfDay, isCivilDate, startOfDay } from '../../domain/calendar.js'
import type { Bilingual } from '../frame/language.js'
import { typedDay } from '../frame/polish.js'
import type { Field } from './field.js'
import type { PageContext } from './page-row.js'
import type { Finding } from './submission.js'
import { typeText } from './type-texts.js'

const example: Bilingual = { pl: 'np. 31.12.2026', en: 'e.g. 31.12.2026' }

/** The days from which and to which something is looked for. */
export const periodFields = [
  { name: 'od', kind: 'date', label: { pl: 'Od dnia', en: 'From the day' }, hint: example },
  { name: 'do', kind: 'date', label: { pl: 'Do dnia', en: 'To the day' }, hint: example },
] as const satisfies readonly Field[]

/** The instants from which and to which something is looked for; both belong to it. */
export interface Period {
  readonly from: Date | undefined
  readonly until: Date | undefined
}

/** A period as people type its days, which are those of Poland, both included; what is no day is told at its field. */
export function periodOf(
  at: PageContext,
  value: (name: string) => string,
): Period & { readonly wrong: readonly Finding[] } {
  const wrong: Finding[] = []
  const [from, until] = periodFields.map(({ name }) => {
    const day = typedDay(value(name))
    if (day === '' || isCivilDate(day)) return day
    wrong.push({ field: name, text: at.say(typeText('Data')) })
    return ''
  })
  return { from: from ? startOfDay(from) : undefined, until: until ? endOfDay(until) : undefined, wrong }
}
