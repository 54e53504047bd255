/**
 * `npm run bench -- [--only engine|ledger] [--turns N] [--json FILE]`: every subject in one run, ratios beside the figures.
 * A whole engine run writes its table to bench/RESULTS.md.
 */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { benchEngine, type Row } from './engine.js'
import { measureLedger } from './ledger.js'

const { values } = parseArgs({
  options: { only: { type: 'string' }, turns: { type: 'string', default: '9' }, json: { type: 'string' } },
})

function line(row: Row): string {
  const figure = row.medianUs >= 1000 ? `${(row.medianUs / 1000).toFixed(2)} ms` : `${row.medianUs.toFixed(0)} µs`
  return `${row.work.padEnd(17)} ${String(row.bytes).padStart(8)} B ${row.algorithm.padEnd(9)} ${row.subject.padEnd(20)} ${figure.padStart(11)} ±${row.spreadPercent.toFixed(0)} %`
}

/** One line of the table for each work, size and algorithm: our time, and how many times longer the others take. */
function table(rows: readonly Row[]): string {
  const subjects = [...new Set(rows.map(row => row.subject))].filter(name => name !== 'csizs')
  const ours = rows.filter(row => row.subject === 'csizs')
  const cells = ours.map(own => {
    const ratios = subjects.map(name => {
      const other = rows.find(
        row =>
          row.subject === name && row.work === own.work && row.bytes === own.bytes && row.algorithm === own.algorithm,
      )
      return other === undefined
        ? '–'
        : `${(other.medianUs / 1000).toFixed(2)} ms (${(other.medianUs / own.medianUs).toFixed(1)}×)`
    })
    return `| ${[own.work, own.bytes, own.algorithm, `${(own.medianUs / 1000).toFixed(3)} ms`, ...ratios].join(' | ')} |`
  })
  const head = ['work', 'bytes', 'algorithm', 'csizs', ...subjects]
  return [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...cells].join('\n')
}

const rows: Row[] = []
if (values.only === undefined || values.only === 'engine') {
  rows.push(...(await benchEngine(Number(values.turns), row => console.log(line(row)))))
  const where = `${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model.trim()} · Node ${process.versions.node} · medians of ${values.turns} turns · load average ${loadavg()[1]?.toFixed(1)} with everything else on the machine`
  writeFileSync(
    'bench/RESULTS.md',
    `# Results\n\nWritten by \`npm run bench\`. ${where}. Ratios say how many times longer the other takes for the same message in the same run.\n\n## Engine\n\n${table(rows)}\n`,
  )
}
if (values.only === undefined || values.only === 'ledger') console.table([await measureLedger(20_000, 200)])
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 1)}\n`)
