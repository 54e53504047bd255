import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

const file = 'bench/RESULTS.md'
const heading =
  '# Results\n\nWritten by `npm run bench`, section by section; each says when and where it was measured. Take ratios, not absolutes.\n'

/** Puts a section into bench/RESULTS.md, in the place of the one with the same title; the others stay. */
export function writeSection(title: string, remark: string, table: string): void {
  const held = existsSync(file) ? readFileSync(file, 'utf8').split(/^## /m).slice(1) : []
  const others = held.filter(section => !section.startsWith(`${title}\n`))
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
  const section = `${title}\n\n${new Date().toISOString().slice(0, 10)} · ${machine} · load average ${loadavg()[1]?.toFixed(1)} with everything else on the machine · ${remark}\n\n${table}\n`
  const sections = [...others.map(other => `${other.trimEnd()}\n`), section].sort()
  writeFileSync(file, `${heading}\n${sections.map(one => `## ${one}`).join('\n')}`)
}

/** A Markdown table. */
export function tableOf(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
