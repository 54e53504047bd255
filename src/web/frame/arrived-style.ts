/** How often what a page waits for may come in parts. */
export const arrivals = 3

/** The style sheet that takes away the notice of waiting of a turn: linked where what was waited for begins. */
export function arrivedStylePath(turn: number): string {
  return `/przyszlo-${turn}.css`
}

/** Hides the notice of the turn. Without scripts, and for browsers that know no `:has`. */
export function arrivedStyle(turn: number): string {
  return `.waiting-${turn}{display:none}\n`
}
