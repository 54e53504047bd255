import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { startLedgerThread } from '../../src/stores/sqlite/ledger/thread.js'
import { draft, drafts } from './drafts.js'
import { ledgerPlace, type TestLedger } from './place.js'

t.setTimeout(900_000)

const rounds = 8

/** Runs the child until it has acknowledged so many entries and some random time more, kills it, tells what it said. */
async function killed(place: TestLedger, first: number, acknowledged: number, moreMs: number): Promise<string[]> {
  const args = ['dist/tests/ledger/crash-child.js', place.folder, place.origin, String(first)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  const exit = once(child, 'exit')
  let dying = false
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (said.length >= acknowledged && !dying) {
      dying = true
      setTimeout(() => child.kill('SIGKILL'), moreMs)
    }
  }
  const [, signal] = await exit
  if (signal !== 'SIGKILL') throw new Error('the child ended by itself')
  return said
}

t.test(
  '@req D4 killed at any moment while it appends, the ledger holds every acknowledged entry and its tree verifies',
  async t => {
    const place = await ledgerPlace(t)
    await writeFile(join(place.folder, 'checkpoint.pem'), place.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    await writeFile(join(place.folder, 'personal.key'), place.personalKey)
    await writeFile(join(place.folder, 'lookup.key'), place.lookupKey)
    const acknowledged = new Map<string, string>()
    for (let round = 0; round < rounds; round += 1) {
      const said = await killed(place, round * 1_000_000, randomInt(1, 150), randomInt(0, 30))
      // The last line may have been cut by the kill.
      for (const line of said.filter(each => /^\d+ \S{36} [0-9a-f]{64}$/.test(each))) {
        const [index = '', ...rest] = line.split(' ')
        acknowledged.set(index, rest.join(' '))
      }
      const report = await auditSqliteLedger(place.file, {
        origin: place.origin,
        key: place.publicKey,
        personal: { personalKey: place.personalKey, lookupKey: place.lookupKey },
      })
      t.same(report.findings, [], `round ${round}`)
      t.ok(report.entries >= acknowledged.size)
      t.equal(report.personal.opened, report.entries)
    }
    const ledger = await place.open()
    const lost: string[] = []
    for (const [index, said] of acknowledged) {
      const proof = await ledger.proof(Number(index))
      const stands = proof && `${JSON.parse(proof.facts).entryId} ${proof.leafHash}`
      if (stands !== said) lost.push(`${index} ${said}`)
    }
    t.same(lost, [], `${acknowledged.size} acknowledged entries stand as their receipts said`)
    t.ok(acknowledged.size >= rounds)
    await ledger.close()
  },
)

t.test(
  'when the thread dies, what is under way and everything later is refused; reopened, the ledger goes on',
  async t => {
    const place = await ledgerPlace(t)
    const ledger = await place.open()
    await ledger.append(drafts(0, 3))
    await ledger.close()
    const dying = new URL('./dying-ledger-thread.js', import.meta.url)
    const { file, origin, privateKey, personalKey, lookupKey } = place
    const start = { file, origin, checkpointKey: privateKey, personalKey, lookupKey }
    const doomed = await startLedgerThread(dying, start, { now: () => new Date() })
    t.equal((await doomed.append([draft(3)]))[0]?.index, 3)
    const under = await Promise.allSettled([doomed.append([draft(4)]), doomed.checkpoint(), doomed.append([draft(5)])])
    t.ok(under.every(({ status }) => status === 'rejected'))
    await t.rejects(doomed.append([draft(6)]), /thread of the ledger/)
    await t.rejects(doomed.proof(0), /thread of the ledger/)
    await doomed.close()
    const again = await place.open()
    t.equal((await again.append([draft(4)]))[0]?.index, 4)
    await again.close()
  },
)
