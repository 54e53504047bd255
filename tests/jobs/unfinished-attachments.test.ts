/** The gateway is killed while it writes a scan: what was half written goes at the next start, what was finished stays. */
import { existsSync, readdirSync } from 'node:fs'
import t from 'tap'
import { Installation } from '../gateway/installation.js'
import { asVisitor, notice } from '../gateway/unit-connection.js'

t.setTimeout(900_000)
const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 * 1024 * 1024, 7)])

t.test('killed while a scan was written: its file goes at the next start', async t => {
  const installation = await Installation.start()
  t.teardown(() => installation.remove())
  await installation.voivodeship('14')
  await installation.stop()
  const folder = installation.home.data.attachments
  const names = () => (existsSync(folder) ? readdirSync(folder) : [])
  const isUnfinished = (name: string) => name.endsWith('.tmp')
  await installation.startInChild()
  await asVisitor(installation, 'zglosGotowosc', notice())
  const [whole = ''] = names()
  let kills = 0
  for (; !names().some(isUnfinished); kills++) {
    let isAnswered = false
    const sent = asVisitor(installation, 'zglosGotowosc', notice({ skan: scan }))
      .catch(() => undefined)
      .finally(() => {
        isAnswered = true
      })
    const before = names().length
    while (names().length === before && !isAnswered) await new Promise(resolve => setImmediate(resolve))
    await installation.kill()
    await sent
    if (!names().some(isUnfinished)) await installation.startInChild()
  }
  t.ok(names().some(isUnfinished), `a file was left half written by kill ${kills}`)
  const finished = names().filter(name => !isUnfinished(name))
  await installation.startInChild()
  t.same(names().toSorted(), finished.toSorted(), 'it is gone, and nothing else')
  t.ok(finished.includes(whole))
  t.ok(
    installation.logLines.some(line => line.includes('attachments-unfinished')),
    'the operator is told',
  )
})
