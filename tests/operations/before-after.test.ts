import t from 'tap'
import type { Account } from '../../src/domain/registry/account.js'
import { writes } from '../../src/operations/operation.js'

const account: Account = {
  login: 'ktos.nowy',
  unitCode: 'JT-1408-PUP-01',
  firstName: 'Ktoś',
  surname: 'Nowy',
  technical: false,
  state: 'AKTYWNE',
  roles: [],
  version: 1,
}
const effect = { on: 'control', changes: [{ change: 'account-changed', account, expectedVersion: 1 }] } as const
const answer = { status: 'SUKCES', body: { login: account.login, stan: 'ZABLOKOWANE' } } as const
const alike = {
  name: 'zablokuj',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  permit: async () => 'OPEN',
} as const

t.test('@req B7 C6 an administrative write whose entry would not say before and after does not compile', t => {
  const silent = writes({
    ...alike,
    asked: () => ({ act: 'ADMINISTRACJA', result: 'SUKCES' }),
    // @ts-expect-error the note lacks `changed`
    decide: async (_call, _house, _permission, asked) => ({ effect, answer, note: asked }),
  })
  const telling = writes({
    ...alike,
    asked: () => ({ act: 'ADMINISTRACJA', result: 'SUKCES' }),
    decide: async (_call, _house, _permission, asked) => ({
      effect,
      answer,
      note: { ...asked, changed: { before: { stan: 'AKTYWNE' }, after: { stan: 'ZABLOKOWANE' } } },
    }),
  })
  t.equal(silent.kind, telling.kind)
  t.end()
})
