import { erasure, rangesIn } from '../domain/retention.js'
import type { EntryFacts } from '../ports/data/ledger.js'
import type { LedgerFile } from '../ports/data/ledger-file.js'
import { Checkpoints } from './audit/checkpoints.js'
import { EntryWalk } from './audit/entries.js'
import { PersonalParts } from './audit/parts.js'
import { type AuditReport, Findings } from './audit/report.js'
import type { WitnessPolicy } from './cosignatures.js'
import type { LedgerTrust } from './key-chain.js'
import { type LookupKeys, type PersonalKeys, personalKeys } from './personal.js'
import type { Promised } from './verify-proof.js'

export type { AuditReport, Finding } from './audit/report.js'

/** With the ledger's origin and key as the auditor knows them; handovers of the key are read from the file where none are brought. */
export interface AuditOptions extends LedgerTrust {
  /** Checkpoints that the auditor holds from elsewhere, as note texts: they show truncation and a history written anew. */
  readonly held?: readonly string[]
  /** With both keys the personal parts are opened too; without them their stored bytes are checked all the same. */
  readonly personal?: { readonly personalKey: Uint8Array; readonly lookupKey: LookupKeys }
  /** Receipts from answers: each promises that an entry stands at its place. */
  readonly receipts?: readonly Promised[]
  /** Witnesses of whom so many have to have signed a checkpoint; where they have not, that is a finding. */
  readonly witnesses?: WitnessPolicy
  /** How far an entry's time may lie before an earlier entry's; 5 minutes unless told. */
  readonly clockToleranceMs?: number
  /** The personal parts were never there: an export. */
  readonly withoutPersonal?: boolean
  /** Told the number of entries read, every 10,000. */
  readonly onProgress?: (entries: number) => void
}

/**
 * Computes everything anew from the file: leaf hashes from facts and personal parts, the tree, its stored tiles,
 * every kept and held checkpoint, look-ups and the database's own structure. Reads once, in constant memory. Never
 * throws for what is in the file: that is a finding.
 * @see RFC 9162 §2 · C2SP tlog-checkpoint · @req B6 D4
 */
export async function auditLedger(file: LedgerFile, options: AuditOptions): Promise<AuditReport> {
  const findings = new Findings()
  const keys = options.personal === undefined ? undefined : keysOf(options.personal)
  const parts = new PersonalParts(file, keys, findings)
  const handovers = options.handovers ?? (await handoversOf(file, findings))
  const checkpoints = new Checkpoints(file, options.held ?? [], { ...options, handovers }, findings, options.witnesses)
  const walk = new EntryWalk(file, checkpoints, parts, findings, options)
  // What is left over after a walk that broke off belongs to no finding of its own.
  if (
    await survives(
      findings,
      () => walk.run(),
      () => walk.size,
    )
  )
    await survives(findings, () => parts.end())
  await survives(findings, async () => {
    for (const { flaw, text } of await file.flaws()) {
      findings.add({ kind: flaw === 'DUPLICATE' ? 'duplicate' : 'unreadable', part: 'file', text })
    }
  })
  // What was erased while this was at work is gone from the folders of the controllers already.
  await survives(findings, async () => {
    for (const facts of await file.later(erasure.operation)) parts.erasedBy(erasedIn(facts))
  })
  const gone = options.withoutPersonal === true ? undefined : parts.unexplained()
  if (gone?.first !== undefined) {
    const text = `Personal parts are gone that no recorded erasure accounts for: ${gone.count}, this is the first.`
    findings.add({ kind: 'deleted', part: 'personal', index: gone.first, text })
  }
  const sorted = findings.sorted()
  return {
    sound: sorted.length === 0,
    findings: sorted,
    entries: walk.entries,
    ...(walk.root === undefined ? {} : { root: walk.root }),
    personal: {
      present: parts.present,
      absent: parts.absent,
      ...(parts.firstAbsent === undefined ? {} : { firstAbsent: parts.firstAbsent }),
      ...(gone === undefined || parts.absent === 0 ? {} : { unexplained: gone.count }),
      ...(parts.unreadable === 0 ? {} : { unreadable: parts.unreadable }),
      ...(parts.toOverwrite === 0 ? {} : { toOverwrite: parts.toOverwrite }),
      ...(keys === undefined ? {} : { opened: parts.opened }),
    },
    checkpoints: {
      kept: checkpoints.kept,
      held: options.held?.length ?? 0,
      covered: walk.covered,
      ...checkpoints.witnessed(),
    },
    clock: {
      ...walk.clock,
      checkpointsBack: checkpoints.back,
      ...(checkpoints.firstBack === undefined ? {} : { firstCheckpointBack: checkpoints.firstBack }),
    },
  }
}

function erasedIn(text: string): readonly (readonly [number, number])[] {
  const { facts } = JSON.parse(text) as EntryFacts
  return rangesIn(String(facts?.[erasure.fact])) ?? []
}

async function handoversOf(file: LedgerFile, findings: Findings): Promise<readonly string[]> {
  let handovers: readonly string[] = []
  await survives(findings, async () => {
    handovers = await file.handovers()
  })
  return handovers
}

function keysOf({ personalKey, lookupKey }: NonNullable<AuditOptions['personal']>): PersonalKeys {
  return personalKeys(personalKey, lookupKey)
}

/** What the database cannot read is a finding, at the place that was reached; tells whether it could. */
async function survives(findings: Findings, act: () => Promise<void>, reached?: () => number): Promise<boolean> {
  try {
    await act()
    return true
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unknown failure'
    const place = reached === undefined ? {} : { index: reached() }
    findings.add({ kind: 'unreadable', part: 'file', ...place, text: `The database cannot be read on: ${why}.` })
    return false
  }
}
