import { join } from 'node:path'
import { auditSqliteLedger, readLedgerFacts } from '../../app/ledger.js'
import { auditExport, exportLedger } from '../../app/ledger-export.js'
import { receiptsIn, verifyProof } from '../../client/receipt.js'
import type { AuditReport, Finding } from '../../ledger/audit.js'
import type { WitnessPolicy } from '../../ledger/cosignatures.js'
import { verifierKey } from '../../ledger/note.js'
import type { LedgerTrust, Promised } from '../../ledger/verify-proof.js'
import { asAnybody, portalOptions } from '../admin/session.js'
import type { Call, CommandRow } from '../frame/command.js'
import type { Exit } from '../frame/exit-codes.js'
import { readText } from '../frame/files.js'
import type { Text } from '../frame/language.js'
import { linesOf } from '../frame/lines.js'
import { Stop } from '../frame/stop.js'
import { holdCommands } from './holds.js'
import {
  folderOption,
  keyOption,
  ledgerOf,
  ledgerOptions,
  ledgerTrustIn,
  trustOf,
  witnessesOf,
  witnessOptions,
} from './ledger-place.js'
import { rotateKeyCommand, rotateLookupKeyCommand } from './rotate-key.js'
import { siteOf, trustWithHandovers, watchCommand } from './watching.js'

const texts = {
  about: { pl: 'dziennik dostępów: sprawdzanie i dowody', en: 'ledger of accesses: verification and proofs' },
  verify: { pl: 'przelicz cały dziennik z plików', en: 'compute the whole ledger anew from its files' },
  proof: {
    pl: 'pobierz i sprawdź dowód, że wpis jest w dzienniku',
    en: 'fetch and verify the proof that an entry is in the ledger',
  },
  show: { pl: 'pokaż jawną część wpisów', en: 'show the public part of entries' },
  checkpoint: {
    pl: 'przechowany punkt kontrolny (można powtórzyć)',
    en: 'a checkpoint held from before (may be repeated)',
  },
  receipt: {
    pl: 'odpowiedź bramki z potwierdzeniem wpisu (XML; można powtórzyć)',
    en: 'an answer of the gateway with its receipt (XML; may be repeated)',
  },
  noReceipt: { pl: 'Plik nie zawiera potwierdzenia wpisu.', en: 'The file holds no receipt of an entry.' },
  number: { pl: 'numer wpisu', en: 'number of the entry' },
  from: { pl: 'od wpisu nr (domyślnie ostatnie 20)', en: 'from entry number (default: the last 20)' },
  limit: { pl: 'ile wpisów (domyślnie 20)', en: 'how many entries (default 20)' },
  working: { pl: 'Przeliczam dziennik', en: 'Computing the ledger' },
  sound: { pl: 'Dziennik jest spójny.', en: 'The ledger is sound.' },
  wrong: { pl: 'Dziennik NIE jest spójny.', en: 'The ledger is NOT sound.' },
  entries: { pl: 'wpisów: {n}', en: 'entries: {n}' },
  covered: {
    pl: 'objętych podpisem: {n}; punktów kontrolnych: {kept}, przyniesionych: {held}',
    en: 'covered by a signature: {n}; checkpoints: {kept}, brought: {held}',
  },
  witnessed: { pl: 'poświadczonych przez świadków: {n}', en: 'signed by witnesses too: {n}' },
  personal: {
    pl: 'części osobowych: {present}, usuniętych: {absent}',
    en: 'personal parts: {present}, erased: {absent}',
  },
  unreadable: {
    pl: 'części osobowych, których nie można było odczytać i sprawdzić (folder administratora danych niedostępny albo plik uszkodzony): {n}',
    en: 'personal parts that could not be read and checked (the controller’s folder is not available, or its file is damaged): {n}',
  },
  toOverwrite: {
    pl: 'usuniętych, które leżą jeszcze w folderze administratora danych i zostaną nadpisane: {n}',
    en: 'erased ones that still lie in a controller’s folder and will be overwritten: {n}',
  },
  holds: {
    pl: '✓ Wpis nr {n} jest w dzienniku: drzewo {size} wpisów, podpis punktu kontrolnego ważny.',
    en: '✓ Entry {n} is in the ledger: tree of {size} entries, the checkpoint’s signature holds.',
  },
  fails: { pl: '✗ Dowód jest nieprawidłowy: {flaw}', en: '✗ The proof is not valid: {flaw}' },
  key: { pl: 'pokaż klucz, którym każdy sprawdzi dziennik', en: 'show the key with which anyone can check the ledger' },
  folder: {
    pl: 'folder z wyeksportowanym dziennikiem, zamiast pliku',
    en: 'folder with an exported ledger, instead of the file',
  },
  export: {
    pl: 'zapisz jawną część dziennika (kafle, punkty kontrolne, klucz, program sprawdzający) do folderu',
    en: 'write the public side of the ledger (tiles, checkpoints, key, the program that checks them) into a folder',
  },
  to: { pl: 'folder docelowy', en: 'the folder' },
  exported: { pl: 'Zapisano {n} wpisów w {where}.', en: '{n} entries written to {where}.' },
  notNumber: { pl: 'Numer wpisu to liczba od 0.', en: 'An entry’s number is a whole number from 0.' },
} satisfies Record<string, Text>

async function verify(call: Call): Promise<Exit> {
  const { terminal } = call
  const held = call.all('checkpoint').map(readText)
  const exported = call.option('export')
  const progress = terminal.progress(terminal.say(texts.working))
  const onProgress = (entries: number) => progress.at(entries, entries)
  const report =
    exported === undefined
      ? await auditHere(call, held, onProgress)
      : await auditFolder(call, exported, held, onProgress)
  progress.done()
  terminal.result(report, reportLines(call, report))
  return report.sound ? 'yes' : 'no'
}

type Progress = (entries: number) => void

function auditHere(call: Call, held: readonly string[], onProgress: Progress): Promise<AuditReport> {
  const { file, trust, parts, personal } = ledgerOf(call)
  const options = {
    ...trust,
    ...witnessed(call),
    receipts: receiptsOf(call),
    held,
    ...(personal === undefined ? {} : { personal }),
    onProgress,
  }
  return auditSqliteLedger(file, options, parts)
}

/** The key that lies in the folder is believed only where none is named. */
function auditFolder(call: Call, folder: string, held: readonly string[], onProgress: Progress): Promise<AuditReport> {
  const trust = ledgerTrustIn(call.option('key') ?? join(folder, 'klucz'))
  return auditExport(folder, { ...trust, ...witnessed(call), receipts: receiptsOf(call), held, onProgress })
}

/** What the answers in the files that the option names have promised. */
function receiptsOf(call: Call): readonly Promised[] {
  return call.all('receipt').flatMap(file => {
    const receipts = receiptsIn(readText(file))
    if (receipts.length === 0) throw new Stop('malformed', texts.noReceipt, { where: file })
    return receipts
  })
}

function witnessed(call: Call): { readonly witnesses?: WitnessPolicy } {
  const witnesses = witnessesOf(call)
  return witnesses === undefined ? {} : { witnesses }
}

async function exportTo(call: Call): Promise<Exit> {
  const { file, trust } = ledgerOf(call)
  const where = call.demand('to')
  const entries = await exportLedger(file, where, trust)
  call.terminal.result({ entries, folder: where }, [call.terminal.say(texts.exported, { n: entries, where })])
  return 'yes'
}

function reportLines({ terminal }: Call, report: AuditReport): string[] {
  const { checkpoints, personal } = report
  return [
    terminal.say(report.sound ? texts.sound : texts.wrong),
    ...report.findings.map(findingLine),
    terminal.say(texts.entries, { n: report.entries }),
    terminal.say(texts.covered, { n: checkpoints.covered, kept: checkpoints.kept, held: checkpoints.held }),
    ...(checkpoints.witnessed === undefined ? [] : [terminal.say(texts.witnessed, { n: checkpoints.witnessed })]),
    terminal.say(texts.personal, { present: personal.present, absent: personal.absent }),
    ...(personal.unreadable === undefined ? [] : [terminal.say(texts.unreadable, { n: personal.unreadable })]),
    ...(personal.toOverwrite === undefined ? [] : [terminal.say(texts.toOverwrite, { n: personal.toOverwrite })]),
    ...(report.root === undefined ? [] : [`root: ${report.root}`]),
  ]
}

function findingLine({ kind, part, index, until, entryId, text }: Finding): string {
  const place = index === undefined ? '' : ` #${index}${until === undefined ? '' : `–${until}`}`
  return `  ✗ ${kind} ${part}${place}${entryId === undefined ? '' : ` (${entryId})`}: ${text}`
}

async function proof(call: Call): Promise<Exit> {
  const { terminal } = call
  const numer = entryNumber(call.word(0))
  const trust = await trustAtSite(call)
  const given = await asAnybody(call, 'pobierzDowodWpisu', { numer })
  const verdict = verifyProof(given, trust)
  const { daneRezultatu: _facts, wynik: _result, ...shown } = given
  const isIt = verdict.holds && verdict.index === numer
  const line = isIt
    ? terminal.say(texts.holds, { n: numer, size: verdict.checkpoint.size })
    : terminal.say(texts.fails, { flaw: verdict.holds ? 'OTHER_RECEIPT' : verdict.flaw })
  terminal.result({ holds: isIt, verdict, proof: shown }, [
    line,
    ...(verdict.holds ? linesOf(verdict.facts, '  ') : []),
  ])
  return isIt ? 'yes' : 'no'
}

async function trustAtSite(call: Call): Promise<LedgerTrust> {
  const site = siteOf(call)
  try {
    return await trustWithHandovers(call, site)
  } finally {
    site.close()
  }
}

function entryNumber(text: string): number {
  if (/^[0-9]{1,15}$/.test(text)) return Number(text)
  throw new Stop('usage', texts.notNumber, { where: text })
}

async function show(call: Call): Promise<Exit> {
  const { file } = ledgerOf(call)
  const limit = call.count('limit', 1, 1_000) ?? 20
  const entries = await readLedgerFacts(file, call.count('from', 0, Number.MAX_SAFE_INTEGER), limit)
  const lines = entries.flatMap(({ index, facts }) => [`#${index}`, ...linesOf(JSON.parse(facts), '  ')])
  call.terminal.result(
    entries.map(({ index, facts }) => ({ index, ...(JSON.parse(facts) as object) })),
    lines,
  )
  return entries.length > 0 ? 'yes' : 'no'
}

async function showKey(call: Call): Promise<Exit> {
  const { origin, key } = trustOf(call)
  const line = verifierKey(origin, key)
  call.terminal.result({ verifierKey: line }, [line])
  return 'yes'
}

export const audit: CommandRow = {
  name: 'audit',
  text: texts.about,
  commands: [
    {
      name: 'verify',
      text: texts.verify,
      options: [
        ...ledgerOptions,
        keyOption,
        { flags: '--checkpoint <file>', text: texts.checkpoint, many: true },
        { flags: '--export <folder>', text: texts.folder },
        { flags: '--receipt <file>', text: texts.receipt, many: true },
        folderOption,
        ...witnessOptions,
      ],
      run: verify,
    },
    {
      name: 'export',
      text: texts.export,
      options: [...ledgerOptions, keyOption, { flags: '--to <folder>', text: texts.to, demanded: true }],
      run: exportTo,
    },
    watchCommand,
    {
      name: 'proof',
      text: texts.proof,
      arguments: [{ name: '<number>', text: texts.number }],
      options: [...ledgerOptions, keyOption, ...portalOptions],
      run: proof,
    },
    {
      name: 'show',
      text: texts.show,
      options: [
        ...ledgerOptions,
        keyOption,
        { flags: '--from <number>', text: texts.from },
        { flags: '--limit <number>', text: texts.limit },
      ],
      run: show,
    },
    { name: 'key', text: texts.key, options: [...ledgerOptions, keyOption], run: showKey },
    rotateKeyCommand,
    rotateLookupKeyCommand,
    ...holdCommands,
  ],
}
