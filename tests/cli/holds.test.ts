/** Holds on the erasure of what names people, by command, while the gateway works. */
import t from 'tap'
import { erasePastRetention } from '../../src/operations/retention.js'
import { Installation } from '../gateway/installation.js'
import { until } from '../gateway/until.js'
import { draft } from '../ledger/drafts.js'
import { csizs } from './command-line.js'

t.setTimeout(900_000)

const installation = await Installation.start()
t.teardown(() => installation.remove())
const audit = (...words: string[]) => csizs('audit', ...words, '--home', installation.home.folder, '--json')
const holdOf = (...words: string[]) => audit('hold', ...words, '--until', '2099-12-31', '--reason', 'spór sądowy')

t.test('@req B6 csizs audit hold, holds and release: by numbers and by case, each on record', async t => {
  const { ledger, condition } = installation.house
  // What the start erases by itself must be over before there is something that this test is to erase.
  await until(async () => {
    const { jobs } = await condition.condition()
    return jobs.some(({ name, tookMs }) => name === 'erase-past-retention' && tookMs !== undefined)
  })
  const old = (n: number) => draft(n, { time: '2020-01-05T10:00:00.000Z' })
  const receipts = await ledger.append([old(1), old(2), old(3)])
  const [first = -1, second = -1, third = -1] = receipts.map(({ index }) => index)
  t.equal((await audit('holds')).code, 1, 'none yet')
  const byNumber = await holdOf('--entries', String(first))
  const byCase = await holdOf('--case', 'OPS.2.2026')
  t.same([byNumber.code, byCase.code], [0, 0])
  t.equal((await holdOf('--case', 'OPS.9.2026')).code, 1, 'there is no such case')
  for (const words of [[], ['--entries', 'x'], ['--entries', '1', '--case', 'x']])
    t.equal((await holdOf(...words)).code, 64, words.join(' '))
  for (const until of ['x', '2026-02-30'])
    t.equal((await audit('hold', '--entries', '1', '--until', until, '--reason', 'x')).code, 64, until)
  const listed = (await audit('holds')).json() as unknown as readonly { ranges: string; isInForce: boolean }[]
  t.match(listed, [
    { ranges: String(first), isInForce: true },
    { ranges: String(second), isInForce: true },
  ])
  t.equal(await erasePastRetention(installation.house), 1)
  t.equal(await ledger.personal(third), undefined)
  t.ok((await ledger.personal(first)) && (await ledger.personal(second)))
  const number = String((byNumber.json() as { entry: number }).entry)
  t.equal((await audit('release', number, '--reason', 'koniec sporu')).code, 0)
  t.equal((await audit('release', number, '--reason', 'znowu')).code, 1, 'once')
  t.equal((await audit('release', 'x', '--reason', 'x')).code, 64)
  t.equal(await erasePastRetention(installation.house), 1)
  t.equal(await ledger.personal(first), undefined)
  const told = (await installation.entries()).map(({ operation }) => operation)
  t.equal(told.filter(one => one === 'wstrzymajUsuwanie').length, 2)
  t.equal(told.filter(one => one === 'zwolnijWstrzymanie').length, 1)
  t.equal(told.filter(one => one === 'usunPrzeterminowane').length, 2)
  t.equal((await audit('verify')).code, 0, 'the tree is whole')
})
