/** A witness co-signs what goes on from what it co-signed, and nothing else; killed at any moment it signs no two histories. */
import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { makeWitness, openWitness } from '../../src/app/witness.js'
import { witnessesIn } from '../../src/app/witnesses.js'
import { checkpointSigner, readCheckpoint } from '../../src/ledger/checkpoint.js'
import { cosignaturesOn, ownLines, readWitnessKey } from '../../src/ledger/cosignatures.js'
import { leafHash } from '../../src/ledger/hash.js'
import { signHandover } from '../../src/ledger/key-chain.js'
import { readNote, verifierKey } from '../../src/ledger/note.js'
import { consistencySpans } from '../../src/ledger/proof.js'
import { rootOf } from '../../src/ledger/tree.js'
import { addCheckpointBody, readAddCheckpoint } from '../../src/ledger/witness.js'
import { judge } from '../judges/available.js'
import { askLedgerJudge, keyHex, ledgerJudgeMissing } from '../judges/ledger-judge.js'

const origin = 'csizs.example/dziennik'
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const signer = checkpointSigner(origin, privateKey)

/** A history of entries: `fork` tells one from another from entry `from` on. */
function history(size: number, from = size, fork = ''): Buffer[] {
  return Array.from({ length: size }, (_, i) => leafHash(Buffer.from(`${i}${i < from ? '' : fork}`)))
}

/** What the ledger sends to be co-signed. */
function asked(leaves: readonly Buffer[], old: number, by = signer): string {
  const path =
    old === 0 ? [] : consistencySpans(old, leaves.length).map(({ start, end }) => rootOf(leaves.slice(start, end)))
  const { note } = by.sign({ size: leaves.length, root: rootOf(leaves) }, new Date(1_800_000_000_000))
  return addCheckpointBody({ old, path: old === leaves.length ? [] : path, note })
}

async function place(t: Pick<Test, 'teardown'>) {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-witness-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  makeWitness(join(folder, 'w'), 'swiadek.example/w1')
  const open = openWitness(join(folder, 'w'), { now: () => new Date(1_800_000_123_000) })
  await open.state.watch({ origin, key: verifierKey(origin, publicKey) })
  return { folder, open }
}

t.test('@req B6 D4 C2SP tlog-witness: signs the first checkpoint and each that goes on from it', async t => {
  const { open } = await place(t)
  t.teardown(() => open.close())
  const { witness } = open
  const key = readWitnessKey(open.key)
  if (key === undefined) throw new Error('no key')
  for (const [size, old] of [
    [7, 0],
    [7, 7],
    [8, 7],
    [300, 8],
  ] as const) {
    const body = asked(history(size), old)
    const answer = await witness.addCheckpoint(body)
    t.equal(answer.status, 200, `${old} to ${size}`)
    const note = readAddCheckpoint(body)?.note ?? ''
    t.equal(ownLines(note, answer.body, key).length, 1)
    t.match(cosignaturesOn(note + answer.body, [key]), {
      by: [{ name: key.name, at: new Date(1_800_000_123_000) }],
      broken: [],
    })
  }
  t.match(await open.state.ledger(origin), { size: 300 })
  t.match(readCheckpoint((await witness.witnessed(origin)) ?? ''), { size: 300 })
})

t.test('C2SP tlog-witness: each refusal has its status', async t => {
  const { open } = await place(t)
  t.teardown(() => open.close())
  const { witness } = open
  t.equal((await witness.addCheckpoint(asked(history(20), 0))).status, 200)
  const stranger = checkpointSigner(origin, generateKeyPairSync('ed25519').privateKey)
  const elsewhere = checkpointSigner('csizs.example/inny', privateKey)
  const more = asked(history(30), 20)
  t.match(await witness.addCheckpoint('old 0\n'), { status: 400 })
  t.match(await witness.addCheckpoint(more.replace('old 20', 'old 020')), { status: 400 })
  t.match(await witness.addCheckpoint(more.replace('old 20', 'old 31')), { status: 400 })
  t.match(await witness.addCheckpoint(asked(history(30), 20, elsewhere)), { status: 404 })
  t.match(await witness.addCheckpoint(asked(history(30), 20, stranger)), { status: 403 })
  t.match(await witness.addCheckpoint(asked(history(30), 10)), { status: 409, body: '20\n' })
  t.match(await witness.addCheckpoint(asked(history(10), 10)), { status: 409, body: '20\n' }, 'rolled back')
  t.match(await witness.addCheckpoint(asked(history(30, 5, 'x'), 20)), { status: 422, alarm: 'NOT_CONTINUED' })
  t.match(await witness.addCheckpoint(asked(history(20, 5, 'x'), 20)), { status: 409, alarm: 'FORK' })
  const lines = more.split('\n')
  t.match(
    await witness.addCheckpoint([lines[0], ...lines.slice(2)].join('\n')),
    { status: 422 },
    'a line of the proof is missing',
  )
  const tooLong = Array.from({ length: 64 }, () => Buffer.alloc(32))
  t.equal(readAddCheckpoint(addCheckpointBody({ old: 1, path: tooLong, note: 'x' })), undefined)
  const [notContinued, fork] = await open.state.evidence()
  t.match([notContinued?.alarm, fork?.alarm], ['NOT_CONTINUED', 'FORK'])
  t.match(readCheckpoint(fork?.held ?? '')?.size, 20)
  t.match(await open.state.ledger(origin), { size: 20 }, 'nothing of it was taken')
})

t.test('@req D4 a new key of the ledger is followed once it was handed over to, and only one', async t => {
  const { open } = await place(t)
  t.teardown(() => open.close())
  const { witness } = open
  await witness.addCheckpoint(asked(history(20), 0))
  const next = generateKeyPairSync('ed25519').privateKey
  const state = { size: 25, root: rootOf(history(25)) }
  const handover = signHandover(origin, state, { old: privateKey, new: next })
  const later = asked(history(30), 20, checkpointSigner(origin, next))
  t.match(await witness.addCheckpoint(later), { status: 403 })
  t.match(await witness.addHandovers('csizs.example/inny', handover), { status: 404 })
  t.match(
    await witness.addHandovers(origin, signHandover(origin, state, { old: next, new: privateKey }).replace('25', '26')),
    { status: 422 },
  )
  t.match(await witness.addHandovers(origin, handover), { status: 200 })
  t.match(await witness.addHandovers(origin, handover), { status: 200 })
  t.match(await witness.addCheckpoint(later), { status: 200 })
  const other = signHandover(origin, state, { old: privateKey, new: generateKeyPairSync('ed25519').privateKey })
  t.match(await witness.addHandovers(origin, other), { status: 409, alarm: 'KEY_FORK' })
  t.match(await witness.addCheckpoint(asked(history(40), 30)), { status: 403 }, 'the old key signs nothing any more')
})

const openssl = judge('openssl')
t.test(
  'RFC 8032 OpenSSL and Python verify a co-signature',
  { skip: openssl.missing || ledgerJudgeMissing },
  async t => {
    const { folder, open } = await place(t)
    t.teardown(() => open.close())
    const body = asked(history(33), 0)
    const { body: line } = await open.witness.addCheckpoint(body)
    const whole = `${readAddCheckpoint(body)?.note}${line}`
    const read = readNote(whole)
    const key = readWitnessKey(open.key)
    const own = read?.signatures.find(({ name }) => name === 'swiadek.example/w1')
    if (read === undefined || own === undefined || key === undefined) throw new Error('no co-signature')
    const file = (name: string) => join(folder, name)
    await writeFile(file('key.pem'), key.key.export({ type: 'spki', format: 'pem' }))
    await writeFile(file('signature'), own.value.subarray(8))
    const verify = async (text: string) => {
      await writeFile(file('text'), text)
      const args = ['-verify', '-pubin', '-inkey', file('key.pem'), '-rawin', '-in', file('text')]
      return (await openssl.run(['pkeyutl', ...args, '-sigfile', file('signature')])).code
    }
    t.equal(await verify(`cosignature/v1\ntime 1800000123\n${read.text}`), 0)
    t.not(await verify(`cosignature/v1\ntime 1800000124\n${read.text}`), 0)
    const args = ['cosigned', origin, keyHex(publicKey), key.name, keyHex(key.key)]
    t.same(await askLedgerJudge(args, whole), { code: 0, verdict: { size: 33, time: 1_800_000_123 } })
    t.equal((await askLedgerJudge([...args.slice(0, -1), '00'.repeat(32)], whole)).code, 1)
  },
)

async function started(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const program = new URL('./witness-child.js', import.meta.url).pathname
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(child.stdout ?? process.stdin, 'data')
  return { child, url: `http://127.0.0.1:${String(port).trim()}/add-checkpoint` }
}

t.test('@req D4 killed at any moment and started again, it never signs two histories', async t => {
  const { folder, open } = await place(t)
  await open.close()
  const leaf = (text: string) => leafHash(Buffer.from(text))
  const stated = (body: string) => readCheckpoint(readAddCheckpoint(body)?.note ?? '')
  /** The history that it holds, as its state says after each kill; and every statement that it signed. */
  let base: readonly Buffer[] = []
  const signed: { readonly size: number; readonly root: Uint8Array }[] = []
  // At least eight, each killed a little later; as many more as it takes until something was signed in time.
  for (let round = 0; round < 8 || signed.length === 0; round += 1) {
    const { child, url } = await started(join(folder, 'w'))
    const ended = once(child, 'exit')
    // Two histories part at what it holds; requests of both come at once, and in the midst of them it is killed.
    const histories = ['a', 'b', 'a', 'b'].map((fork, n) => [
      ...base,
      ...Array.from({ length: 1 + n }, (_, i) => leaf(`${round} ${fork} ${i}`)),
    ])
    const answers = histories.map(async leaves => {
      const body = asked(leaves, base.length)
      const response = await fetch(url, { method: 'POST', body }).catch(() => undefined)
      const text = await response?.text().catch(() => '')
      const checkpoint = stated(body)
      if (response?.status === 200 && text !== '' && checkpoint !== undefined) signed.push(checkpoint)
    })
    await new Promise(resolve => setTimeout(resolve, round * 5))
    child.kill('SIGKILL')
    await Promise.all([...answers, ended])
    const again = openWitness(join(folder, 'w'))
    const held = readCheckpoint((await again.state.ledger(origin))?.note ?? '')
    await again.close()
    const isHeld = (leaves: readonly Buffer[]) =>
      held?.size === leaves.length && Buffer.compare(rootOf(leaves), held.root) === 0
    base = [base, ...histories].find(isHeld) ?? []
  }
  t.ok(signed.length > 0, `${signed.length} signatures`)
  for (const { size, root } of signed)
    t.same(rootOf(base.slice(0, size)), root, `what was signed of ${size} entries is of the one history that it holds`)
})

t.test('witnesses of a setting: key and address of each, or nothing', async t => {
  const { open } = await place(t)
  t.teardown(() => open.close())
  t.match(witnessesIn(`${open.key}@http://localhost:8090/`), [
    { name: 'swiadek.example/w1', url: 'http://localhost:8090' },
  ])
  t.same(witnessesIn(''), [])
  t.equal(witnessesIn(`${open.key}@localhost`), undefined)
  t.equal(
    witnessesIn(`${verifierKey(origin, publicKey)}@http://localhost`),
    undefined,
    'a ledger’s key is no witness’s',
  )
})
