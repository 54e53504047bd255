import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { LedgerSite } from '../../client/ledger-site.js'
import { verifyCheckpoint } from '../../ledger/checkpoint.js'
import { cosignaturesOn, type WitnessPolicy } from '../../ledger/cosignatures.js'
import { handoversIn } from '../../ledger/key-chain.js'
import { type LedgerTrust, verifyContinuation } from '../../ledger/verify-proof.js'
import { portalOf, portalOptions } from '../admin/session.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { readText, writeBytes } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { answerOr } from '../frame/outcomes.js'
import { keyOption, trustOf, witnessesOf, witnessOptions } from './ledger-place.js'

const texts = {
  watch: {
    pl: 'pilnuj dziennika: porównaj jego punkt kontrolny z przechowanym i przechowaj nowy',
    en: 'watch over the ledger: hold its checkpoint against the one kept, and keep the new one',
  },
  state: {
    pl: 'plik z przechowanym punktem kontrolnym; tam, gdzie operator dziennika nie sięga',
    en: 'file with the checkpoint kept; somewhere the ledger’s operator cannot reach',
  },
  command: {
    pl: 'program uruchamiany przy alarmie; na wejściu dostaje obie noty',
    en: 'program to run on an alarm; both notes are its input',
  },
  age: {
    pl: 'alarm, gdy świadkowie od tylu sekund niczego nie podpisali (domyślnie doba)',
    en: 'alarm when the witnesses have signed nothing for so many seconds (default: a day)',
  },
  every: { pl: 'powtarzaj co tyle sekund; bez tego jeden raz', en: 'again every so many seconds; else once' },
  first: {
    pl: 'Przechowano pierwszy punkt kontrolny ({n} wpisów).',
    en: 'The first checkpoint is kept ({n} entries).',
  },
  goesOn: {
    pl: '✓ Dziennik jest dalszym ciągiem: {from} → {n} wpisów.',
    en: '✓ The ledger goes on: {from} → {n} entries.',
  },
  alarm: { pl: '✗ ALARM: {what}', en: '✗ ALARM: {what}' },
} satisfies Record<string, Text>

/** Why the alarm is raised. */
type Alarm = 'NOT_SIGNED_BY_KEY' | 'ROLLED_BACK' | 'FORK' | 'CLOCK_WENT_BACK' | 'NOT_WITNESSED' | 'WITNESSES_SILENT'

interface Look {
  readonly alarm?: Alarm
  readonly heldSize?: number
  readonly size: number
  readonly note: string
}

async function watch(call: Call): Promise<Exit> {
  const every = call.count('every', 1, 86_400)
  for (;;) {
    const look = await lookOnce(call)
    if (look.alarm !== undefined) await raise(call, look)
    else writeBytes(call.demand('state'), look.note)
    report(call, look)
    if (every === undefined || look.alarm !== undefined) return look.alarm === undefined ? 'yes' : 'no'
    await new Promise(resolve => setTimeout(resolve, every * 1_000))
  }
}

/** The ledger as the portal that the options name publishes it. */
export function siteOf(call: Call): LedgerSite {
  const { portal, origin, caPem } = portalOf(call)
  portal.close()
  return new LedgerSite({ origin, ...(caPem === undefined ? {} : { caPem }) })
}

/** What is known beforehand, and the handovers that the site tells of: they are believed as far as the known key leads. */
export async function trustWithHandovers(call: Call, site: LedgerSite): Promise<LedgerTrust> {
  const told = await site.handovers()
  return { ...trustOf(call), handovers: typeof told === 'string' ? handoversIn(told) : [] }
}

async function lookOnce(call: Call): Promise<Look> {
  const site = siteOf(call)
  try {
    const trust = await trustWithHandovers(call, site)
    const look = await lookAt(call, trust)
    const policy = witnessesOf(call)
    if (look.alarm !== undefined || policy === undefined) return look
    const alarm = await alarmOfWitnesses(call, site, trust, policy)
    return alarm === undefined ? look : { ...look, alarm }
  } finally {
    site.close()
  }
}

/** Whether enough witnesses have signed a checkpoint that today's ledger goes on from, and not too long ago. */
async function alarmOfWitnesses(
  call: Call,
  site: LedgerSite,
  trust: LedgerTrust,
  policy: WitnessPolicy,
): Promise<Alarm | undefined> {
  const note = await site.witnessed()
  const checkpoint = typeof note === 'string' ? verifyCheckpoint(note, trust) : 'NOT_A_CHECKPOINT'
  if (typeof note !== 'string' || typeof checkpoint === 'string') return 'NOT_WITNESSED'
  const times = cosignaturesOn(note, policy.witnesses).by.map(({ at }) => at.getTime())
  if (times.length < policy.quorum) return 'NOT_WITNESSED'
  const { portal, origin } = portalOf(call)
  try {
    const called = await portal.call('pobierzPunktKontrolny', { odRozmiaru: checkpoint.size })
    if (called.outcome === 'FAULT' && called.fault.detail.kod === '5020') return 'ROLLED_BACK'
    const { punktKontrolny, dowodCiaglosci } = answerOr(called, origin)
    const later = { path: dowodCiaglosci?.sciezka ?? [], checkpoint: { note: punktKontrolny.nota } }
    if (!verifyContinuation(note, later, trust).holds) return 'FORK'
  } finally {
    portal.close()
  }
  const [latest = 0] = times.sort((a, b) => b - a).slice(policy.quorum - 1)
  const ageMs = (call.count('witness-age', 1, 100_000_000) ?? usualWitnessAge) * 1_000
  return Date.now() - latest > ageMs ? 'WITNESSES_SILENT' : undefined
}

/** Seconds after which witnesses that sign nothing new are missed. */
const usualWitnessAge = 86_400

async function lookAt(call: Call, trust: LedgerTrust): Promise<Look> {
  const file = call.demand('state')
  const held = existsSync(file) ? readText(file) : undefined
  const before = held === undefined ? undefined : verifyCheckpoint(held, trust)
  if (typeof before === 'string') return { alarm: 'NOT_SIGNED_BY_KEY', size: 0, note: held ?? '' }
  const { portal, origin } = portalOf(call)
  try {
    const called = await portal.call('pobierzPunktKontrolny', before === undefined ? {} : { odRozmiaru: before.size })
    // The ledger has fewer entries than it had: that is what the refusal says.
    const isShorter = called.outcome === 'FAULT' && called.fault.detail.kod === '5020'
    if (isShorter) return { alarm: 'ROLLED_BACK', heldSize: before?.size ?? 0, size: 0, note: '' }
    const { punktKontrolny, dowodCiaglosci } = answerOr(called, origin)
    const { nota: note } = punktKontrolny
    const now = verifyCheckpoint(note, trust)
    if (typeof now === 'string') return { alarm: 'NOT_SIGNED_BY_KEY', size: 0, note }
    if (before === undefined || held === undefined) return { size: now.size, note }
    const both = { heldSize: before.size, size: now.size, note }
    const goesOn = verifyContinuation(held, { path: dowodCiaglosci?.sciezka ?? [], checkpoint: { note } }, trust)
    if (!goesOn.holds) return { alarm: now.size < before.size ? 'ROLLED_BACK' : 'FORK', ...both }
    const isBack = now.signedAt !== undefined && before.signedAt !== undefined && now.signedAt < before.signedAt
    return isBack ? { alarm: 'CLOCK_WENT_BACK', ...both } : both
  } finally {
    portal.close()
  }
}

function report({ terminal }: Call, { alarm, heldSize, size, note }: Look): void {
  const line =
    alarm !== undefined
      ? terminal.say(texts.alarm, { what: alarm })
      : heldSize === undefined
        ? terminal.say(texts.first, { n: size })
        : terminal.say(texts.goesOn, { from: heldSize, n: size })
  terminal.result({ alarm: alarm ?? null, heldSize: heldSize ?? null, size, note }, [line])
}

/** Runs the command of the alarm; what it does with it is its own affair. */
async function raise(call: Call, { alarm, note }: Look): Promise<void> {
  const command = call.option('command')
  if (command === undefined || alarm === undefined) return
  const file = call.demand('state')
  const child = spawn(command, [alarm], { stdio: ['pipe', 'inherit', 'inherit'], shell: true })
  child.stdin.on('error', () => {})
  child.stdin.end(`${existsSync(file) ? readText(file) : ''}\n${note}`)
  await once(child, 'close')
}

export const watchCommand: CommandRow = {
  name: 'watch',
  text: texts.watch,
  options: [
    keyOption,
    ...portalOptions,
    { flags: '--state <file>', text: texts.state, demanded: true },
    ...witnessOptions,
    { flags: '--witness-age <seconds>', text: texts.age },
    { flags: '--every <seconds>', text: texts.every },
    { flags: '--command <program>', text: texts.command },
  ],
  run: watch,
}
