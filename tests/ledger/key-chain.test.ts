/** The key of the checkpoints changes: who holds an older key follows, and a key that was never handed over to is refused. */
import { execFile } from 'node:child_process'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import SqliteDatabase from 'better-sqlite3'
import t from 'tap'
import { auditSqliteLedger, openSqliteLedger } from '../../src/app/ledger.js'
import { auditExport, exportLedger } from '../../src/app/ledger-export.js'
import { checkpointSigner, verifyCheckpoint } from '../../src/ledger/checkpoint.js'
import { handoversIn, keyPeriods, readHandover, signHandover } from '../../src/ledger/key-chain.js'
import { readVerifierKey, verifierKey } from '../../src/ledger/note.js'
import { verifyContinuation } from '../../src/ledger/verify-proof.js'
import { askLedgerJudge, keyHex, ledgerJudgeMissing } from '../judges/ledger-judge.js'
import { draft, drafts } from './drafts.js'
import { ledgerPlace } from './place.js'

const newKey = () => generateKeyPairSync('ed25519').privateKey
const place = await ledgerPlace(t)
const { origin } = place
const [second, third] = [newKey(), newKey()]
const ledger = await place.open()
await ledger.append(drafts(0, 300))
const held = (await ledger.checkpoint()).note
const firstReceipt = await ledger.handOver(second, draft(1_000))
await ledger.append(drafts(300, 300))
const middle = (await ledger.checkpoint()).note
await ledger.handOver(third, draft(1_001))
await ledger.append(drafts(600, 10))
const newest = (await ledger.checkpoint()).note
const { key: line, handovers } = await ledger.keys()
const fromHeld = await ledger.consistency(300)
await ledger.close()
const trust = (key: KeyObject, notes: readonly string[] = handovers) => ({ origin, key, handovers: notes })

t.test('@req B6 D4 each key signs the trees of its time, whichever key of the chain is known', async t => {
  t.equal(firstReceipt.index, 300, 'the entry that tells of the handover is the first that the new key covers')
  t.equal(line, verifierKey(origin, third))
  t.equal(handovers.length, 2)
  t.same(handoversIn(handovers.join('')), handovers)
  for (const known of [place.publicKey, second, third]) {
    for (const [note, size] of [
      [held, 300],
      [middle, 601],
      [newest, 612],
    ] as const)
      t.match(verifyCheckpoint(note, trust(known)), { size })
  }
  t.equal(keyPeriods(trust(second)).length, 3)
  if (fromHeld === undefined) throw new Error('there is no proof')
  t.match(verifyContinuation(held, fromHeld, trust(place.publicKey)), { holds: true })
})

t.test('@req D4 without the handover, and with one that is not signed by both, the new key is a stranger', async t => {
  t.equal(verifyCheckpoint(newest, trust(place.publicKey, [])), 'NOT_SIGNED_BY_KEY')
  t.equal(verifyCheckpoint(newest, trust(place.publicKey, handovers.slice(1))), 'NOT_SIGNED_BY_KEY')
  t.equal(verifyCheckpoint(newest, trust(place.publicKey, [...handovers].reverse())), 'NOT_SIGNED_BY_KEY')
  const stranger = newKey()
  const state = { size: 300, root: Buffer.alloc(32) }
  const half = signHandover(origin, state, { old: second, new: stranger }).replace(
    verifierKey(origin, second),
    verifierKey(origin, place.privateKey),
  )
  t.equal(readHandover(half, origin), undefined, 'text that was not signed')
  const forged = checkpointSigner(origin, stranger).sign({ size: 700, root: Buffer.alloc(32) }, new Date(0)).note
  t.equal(verifyCheckpoint(forged, trust(place.publicKey, [half, ...handovers])), 'NOT_SIGNED_BY_KEY')
  const own = signHandover(origin, state, { old: stranger, new: newKey() })
  t.equal(verifyCheckpoint(forged, trust(place.publicKey, [...handovers, own])), 'NOT_SIGNED_BY_KEY')
  t.equal(readHandover(held, origin), undefined, 'a checkpoint is no handover')
  t.equal(verifyCheckpoint(handovers[0] ?? '', trust(place.publicKey)), 'NOT_A_CHECKPOINT', 'nor the other way round')
})

t.test('@req D4 a key that has handed over signs nothing any more, a later one nothing of before', async t => {
  const sign = (key: KeyObject, size: number) =>
    checkpointSigner(origin, key).sign({ size, root: Buffer.alloc(32) }, new Date(0)).note
  t.equal(verifyCheckpoint(sign(place.privateKey, 301), trust(place.publicKey)), 'KEY_OUT_OF_ITS_TIME')
  t.equal(verifyCheckpoint(sign(second, 602), trust(place.publicKey)), 'KEY_OUT_OF_ITS_TIME')
  t.equal(verifyCheckpoint(sign(third, 300), trust(place.publicKey)), 'KEY_OUT_OF_ITS_TIME')
  const stolen = sign(place.privateKey, 500)
  const report = await auditSqliteLedger(place.file, { origin, key: place.publicKey, held: [stolen] })
  t.match(report.findings, [{ kind: 'bad-signature', part: 'held-checkpoint', text: /KEY_OUT_OF_ITS_TIME/ }])
})

t.test('@req D4 the audit of file and export, and the program alone follow the chain off-line', async t => {
  for (const key of [place.publicKey, second, third]) {
    t.match(await auditSqliteLedger(place.file, { origin, key, held: [held, middle, newest] }), {
      sound: true,
      entries: 612,
    })
  }
  const folder = join(place.folder, 'eksport')
  await exportLedger(place.file, folder, { origin, key: third })
  t.match(await auditExport(folder, { origin, key: place.publicKey, held: [held] }), { sound: true })
  const program = async (key: KeyObject, ...words: string[]) => {
    const file = join(place.folder, 'klucz')
    await writeFile(file, `${verifierKey(origin, key)}\n`)
    const args = [join(folder, 'sprawdz-dziennik.mjs'), folder, '--klucz', file, '--json', ...words]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: {} }).catch(
      (one: { stdout: string }) => one,
    )
    return JSON.parse(stdout)
  }
  for (const key of [place.privateKey, second, third]) t.match(await program(key), { sound: true, covered: 612 })
  t.match(await program(newKey()), { sound: false })
  t.match(await program(place.privateKey, '--przekazania', join(folder, 'none')), { sound: false })
})

t.test('@req D4 Python follows the chain of keys from the first one', { skip: ledgerJudgeMissing }, async t => {
  t.match(await askLedgerJudge(['file', place.file, origin, keyHex(place.publicKey)]), {
    code: 0,
    verdict: { entries: 612 },
  })
  t.equal((await askLedgerJudge(['file', place.file, origin, '00'.repeat(32)])).code, 1)
})

t.test('@req D4 a handover taken out of the file leaves checkpoints of an unknown key', async t => {
  const file = join(place.folder, 'bez.db')
  await writeFile(file, await readFile(place.file))
  const database = new SqliteDatabase(file)
  database.exec("DELETE FROM identity WHERE name GLOB 'handover/*'")
  database.close()
  const report = await auditSqliteLedger(file, { origin, key: place.publicKey })
  t.match(report.findings[0], { kind: 'bad-signature', part: 'checkpoint', index: 301 })
})

t.test('@req B6 a ledger opens with the key it was handed over to, and with no other', async t => {
  const { file, personalKey, lookupKey } = place
  const clock = { now: () => new Date() }
  const open = (checkpointKey: KeyObject, nextCheckpointKey?: KeyObject) =>
    openSqliteLedger({ file, origin, personalKey, lookupKey, clock, checkpointKey, nextCheckpointKey })
  await t.rejects(open(place.privateKey), /handed over to another checkpoint key/)
  await t.rejects(open(second), /handed over to another checkpoint key/)
  const finished = await open(second, third)
  t.equal((await finished.keys()).key, line, 'interrupted after the handover stood: the one that lay ready is in use')
  await finished.close()
  t.equal(readVerifierKey(line)?.name, origin)
})
