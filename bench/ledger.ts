/** Measures the ledger: durable entries a second with many callers, and the audit of what they wrote. */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditSqliteLedger, openSqliteLedger } from '../src/app/ledger.js'
import { systemIds } from '../src/outside/clock.js'
import type { EntryDraft } from '../src/ports/data/ledger.js'

export interface LedgerFigures {
  readonly entries: number
  readonly callers: number
  /** Entries that were durable before their caller went on, a second. */
  readonly durablePerSecond: number
  /** Processor time of an append, callers and thread together: what the machine's other load changes least. */
  readonly appendCpuUs: number
  readonly appendP50Ms: number
  readonly appendP99Ms: number
  readonly proofMs: number
  readonly auditSeconds: number
  /** The same for a million entries, at the pace of this audit. */
  readonly auditSecondsOfMillion: number
  readonly auditCpuUs: number
  readonly auditMegabytes: number
  readonly fileMegabytes: number
}

function draft(n: number): EntryDraft {
  const person = `PESEL:${String(90_000_000_000 + (n % 50_000))}`
  return {
    facts: {
      entryId: systemIds.ordered(),
      time: new Date().toISOString(),
      transactionId: randomUUID(),
      messageId: randomUUID(),
      operation: 'pobierzDane',
      act: 'UDOSTEPNIENIE',
      controller: `JT-${1000 + (n % 300)}-PUP-01`,
      unitCode: 'JT-1465-OPS-01',
      systemId: 'SD-000001',
      role: 'PRACOWNIK',
      established: 'SD',
      sets: [{ code: 'CBB-1465-PUP-01-RP-01', asked: ['RP.TOZSAMOSC', 'RP.STAN'], given: ['RP.TOZSAMOSC'], count: 1 }],
      legalBasis: 'UPS-105',
      purpose: 'WYWIAD',
      result: 'SUKCES',
      requestHash: randomBytes(32).toString('hex'),
      certificate: randomBytes(32).toString('hex'),
    },
    personal: { login: `user${n % 40}`, name: 'Zenobia Wymyślona', caseNumber: `OPS.${n}.2026`, criteria: [person] },
    persons: [person, `PESEL:${String(80_000_000_000 + (n % 90_000))}`],
  }
}

/** Microseconds of processor time, user and system, since it was made. */
function processorClock(): () => number {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0

/** Appends `entries` one by one from `callers` at the same time, then audits the file. */
export async function measureLedger(entries: number, callers: number): Promise<LedgerFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-bench-ledger-'))
  try {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const file = join(folder, 'ledger.db')
    const origin = 'csizs.example/bench'
    const clock = { now: () => new Date() }
    const [personalKey, lookupKey] = [new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32))]
    const ledger = await openSqliteLedger({ file, origin, checkpointKey: privateKey, personalKey, lookupKey, clock })
    const waits: number[] = []
    let next = 0
    const caller = async () => {
      while (next < entries) {
        const begun = performance.now()
        await ledger.append([draft(next++)])
        waits.push(performance.now() - begun)
      }
    }
    const cpu = processorClock()
    const begun = performance.now()
    await Promise.all(Array.from({ length: callers }, caller))
    const seconds = (performance.now() - begun) / 1000
    const appendCpuUs = cpu() / entries
    const proofsBegun = performance.now()
    const proofs = Math.min(200, entries)
    for (let i = 0; i < proofs; i += 1) await ledger.proof(Math.floor((entries / proofs) * i))
    const proofMs = (performance.now() - proofsBegun) / proofs
    await ledger.close()
    waits.sort((a, b) => a - b)
    const auditCpu = processorClock()
    const auditBegun = performance.now()
    let auditMegabytes = 0
    const report = await auditSqliteLedger(file, {
      origin,
      key: publicKey,
      onProgress: () => {
        auditMegabytes = Math.max(auditMegabytes, process.memoryUsage.rss() / 1e6)
      },
    })
    const auditSeconds = (performance.now() - auditBegun) / 1000
    if (!report.sound || report.entries !== entries) throw new Error('the audit of the measured ledger fails')
    return {
      entries,
      callers,
      durablePerSecond: entries / seconds,
      appendCpuUs,
      appendP50Ms: at(waits, 0.5),
      appendP99Ms: at(waits, 0.99),
      proofMs,
      auditSeconds,
      auditSecondsOfMillion: (auditSeconds / entries) * 1_000_000,
      auditCpuUs: auditCpu() / entries,
      auditMegabytes,
      fileMegabytes: (await stat(file)).size / 1e6,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
