import { type Html, html } from './html.js'
import { numberText } from './polish.js'

/** One bar. */
export interface Bar {
  /** Below it, where there is room. */
  readonly label: string
  /** Told when it is pointed at. */
  readonly text: string
  readonly value: number
}

const width = 960
const height = 240
const left = 64
const right = 8
const top = 10
const bottom = 28
const mostLabels = 12

/** What the bars are drawn in; `hatched` is told apart on paper without colours too. */
export type BarTone = 'plain' | 'hatched'

/**
 * Numbers over time as bars, drawn without script or style. It says nothing that the table beside it does not: whoever hears the page
 * gets its title alone.
 */
export function barChart(title: string, bars: readonly Bar[], tone: BarTone = 'plain'): Html {
  const most = niceCeiling(Math.max(1, ...bars.map(bar => bar.value)))
  const step = (width - left - right) / Math.max(1, bars.length)
  const y = (value: number) => top + (1 - value / most) * (height - top - bottom)
  const thick = Math.max(1, step * 0.75)
  const every = Math.ceil(bars.length / mostLabels)
  return html`<div class="chart" role="region" aria-label="${title}" tabindex="0"><svg role="img" aria-label="${title}" viewBox="0 0 ${width} ${height}">
${tone === 'hatched' ? html`<defs><pattern id="kreski" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#8c1d18"/><line x1="0" y1="0" x2="0" y2="6" stroke="#fff" stroke-width="2"/></pattern></defs>` : undefined}
${ticksOf(most).map(value => {
  const place = y(value).toFixed(1)
  return html`<line x1="${left}" x2="${width - right}" y1="${place}" y2="${place}" stroke="#d9d6cc"/><text x="${left - 8}" y="${(y(value) + 4).toFixed(1)}" font-size="13" text-anchor="end" fill="#45525a">${numberText(value)}</text>`
})}
${bars.map(({ label, text, value }, index) => {
  const from = left + index * step + (step - thick) / 2
  const bar =
    value === 0
      ? undefined
      : html`<rect x="${from.toFixed(1)}" y="${y(value).toFixed(1)}" width="${thick.toFixed(1)}" height="${(y(0) - y(value)).toFixed(1)}" fill="${tone === 'hatched' ? 'url(#kreski)' : '#0b4f5c'}"><title>${text}</title></rect>`
  const named =
    index % every === 0
      ? html`<text x="${(from + thick / 2).toFixed(1)}" y="${height - 8}" font-size="13" text-anchor="middle" fill="#45525a">${label}</text>`
      : undefined
  return html`${bar}${named}`
})}
<line x1="${left}" x2="${width - right}" y1="${y(0)}" y2="${y(0)}" stroke="#1c2326"/>
</svg></div>`
}

/** The next 1, 2 or 5 times a power of ten. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const factor = [1, 2, 5, 10].find(one => one * power >= value) ?? 10
  return factor * power
}

/** Four steps at most, whole numbers. */
function ticksOf(most: number): readonly number[] {
  const steps = [4, 2, 1].find(count => most % count === 0) ?? 1
  return Array.from({ length: steps + 1 }, (_, index) => (most / steps) * index)
}
