import { type Html, html } from '../frame/html.js'
import { day } from '../frame/polish.js'
import type { Span } from './group-view.js'

const width = 960
const left = 300
const rowHeight = 26

/** Periods of one kind stand in one row. */
interface Lane {
  readonly text: string
  readonly spans: readonly Span[]
}

/**
 * Periods on one time line, a row for each kind, drawn without script or style. It says nothing that the tables do not:
 * whoever hears the page gets its title alone.
 * @param today the right end, `YYYY-MM-DD`
 */
export function timeLine(title: string, spans: readonly Span[], today: string): Html | undefined {
  if (spans.length < 2) return undefined
  const lanes = lanesOf(spans)
  const start = Date.parse(lanes[0]?.spans[0]?.from ?? today)
  const end = Math.max(Date.parse(today), ...spans.map(span => Date.parse(span.to ?? today)))
  const x = (date: string) => left + ((Date.parse(date) - start) / Math.max(1, end - start)) * (width - left - 20)
  const years = yearMarks(new Date(start).getUTCFullYear() + 1, new Date(end).getUTCFullYear())
  const height = (lanes.length + 1) * rowHeight
  return html`<div class="time-line" role="region" aria-label="${title}" tabindex="0"><svg role="img" aria-label="${title}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${years.map(year => {
  const place = x(`${year}-01-01`).toFixed(1)
  return html`<line x1="${place}" x2="${place}" y1="18" y2="${height}" stroke="#d9d6cc"/><text x="${place}" y="13" font-size="12" text-anchor="middle" fill="#45525a">${year}</text>`
})}
${lanes.map((lane, index) => laneHtml(lane, (index + 1) * rowHeight, x, today))}
</svg></div>`
}

/** By the first day of each kind. */
function lanesOf(spans: readonly Span[]): readonly Lane[] {
  const lanes = new Map<string, Span[]>()
  for (const span of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const lane = lanes.get(span.text) ?? []
    lane.push(span)
    lanes.set(span.text, lane)
  }
  return [...lanes].map(([text, own]) => ({ text, spans: own }))
}

function laneHtml({ text, spans }: Lane, y: number, x: (date: string) => number, today: string): Html {
  const short = text.length > 42 ? `${text.slice(0, 41)}…` : text
  return html`<text x="0" y="${y + 16}" font-size="13" fill="#1c2326">${short}</text>${spans.map(span => {
    const from = x(span.from)
    const length = Math.max(4, x(span.to ?? today) - from)
    const until = span.to === undefined ? '…' : day(span.to)
    return html`<rect x="${from.toFixed(1)}" y="${y + 4}" width="${length.toFixed(1)}" height="15" fill="${span.to === undefined ? '#0b4f5c' : '#7fa6ad'}" stroke="#fff"><title>${text}: ${day(span.from)} – ${until}</title></rect>`
  })}
`
}

/** At most about ten marks. */
function yearMarks(first: number, last: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first + 1) / 10))
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => first + index * step)
}
