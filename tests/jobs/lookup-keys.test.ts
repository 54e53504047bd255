/** A former look-up key serves searches as long as anything can be found under it, and is destroyed with the last of it. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import t from 'tap'
import { layNextLookupKey } from '../../src/app/ledger-keys.js'
import { eraseOverdue } from '../../src/jobs/erase-past-retention.js'
import { changeLookupKey, dropFormerLookupKeys } from '../../src/operations/ledger-key.js'
import { Installation } from '../gateway/installation.js'
import { draft, personKey } from '../ledger/drafts.js'

t.setTimeout(900_000)

const installation = await Installation.start()
t.teardown(() => installation.remove())
const { home, clock } = installation
const person = personKey(1)
const found = async () => (await installation.house.ledger.encounters(person, 0, 1_000)).map(({ index }) => index)
const keys = async () => (await readFile(home.keys.lookup, 'utf8')).trim().split('\n')
const entered = async (n: number) => {
  const [receipt] = await installation.house.ledger.append([draft(n, { time: clock.now().toISOString() })])
  return receipt?.index ?? -1
}
const erase = () => eraseOverdue(installation.house).work()
const monthMs = 31 * 86_400_000

t.test('@req B6 while entries of its time stand, a former key is searched by and kept', async t => {
  const old = await entered(17 * 300 + 1)
  const [first = ''] = await keys()
  await layNextLookupKey(home)
  t.equal(await changeLookupKey(installation.house), true)
  clock.advance(2 * monthMs)
  const fresh = await entered(17 * 301 + 1)
  t.same(await found(), [old, fresh], 'before and after')
  t.equal(await dropFormerLookupKeys(installation.house), 0)
  t.ok((await keys()).includes(first))
  t.equal(await installation.house.ledger.lookupKeysHeld(), 2)
})

t.test(
  '@req B6 with the last of them it is destroyed; what is newer is found, and a copy of the key revives nothing',
  async t => {
    const [old = -1, fresh = -1] = await found()
    const both = await readFile(home.keys.lookup, 'utf8')
    const [newest = '', first = ''] = await keys()
    clock.advance(23.5 * monthMs)
    await erase()
    t.same(await found(), [fresh])
    t.same(await keys(), [newest], 'its file holds it no longer')
    t.equal(await installation.house.ledger.lookupKeysHeld(), 1)
    t.equal(await installation.house.ledger.personal(old), undefined)
    const told = (await installation.entries()).filter(({ operation }) => operation === 'zniszczKluczeWyszukiwania')
    t.match(told, [{ act: 'ADMINISTRACJA', result: 'SUKCES', facts: { liczba: 1 } }])
    await erase()
    t.equal(
      (await installation.entries()).filter(one => one.operation === 'zniszczKluczeWyszukiwania').length,
      1,
      'once',
    )

    await installation.stop()
    // Killed after the ledger let it go, before its file was put in order: done at the start.
    await writeFile(home.keys.lookup, both)
    await installation.start()
    t.same(await keys(), [newest])
    t.notOk((await keys()).includes(first))
    t.same(await found(), [fresh])
  },
)

t.test('@req B6 another change goes on from there', async t => {
  const before = await found()
  await layNextLookupKey(home)
  t.equal(await changeLookupKey(installation.house), true)
  t.notOk(existsSync(home.keys.nextLookup))
  const last = await entered(17 * 302 + 1)
  t.same(await found(), [...before, last])
  t.equal((await keys()).length, 2)
  t.equal(await dropFormerLookupKeys(installation.house), 0)
})
