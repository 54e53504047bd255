/** The exported ledger: our auditor and the self-contained program find what was done to it, at the same place. */
import { execFile } from 'node:child_process'
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t, { type Test } from 'tap'
import { auditExport, exportLedger } from '../../src/app/ledger-export.js'
import { leavesIn } from '../../src/ledger/bundles.js'
import { checkpointSigner } from '../../src/ledger/checkpoint.js'
import { leafHash } from '../../src/ledger/hash.js'
import { rootOf } from '../../src/ledger/tree.js'
import { askLedgerJudge, keyHex, ledgerJudgeMissing } from '../judges/ledger-judge.js'
import { drafts } from './drafts.js'
import { ledgerPlace } from './place.js'
import { consistencyProofs, inclusionProofs, leaves, roots } from './published-trees.js'

const place = await ledgerPlace(t)
const trust = { origin: place.origin, key: place.publicKey }
const ledger = await place.open()
await ledger.append(drafts(0, 600))
const early = (await ledger.checkpoint()).note
place.tick(60_000)
await ledger.append(drafts(600, 700))
const held = (await ledger.checkpoint()).note
await ledger.close()
const whole = join(place.folder, 'eksport')
await exportLedger(place.file, whole, trust)

interface Verdict {
  readonly sound: boolean
  readonly findings: readonly { readonly kind: string; readonly index?: number; readonly until?: number }[]
}

/** The exported program, run as an outside auditor does: by itself, in the folder that it came with. */
async function selfContained(folder: string, ...words: string[]): Promise<Verdict> {
  const program = join(folder, 'sprawdz-dziennik.mjs')
  const run = promisify(execFile)(process.execPath, [program, folder, '--json', ...words], { env: {}, cwd: folder })
  const { stdout } = await run.catch((failed: { stdout: string }) => failed)
  return JSON.parse(stdout)
}

const bundle = (index: number, width?: number) =>
  join('tile', 'entries', `${String(index).padStart(3, '0')}${width === undefined ? '' : `.p/${width}`}`)
const tile = (index: number) => join('tile', '0', String(index).padStart(3, '0'))

function bundleOf(leaves: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    leaves.flatMap(leaf => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(leaf.length)
      return [length, leaf]
    }),
  )
}

async function change(folder: string, path: string, act: (leaves: Buffer[]) => Buffer[]): Promise<void> {
  const file = join(folder, path)
  await writeFile(file, bundleOf(act([...leavesIn(await readFile(file))])))
}

const edited = (leaf: Buffer | undefined) =>
  Buffer.from((leaf ?? Buffer.alloc(0)).toString('utf8').replace('SUKCES', 'ODMOWA'))

const cases: readonly {
  readonly name: string
  readonly kind: string
  readonly index: number
  readonly tamper: (folder: string) => Promise<void>
  readonly hold?: string
}[] = [
  {
    name: 'an entry edited',
    kind: 'altered',
    index: 300,
    tamper: f => change(f, bundle(1), l => l.with(44, edited(l[44]))),
  },
  {
    name: 'an entry taken out',
    kind: 'deleted',
    index: 300,
    tamper: f => change(f, bundle(1), l => l.toSpliced(44, 1)),
  },
  {
    name: 'an entry put in',
    kind: 'inserted',
    index: 300,
    tamper: f => change(f, bundle(1), l => l.toSpliced(44, 0, edited(l[0]))),
  },
  {
    name: 'two entries exchanged',
    kind: 'reordered',
    index: 260,
    tamper: f => change(f, bundle(1), l => l.with(4, l[9] ?? Buffer.alloc(0)).with(9, l[4] ?? Buffer.alloc(0))),
  },
  {
    name: 'an entry edited and the tree with it',
    kind: 'fork',
    index: 0,
    async tamper(folder) {
      await change(folder, bundle(0), l => l.with(7, edited(l[7])))
      const leaves = leavesIn(await readFile(join(folder, bundle(0)))).map(leafHash)
      await writeFile(join(folder, tile(0)), Buffer.concat(leaves))
      const above = join(folder, 'tile', '1', '000.p')
      const [width = ''] = await readdir(above)
      const roots = await readFile(join(above, width))
      roots.set(rootOf(leaves), 0)
      await writeFile(join(above, width), roots)
    },
  },
  {
    name: 'a checkpoint of another key',
    kind: 'bad-signature',
    index: 1,
    tamper: async f => {
      const [size = ''] = await readdir(join(f, 'checkpoints'))
      const note = await readFile(join(f, 'checkpoints', size), 'utf8')
      await writeFile(join(f, 'checkpoints', '1'), note.replace(/^[0-9]+$/m, '1'))
    },
  },
  {
    name: 'the end cut off and the checkpoints with it, against a checkpoint held',
    kind: 'truncated',
    index: 1_024,
    hold: held,
    async tamper(folder) {
      for (const level of ['entries', '0'])
        await rm(join(folder, 'tile', level, '005.p'), { recursive: true, force: true })
      for (const level of ['entries', '0'])
        await rm(join(folder, 'tile', level, '004'), { recursive: true, force: true })
      await rename(join(folder, 'tile', '1', '000.p', '5'), join(folder, 'tile', '1', '000.p', '4'))
      const roots = await readFile(join(folder, 'tile', '1', '000.p', '4'))
      await writeFile(join(folder, 'tile', '1', '000.p', '4'), roots.subarray(0, 128))
      const leaves = [0, 1, 2, 3].map(async index =>
        leavesIn(await readFile(join(folder, bundle(index)))).map(leafHash),
      )
      const root = rootOf((await Promise.all(leaves)).flat())
      const signed = checkpointSigner(place.origin, place.privateKey).sign(
        { size: 1_024, root },
        new Date('2026-11-02'),
      )
      await rm(join(folder, 'checkpoints'), { recursive: true })
      await writeFile(join(folder, 'checkpoint'), signed.note)
    },
  },
]

t.test('@req B6 D4 an untouched export is sound, to our auditor and to the program alone', async t => {
  t.match(await auditExport(whole, { ...trust, held: [early, held] }), { sound: true, entries: 1_300, findings: [] })
  t.match(await selfContained(whole), { sound: true, entries: 1_300, covered: 1_300 })
  const file = join(place.folder, 'punkt')
  await writeFile(file, early)
  t.match(await selfContained(whole, '--punkt', file), { sound: true })
  t.equal(await exportLedger(place.file, whole, trust), 1_300, 'exported into again, nothing is lost')
})

for (const { name, kind, index, tamper, hold } of cases) {
  t.test(`@req D4 found and located in an export: ${name}`, async t => {
    const folder = await copyOf(t)
    await tamper(folder)
    const words: string[] = []
    if (hold !== undefined) {
      await writeFile(join(folder, 'trzymany'), hold)
      words.push('--punkt', join(folder, 'trzymany'))
    }
    const verdict = await selfContained(folder, ...words)
    const ours = await auditExport(folder, { ...trust, held: hold === undefined ? [] : [hold] })
    for (const [who, { sound, findings }] of Object.entries({ verdict, ours })) {
      t.equal(sound, false, who)
      t.match(
        findings.find(one => one.kind === kind),
        { kind, index },
        `${who} finds it where it is: ${JSON.stringify(findings)}`,
      )
    }
  })
}

t.test(
  '@req D4 C2SP tlog-tiles: Python computes bundles, tiles and checkpoints anew',
  { skip: ledgerJudgeMissing },
  async t => {
    const args = [place.origin, keyHex(place.publicKey)]
    t.match(await askLedgerJudge(['tiles', whole, ...args]), {
      code: 0,
      verdict: { entries: 1_300, tiles: 7, levels: 2 },
    })
    for (const path of [tile(2), bundle(3), join('checkpoints', '600')]) {
      const folder = await copyOf(t)
      const bytes = await readFile(join(folder, path))
      bytes[40]! ^= 1
      await writeFile(join(folder, path), bytes)
      t.match(await askLedgerJudge(['tiles', folder, ...args]), { code: 1 }, path)
    }
  },
)

t.test(
  'RFC 6962, RFC 9162: the judge in Python agrees with the published trees and proofs',
  { skip: ledgerJudgeMissing },
  async t => {
    const given = { leaves, roots, inclusion: inclusionProofs, consistency: consistencyProofs }
    t.same(await askLedgerJudge(['vectors'], JSON.stringify(given)), {
      code: 0,
      verdict: { roots: 9, inclusion: inclusionProofs.length, consistency: consistencyProofs.length },
    })
    const wrong = { ...given, roots: [...roots.slice(0, 8), roots[7]] }
    t.equal((await askLedgerJudge(['vectors'], JSON.stringify(wrong))).code, 1)
  },
)

let copies = 0
async function copyOf(t: Test): Promise<string> {
  copies += 1
  const folder = join(place.folder, `kopia-${copies}`)
  await cp(whole, folder, { recursive: true })
  t.teardown(() => rm(folder, { recursive: true }))
  return folder
}
