/** Kills a process while it moves personal parts, and looks where they are afterwards. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Test } from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { filesBelow, holding, partsFile, rowsIn } from './parts-place.js'
import { ledgerPlace, type TestLedger } from './place.js'

const controllers = [0, 1, 2].map(n => `JT-1465-PUP-0${n}`)

/** Runs the child until it has appended for some random time, and kills it. */
async function killed(place: TestLedger, first: number, afterMs: number): Promise<number> {
  const args = ['dist/tests/ledger/parts-child.js', place.folder, place.origin, String(first)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  let said = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') setTimeout(() => child.kill('SIGKILL'), afterMs)
    else said += Number(line)
  }
  const [, signal] = await exit
  if (signal !== 'SIGKILL') throw new Error('the child ended by itself')
  return said
}

/**
 * Kills it so many times: each time every entry has its part in its controller's file or on its way there, and after recovery exactly once; what
 * was erased lies nowhere; the audit is clean before and after.
 */
export async function killWhileMoving(t: Test, rounds: number): Promise<void> {
  const place = await ledgerPlace(t)
  await writeFile(join(place.folder, 'checkpoint.pem'), place.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await writeFile(join(place.folder, 'personal.key'), place.personalKey)
  await writeFile(join(place.folder, 'lookup.key'), place.lookupKey)
  let appended = 0
  let twice = 0
  const known = new Map<number, Buffer>()
  for (let round = 0; round < rounds; round += 1) {
    appended += await killed(place, round * 1_000_000, Math.random() * 700)
    // Sooner or later it is killed between the two.
    const before = await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey, personal: place })
    t.same(before.findings, [], `round ${round}: nothing is missing at once`)
    const ledger = await place.open()
    const waiting = new Set(rowsIn(place.file).map(({ idx }) => idx))
    await ledger.moveParts()
    const rows = controllers.flatMap(controller =>
      rowsIn(partsFile(place, controller)).map(row => ({ ...row, controller })),
    )
    twice += rows.filter(({ idx }) => waiting.has(idx)).length
    t.same(rowsIn(place.file), [], `round ${round}: nothing waits`)
    const { size } = await ledger.checkpoint()
    const kept = (await ledger.stillPersonal('2099', 0, 1_000_000)).map(
      ({ index, facts }) => `${index} ${facts.controller}`,
    )
    t.same(
      rows.map(({ idx, controller }) => `${idx} ${controller}`).sort(),
      kept.sort(),
      `round ${round}: each part once, with its controller (${kept.length} of ${size})`,
    )
    const held = new Set(rows.map(({ idx }) => idx))
    const files = await filesBelow(place.folder)
    const left = [...known].filter(
      ([idx, sealed]) => !held.has(idx) && holding(files, sealed.subarray(12, 60)).length > 0,
    )
    t.same(
      left.map(([idx]) => idx),
      [],
      `round ${round}: what was erased lies nowhere`,
    )
    known.clear()
    for (const { idx, sealed } of rows.slice(0, 200)) known.set(idx, sealed)
    await ledger.close()
    const after = await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey, personal: place })
    t.match(after, { sound: true, entries: size })
    t.equal(after.personal.opened, kept.length)
  }
  t.ok(appended > rounds, `${appended} entries acknowledged, ${twice} parts moved after a crash`)
}
