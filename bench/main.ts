/**
 * `npm run bench -- [--only engine|e2e|ledger|feed|piu|sets] [--turns N] [--queries N] [--entries N] [--rounds N]
 * [--sets N] [--persons N] [--records N] [--compared N] [--folder PATH [--fill]] [--json FILE]`: every
 * subject in one run, ratios beside the figures; each part writes its section of bench/RESULTS.md.
 *
 * `--folder` keeps the sets of *sets* there, so that they are filled once: a later run of the same size asks what lies there, and one
 * that was broken off goes on. `--fill` fills the folder and asks nothing. `--records 0` leaves the feed out,
 * `--compared 0` the comparison.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchE2e, type E2eRow } from './e2e.js'
import { benchEngine, type Row } from './engine.js'
import { benchFeed } from './feed.js'
import { measureLedger } from './ledger.js'
import { benchPiu } from './piu.js'
import { tableOf, writeSection } from './results.js'
import { benchSets, fillFolder } from './sets.js'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    turns: { type: 'string', default: '9' },
    queries: { type: 'string', default: '2000' },
    entries: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '20' },
    sets: { type: 'string', default: '500' },
    persons: { type: 'string', default: '100000' },
    records: { type: 'string', default: '100000' },
    compared: { type: 'string', default: '20000' },
    folder: { type: 'string' },
    fill: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
const wanted = (part: string) => !values.fill && (values.only === undefined || values.only === part)

function line(row: Row): string {
  const figure = row.medianUs >= 1000 ? `${(row.medianUs / 1000).toFixed(2)} ms` : `${row.medianUs.toFixed(0)} µs`
  return `${row.work.padEnd(17)} ${String(row.bytes).padStart(8)} B ${row.algorithm.padEnd(9)} ${row.subject.padEnd(20)} ${figure.padStart(11)} ±${row.spreadPercent.toFixed(0)} %`
}

/** One line for each work, size and algorithm: our time, and how many times longer the others take. */
function engineTable(rows: readonly Row[]): string {
  const subjects = [...new Set(rows.map(row => row.subject))].filter(name => name !== 'csizs')
  const lines = rows
    .filter(row => row.subject === 'csizs')
    .map(own => {
      const others = subjects.map(name => {
        const same = (row: Row) => row.work === own.work && row.bytes === own.bytes && row.algorithm === own.algorithm
        const other = rows.find(row => row.subject === name && same(row))
        if (other === undefined) return '–'
        return `${(other.medianUs / 1000).toFixed(2)} ms (${(other.medianUs / own.medianUs).toFixed(1)}×)`
      })
      return [own.work, own.bytes, own.algorithm, `${(own.medianUs / 1000).toFixed(3)} ms`, ...others]
    })
  return tableOf(['work', 'bytes', 'algorithm', 'csizs', ...subjects], lines)
}

function e2eTable(rows: readonly E2eRow[]): string {
  return tableOf(
    ['subject', 'algorithm', 'request bytes', 'queries/s', 'server CPU each', 'p50', 'p99'],
    rows.map(row => [
      row.subject,
      row.algorithm,
      row.bytes,
      row.perSecond.toFixed(0),
      `${row.cpuMs.toFixed(2)} ms`,
      `${row.p50Ms.toFixed(1)} ms`,
      `${row.p99Ms.toFixed(1)} ms`,
    ]),
  )
}

const rows: unknown[] = []
if (wanted('engine')) {
  const measured = await benchEngine(Number(values.turns), row => console.log(line(row)))
  rows.push(...measured)
  const remark = `medians of ${values.turns} turns; ratios say how many times longer the other takes for the same message`
  writeSection('Engine', remark, engineTable(measured))
}
if (wanted('e2e')) {
  const measured = await benchE2e(Number(values.queries), row => console.log(JSON.stringify(row)))
  rows.push(...measured)
  const remark = `${values.queries} queries over 16 connections after a warm-up; sender and server share the machine`
  writeSection('End to end', remark, e2eTable(measured))
}
if (wanted('ledger')) {
  const measured = await measureLedger(Number(values.entries), 256)
  rows.push(measured)
  console.table([measured])
  const cells = Object.entries(measured).map(([name, value]) => [
    name,
    typeof value === 'number' ? value.toFixed(2) : String(value),
  ])
  writeSection('Ledger', 'durable appends by 256 callers, then an audit of all', tableOf(['figure', 'value'], cells))
}
if (wanted('feed')) {
  const measured = await benchFeed(Number(values.rounds))
  rows.push(measured)
  console.table([measured])
  const { records, bytesEach, perSecond, cpuMicroseconds, growthMb } = measured
  const cells = [
    [records, bytesEach, perSecond.toFixed(0), `${cpuMicroseconds.toFixed(0)} µs`, `${growthMb.toFixed(0)} MB`],
  ]
  writeSection(
    'Feed',
    'through the front door; sender and gateway in one process',
    tableOf(['records', 'bytes each', 'records/s', 'CPU a record', 'growth'], cells),
  )
}
if (wanted('piu')) {
  const measured = await benchPiu(Number(values.rounds))
  rows.push(...measured)
  console.table(measured)
  const cells = measured.map(row => [
    row.what,
    row.sets,
    row.turns,
    ...[row.p50Ms, row.p95Ms, row.maxMs].map(ms => `${ms.toFixed(0)} ms`),
  ])
  writeSection(
    'Answer on a page',
    'all 25 scope codes of ten sets; browser and gateway share the machine',
    tableOf(['what', 'sets', 'turns', 'p50', 'p95', 'longest'], cells),
  )
}
const size = { sets: Number(values.sets), persons: Number(values.persons) }
if (values.fill) {
  if (values.folder === undefined) throw new Error('--fill needs --folder')
  await fillFolder(values.folder, size, text => console.log(text))
} else if (wanted('sets')) {
  const kept = values.folder === undefined ? {} : { folder: values.folder }
  const numbers = {
    records: Number(values.records),
    compared: Number(values.compared),
    queries: Number(values.queries),
  }
  const order = { ...size, ...kept, ...numbers }
  const measured = await benchSets(order, row => console.log(JSON.stringify(row)))
  rows.push(...measured)
  const cells = measured.map(({ subject, sets, persons, figures }) => [
    subject,
    sets,
    persons,
    Object.entries(figures)
      .map(([name, figure]) => `${name}: ${figure}`)
      .join('; '),
  ])
  const remark = `${values.queries} questions of each kind through the fan-out, one named set holds the person; one feed straight into the store. \`--sets 5000 --persons 10000000 --records 1000000\` is the full size`
  writeSection('Sets', remark, tableOf(['subject', 'sets', 'persons', 'figures'], cells))
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, undefined, 1)}\n`)
