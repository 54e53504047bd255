import { day } from '../frame/polish.js'
import type { PageContext } from './page-row.js'

/** From which day to which something is in force; both belong to it, an absent end is open. */
export function validity(
  at: Pick<PageContext, 'say'>,
  {
    obowiazujeOd,
    obowiazujeDo,
  }: { readonly obowiazujeOd?: string | undefined; readonly obowiazujeDo?: string | undefined },
): string {
  const until = obowiazujeDo === undefined ? undefined : day(obowiazujeDo)
  if (obowiazujeOd !== undefined) {
    return `${day(obowiazujeOd)} – ${until ?? at.say({ pl: 'bezterminowo', en: 'without end' })}`
  }
  return until === undefined ? '' : at.say({ pl: `do ${until}`, en: `until ${until}` })
}
