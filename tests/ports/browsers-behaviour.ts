/** What every control store has to do with browsers that know an account. */
import t from 'tap'
import { type KnownBrowser, mostKnownBrowsers } from '../../src/domain/registry/known-browser.js'
import type { ControlFactory } from './control-behaviour.js'
import { account, credentials, unit } from './control-samples.js'
import { draftOf } from './samples.js'

const start = Date.parse('2026-11-21T10:00:00.000Z')
const dayMs = 86_400_000

function browser(n: number, change: Partial<KnownBrowser> = {}): KnownBrowser {
  return {
    id: `b-${n}`,
    login: account.login,
    markHash: String(n).padStart(64, '0'),
    program: 'Firefox',
    since: new Date(start),
    used: new Date(start + n),
    until: new Date(start + n + 90 * dayMs),
    ...change,
  }
}

/** Runs the suite over the stores that the factory opens. */
export function browsersBehaviour(name: string, open: ControlFactory): void {
  t.test(`${name}: browsers that know an account @req B7`, async t => {
    const store = await open(t)
    const other = { ...account, login: 'inna' }
    await store.apply(
      [
        { change: 'unit-registered', unit },
        { change: 'account-created', account, credentials },
        { change: 'account-created', account: other, credentials: { ...credentials, login: other.login } },
      ],
      [draftOf('zarejestrujJednostke')],
    )
    const keep = (one: KnownBrowser) => store.apply([{ change: 'browser-kept', browser: one }], [draftOf('zaloguj')])
    const forget = (login: string, id?: string) =>
      store.apply([{ change: 'browsers-forgotten', login, ...(id !== undefined && { id }) }], [draftOf('zapomnij')])
    const ids = async () => (await store.knownBrowsersOf(account.login)).map(one => one.id)

    await t.test('are kept once each, found by the hash of the mark, the last used first', async t => {
      t.match(await keep(browser(1, { login: 'nikt' })), { conflict: 'MISSING' })
      t.match(await keep(browser(1)), { applied: true })
      const { program: _unnamed, ...unnamed } = browser(2)
      t.match(await keep(unnamed), { applied: true })
      t.same(await store.knownBrowsersOf(account.login), [unnamed, browser(1)], 'as they were')
      t.same(await store.knownBrowser(browser(1).markHash), browser(1))
      t.equal(await store.knownBrowser('f'.repeat(64)), undefined)
      const again = browser(1, { used: new Date(start + dayMs), markHash: '9'.repeat(64) })
      t.match(await keep(again), { applied: true })
      t.same(await store.knownBrowsersOf(account.login), [again, unnamed])
      t.equal(await store.knownBrowser(browser(1).markHash), undefined, 'the former mark is good for nothing')
      t.same(await store.knownBrowsersOf(other.login), [])
    })

    await t.test('are forgotten one by one or all, of one account alone', async t => {
      await keep(browser(3, { login: other.login }))
      t.match(await forget(account.login, 'b-3'), { conflict: 'MISSING' }, 'another account’s')
      t.match(await forget(account.login, 'b-1'), { applied: true })
      t.match(await forget(account.login, 'b-1'), { conflict: 'MISSING' })
      t.same(await ids(), ['b-2'])
      t.match(await forget(account.login), { applied: true })
      t.match(await forget(account.login), { applied: true }, 'none is no mistake')
      t.same(await ids(), [])
      t.equal((await store.knownBrowsersOf(other.login)).length, 1)
    })

    await t.test('make room: those over go, and the one used longest ago', async t => {
      for (let n = 10; n < 10 + mostKnownBrowsers + 2; n++) await keep(browser(n))
      t.same(
        (await ids()).toSorted(),
        Array.from({ length: mostKnownBrowsers }, (_, n) => `b-${n + 12}`),
      )
      await keep(browser(99, { used: new Date(start + 91 * dayMs), until: new Date(start + 181 * dayMs) }))
      t.same(await ids(), ['b-99'])
      t.same(await store.knownBrowsersOf(other.login), [], 'over for every account')
    })
  })
}
