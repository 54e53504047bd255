import t, { type Test } from 'tap'
import { commonFaults } from '../../src/contract/generated/operations.js'
import { type OperationName, operations } from '../../src/contract/index.js'
import { operations as registry } from '../../src/operations/index.js'
import { groups } from '../catalogue/catalogue.js'
import { commonRows } from './refusal-rows/common.js'
import { refusalRows } from './refusal-rows/index.js'
import type { Ended, Provocation } from './refusal-rows/row.js'
import { openRefusalStage } from './refusal-rows/stage.js'

/** Every refusal that the contract declares, provoked through the front door. */

t.setTimeout(900_000)
const stage = await openRefusalStage()
t.teardown(() => stage.installation.remove())
const { installation } = stage
const names = Object.keys(operations) as readonly OperationName[]

function codeOf(ended: Ended): string {
  return 'fault' in ended ? ended.fault.detail.kod : ended.outcome
}

async function provoke(t: Test, code: string, provocation: Provocation): Promise<void> {
  t.equal(codeOf(await provocation(stage)), code)
}

for (const operation of names) {
  const rows = Object.entries(refusalRows[operation] ?? {})
  if (rows.length === 0) continue
  t.test(`${operation} is refused with each of its codes @req B6`, async t => {
    for (const [code, provocation] of rows) {
      await t.test(code, async t => {
        const before = (await installation.entries()).length
        await provoke(t, code, provocation)
        await installation.house.tally.enter()
        const left = (await installation.entries(before)).filter(entry => entry.operation === operation)
        t.ok(
          left.some(entry => entry.refusal === code),
          'the refusal is entered, or counted for a stranger',
        )
      })
    }
  })
}

t.test('A code common to all operations is refused with, as in the catalogue of bad messages', async t => {
  for (const [code, provocation] of Object.entries(commonRows))
    await t.test(code, async t => provoke(t, code, provocation))
})

t.test('Every common code is provoked here or in the catalogue of bad messages', async t => {
  const provoked = new Set([...Object.keys(commonRows), ...groups.flatMap(group => group.rows.map(row => row.fault))])
  t.same(
    commonFaults.filter(code => !provoked.has(code)),
    [],
  )
})

t.test('Every code of every operation has its row', async t => {
  const missing = names.flatMap(operation =>
    operations[operation].faults
      .filter(code => refusalRows[operation]?.[code] === undefined)
      .map(code => `${operation} ${code}`),
  )
  t.same(missing, [])
})

t.test(
  'An operation that asks for confirmed dictionaries says so in its contract, and no other does @req A2.9',
  async t => {
    for (const operation of names) {
      const declared = (operations[operation].faults as readonly string[]).includes('3011')
      const { dictionaries, callers } = registry[operation].admission
      const asks = dictionaries === 'CONFIRMED' && (callers as readonly string[]).includes('system')
      t.equal(declared, asks, operation)
    }
  },
)
