import t, { type Test } from 'tap'
import type { DictionaryComplaint } from '../../src/domain/dictionaries/complaint.js'
import type { Credentials } from '../../src/domain/registry/account.js'
import type { SystemCertificate } from '../../src/domain/registry/system.js'
import type { ControlChange, ControlStore, PublishedDictionary } from '../../src/ports/data/control.js'
import type { NonEmpty } from '../../src/ports/data/effects.js'
import {
  account,
  certificate,
  credentials,
  days,
  dictionary,
  entry,
  now,
  opening,
  otherUnit,
  rule,
  set,
  system,
  unit,
  withAccount,
  withSet,
  withSystem,
  withUnit,
} from './control-samples.js'
import { draftOf } from './samples.js'

/** An empty store; it is closed when the test ends. */
export type ControlFactory = (test: Test) => Promise<ControlStore>

export function controlBehaviour(backend: string, open: ControlFactory): void {
  const opened = async (test: Test, ...changes: readonly ControlChange[]): Promise<ControlStore> => {
    const store = await open(test)
    const [first, ...rest] = changes
    if (first !== undefined) {
      test.same(await store.apply([first, ...rest], [draftOf('start')]), { applied: true })
      await store.settle((await store.pending()).map(draft => draft.facts.entryId))
    }
    return store
  }
  const apply = (store: ControlStore, ...changes: NonEmpty<ControlChange>) => store.apply(changes, [draftOf('test')])

  t.test(`${backend}: an empty store has none of anything`, async test => {
    const store = await opened(test)
    test.equal(await store.unit('JT-1465-PUP-01'), undefined)
    test.equal(await store.account('x'), undefined)
    test.equal(await store.credentials('x'), undefined)
    test.same(await store.accountsOf('JT-1465-PUP-01'), [])
    test.equal(await store.system('SD-000001'), undefined)
    test.equal(await store.certificate('00'), undefined)
    test.same(await store.certificatesOf('SD-000001'), [])
    test.same(await store.systemsOf('JT-1465-PUP-01'), [])
    test.same(await store.conformity(), [])
    test.equal(await store.set('CBB'), undefined)
    test.same(await store.sets({}), [])
    test.same(await store.rules(), [])
    test.same(await store.dictionaries(), [])
    test.equal(await store.dictionary('PLEC', 1), undefined)
    test.same(await store.rows('PLEC', 'K', '2026-11-21'), [])
    test.same(await store.pending(), [])
  })

  t.test(`${backend}: what was written is read back as it was, by every way to it`, async test => {
    const store = await opened(test, withUnit, { change: 'unit-registered', unit: otherUnit }, withAccount, withSystem)
    await apply(
      store,
      withSet,
      { change: 'rule-added', rule },
      { change: 'conformity-added', entry },
      { change: 'dictionary-published', dictionary },
    )
    test.strictSame(await store.unit(unit.code), unit)
    test.strictSame(await store.unit(otherUnit.code), otherUnit)
    test.strictSame(await store.account('j.nowak'), account)
    test.strictSame(await store.accountsOf(unit.code), [account])
    test.equal(await store.account('J.NOWAK'), undefined, 'logins are compared exactly')
    test.strictSame(await store.credentials('j.nowak'), credentials)
    test.strictSame(await store.system(system.id), system)
    test.strictSame(await store.systemsOf(unit.code), [system])
    const held = await store.certificate(certificate.fingerprint)
    test.strictSame({ ...held, der: Uint8Array.from(held?.der ?? []) }, certificate)
    test.equal((await store.certificatesOf(system.id)).length, 1)
    test.strictSame(await store.set(set.code), set)
    test.strictSame(await store.rules(), [opening])
    test.strictSame(await store.rulesFor('PIU_PS', 'UPS-105'), [opening])
    test.same(await store.rulesFor('PIU_RP', 'UPS-105'), [])
    test.same(await store.rulesFor('PIU_PS', 'UPS-106'), [])
    test.strictSame(await store.conformityOf(system.software), [entry])
    test.same(await store.conformityOf({ ...system.software, version: '2.2' }), [])
    test.strictSame(await store.dictionary('PLEC', 1), dictionary)
  })

  t.test(`${backend}: sets are found by unit, tree and territory together`, async test => {
    const second = { ...set, code: 'CBB-0264-OPS-01-PS-01', unitCode: otherUnit.code, tree: 'PS' as const }
    const store = await opened(test, withUnit, { change: 'unit-registered', unit: otherUnit }, withSet, {
      change: 'set-created',
      set: second,
      author: 'admin',
    })
    const codes = async (filter: Parameters<ControlStore['sets']>[0]) => (await store.sets(filter)).map(one => one.code)
    test.same(await codes({}), [second.code, set.code])
    test.same(await codes({ unitCode: unit.code }), [set.code])
    test.same(await codes({ tree: 'PS' }), [second.code])
    test.same(await codes({ terc: '14' }), [set.code])
    test.same(await codes({ terc: '0264' }), [second.code])
    test.same(await codes({ terc: '14', tree: 'PS' }), [])
    test.same(await codes({ terc: '%' }), [], 'a territory is text, not a pattern')
  })

  t.test(`${backend}: a key that is taken conflicts as EXISTS`, async test => {
    const store = await opened(
      test,
      withUnit,
      withAccount,
      withSystem,
      withSet,
      { change: 'rule-added', rule },
      { change: 'conformity-added', entry },
      { change: 'dictionary-published', dictionary },
    )
    const again: readonly ControlChange[] = [
      withUnit,
      withAccount,
      withSystem,
      withSet,
      { change: 'system-registered', system: { ...system, id: 'SD-000002' }, certificates: [certificate] },
      { change: 'rule-added', rule },
      { change: 'conformity-added', entry },
      { change: 'dictionary-published', dictionary },
      {
        change: 'role-granted',
        login: 'j.nowak',
        expectedVersion: 1,
        role: { role: 'PIU_RP', grantedBy: 'x', grantedAt: now },
      },
    ]
    for (const change of again) test.same(await apply(store, change), { conflict: 'EXISTS' }, change.change)
    test.equal(await store.system('SD-000002'), undefined, 'a refused registration leaves no system behind')
    test.same(await store.pending(), [], 'a refused effect leaves no draft')
  })

  t.test(`${backend}: an effect on what is not there conflicts as MISSING`, async test => {
    const store = await opened(test, withUnit, withSet)
    const changes: readonly ControlChange[] = [
      { change: 'account-created', account: { ...account, unitCode: 'JT-0264-PUP-01' }, credentials },
      { change: 'system-registered', system: { ...system, unitCode: 'JT-0264-PUP-01' }, certificates: [certificate] },
      {
        change: 'set-created',
        set: { ...set, code: 'CBB-1465-PUP-01-RP-02', unitCode: 'JT-0264-PUP-01' },
        author: 'admin',
      },
      { change: 'role-granted', login: 'x', expectedVersion: 1, role: { role: 'IOD', grantedBy: 'x', grantedAt: now } },
      { change: 'credentials-changed', credentials, expectedVersion: 1 },
      { change: 'system-state-changed', id: 'SD-000009', from: 'ZAREJESTROWANY', to: 'AKTYWNY' },
      { change: 'dictionaries-confirmed', systemId: 'SD-000009', versions: { PLEC: 1 } },
      { change: 'dictionary-published', dictionary: { ...dictionary, version: 2 } },
      { change: 'set-assigned', code: set.code, systemId: 'SD-000009', author: 'admin', at: now },
      { change: 'set-assigned', code: 'CBB-1465-PUP-01-RP-09', systemId: system.id, author: 'admin', at: now },
      { change: 'set-activated', code: 'CBB-1465-PUP-01-RP-09', at: now },
    ]
    for (const change of changes) test.same(await apply(store, change), { conflict: 'MISSING' }, change.change)
    test.same(await store.pending(), [])
  })

  t.test(`${backend}: roles and credentials move by versions; an old version is STALE`, async test => {
    const store = await opened(test, withUnit, withAccount)
    const role = { role: 'ZASILANIE', grantedBy: 'admin', grantedAt: now } as const
    const grant: ControlChange = { change: 'role-granted', login: 'j.nowak', expectedVersion: 1, role }
    test.same(await apply(store, grant), { applied: true })
    test.strictSame(await store.account('j.nowak'), { ...account, roles: [...account.roles, role], version: 2 })
    test.same(
      await apply(store, { ...grant, role: { ...role, role: 'OTM_USER' } }),
      { conflict: 'STALE' },
      'the version moved',
    )
    const changed: Credentials = {
      login: 'j.nowak',
      hash: '$argon2id$y',
      temporary: false,
      failedAttempts: 3,
      lockedUntil: days(1),
      version: 2,
    }
    const change: ControlChange = { change: 'credentials-changed', credentials: changed, expectedVersion: 1 }
    test.same(await apply(store, change), { applied: true })
    test.strictSame(await store.credentials('j.nowak'), changed)
    test.same(await apply(store, change), { conflict: 'STALE' })
  })

  t.test(`${backend}: of two that change the same version at once, one is STALE`, async test => {
    const store = await opened(test, withUnit, withAccount)
    const change: ControlChange = { change: 'credentials-changed', credentials, expectedVersion: 1 }
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => apply(store, change)))
    test.equal(outcomes.filter(outcome => 'applied' in outcome).length, 1)
    test.equal(outcomes.filter(outcome => 'conflict' in outcome && outcome.conflict === 'STALE').length, 7)
    test.equal((await store.pending()).length, 1, 'only the one that was applied has its draft')
  })

  t.test(`${backend}: a system changes its state from the one expected, and confirms dictionaries`, async test => {
    const store = await opened(test, withUnit, withSystem)
    const change: ControlChange = {
      change: 'system-state-changed',
      id: system.id,
      from: 'ZAREJESTROWANY',
      to: 'AKTYWNY',
    }
    test.same(await apply(store, change), { applied: true })
    test.same(await apply(store, change), { conflict: 'STALE' })
    await apply(store, { change: 'dictionaries-confirmed', systemId: system.id, versions: { PLEC: 1, KRAJ: 1 } })
    await apply(store, { change: 'dictionaries-confirmed', systemId: system.id, versions: { KRAJ: 2 } })
    test.strictSame(await store.system(system.id), {
      ...system,
      state: 'AKTYWNY',
      confirmedDictionaries: { PLEC: 1, KRAJ: 2 },
    })
  })

  t.test(`${backend}: @req D2 certificates of a system begin and end in one step, from those expected`, async test => {
    const store = await opened(test, withUnit, withSystem)
    const next: SystemCertificate = { ...certificate, fingerprint: 'cd'.repeat(32), notBefore: days(1) }
    const change = { change: 'certificates-changed', systemId: system.id } as const
    const states = async () =>
      (await store.certificatesOf(system.id)).map(one => `${one.fingerprint.slice(0, 2)} ${one.state}`)
    const renewed = { ...change, expected: [certificate.fingerprint], issued: [next], withdrawn: [] }
    test.same(await apply(store, renewed), { applied: true })
    test.same(await states(), ['ab AKTYWNY', 'cd AKTYWNY'])
    test.same(await apply(store, renewed), { conflict: 'STALE' }, 'another certificate is in force by now')
    const both = [certificate.fingerprint, next.fingerprint]
    const again = { ...change, expected: both, issued: [next], withdrawn: [] }
    test.same(await apply(store, again), { conflict: 'EXISTS' })
    test.same(await apply(store, { ...again, issued: [], withdrawn: ['ee'.repeat(32)] }), { conflict: 'MISSING' })
    test.same(await apply(store, { ...again, issued: [], systemId: 'SD-000009' }), { conflict: 'MISSING' })
    test.same(await apply(store, { ...again, issued: [], withdrawn: [certificate.fingerprint] }), { applied: true })
    test.same(await states(), ['ab WYCOFANY', 'cd AKTYWNY'])
  })

  t.test(`${backend}: a system's forms of signature are set from those expected`, async test => {
    const store = await opened(test, withUnit, withSystem)
    const change: ControlChange = { change: 'system-forms-set', id: system.id, from: ['xades'], to: ['xades', 'wss'] }
    test.same(await apply(store, change), { applied: true })
    test.same(await apply(store, change), { conflict: 'STALE' })
    test.same(await apply(store, { ...change, id: 'SD-000009' }), { conflict: 'MISSING' })
    test.strictSame(await store.system(system.id), { ...system, forms: ['xades', 'wss'] })
  })

  t.test(`${backend}: @req A2.9 complaints are filed, listed newest first and decided once`, async test => {
    const store = await opened(test, withUnit, { change: 'unit-registered', unit: otherUnit })
    const complaint: DictionaryComplaint = {
      id: 'ZGLOSZENIE-1',
      state: 'ZGLOSZONA',
      dictionary: 'PLEC',
      version: 1,
      rowCode: 'K',
      text: 'Zła nazwa.',
      unitCode: unit.code,
      reportedBy: 'j.nowak',
      reportedAt: now,
    }
    const { rowCode: _none, ...whole } = { ...complaint, id: 'ZGLOSZENIE-2', unitCode: otherUnit.code }
    test.equal(await store.complaint(complaint.id), undefined)
    test.same(await apply(store, { change: 'complaint-filed', complaint }), { applied: true })
    test.same(await apply(store, { change: 'complaint-filed', complaint: whole }), { applied: true })
    test.same(await apply(store, { change: 'complaint-filed', complaint }), { conflict: 'EXISTS' })
    const strange = { ...complaint, id: 'ZGLOSZENIE-3', unitCode: 'JT-0264-PUP-09' }
    test.same(await apply(store, { change: 'complaint-filed', complaint: strange }), { conflict: 'MISSING' })
    test.strictSame(await store.complaint(complaint.id), complaint)
    test.strictSame(await store.complaints({}), [whole, complaint])
    test.strictSame(await store.complaints({ unitCode: unit.code }), [complaint])
    test.strictSame(await store.complaints({ unitCode: unit.code, dictionary: 'KRAJ' }), [])
    const decided = { by: 'admin', at: days(1), reply: 'Poprawione w wersji 2.' }
    const decide = {
      change: 'complaint-decided',
      id: complaint.id,
      from: 'ZGLOSZONA',
      to: 'ROZPATRZONA',
      decided,
    } as const
    test.same(await apply(store, decide), { applied: true })
    test.same(await apply(store, decide), { conflict: 'STALE' })
    test.same(await apply(store, { ...decide, id: 'ZGLOSZENIE-9' }), { conflict: 'MISSING' })
    test.strictSame(await store.complaint(complaint.id), { ...complaint, state: 'ROZPATRZONA', decided })
  })

  t.test(`${backend}: a set is assigned from the system expected and activated once or more`, async test => {
    const store = await opened(test, withUnit, withSystem, withSet)
    const assign: ControlChange = {
      change: 'set-assigned',
      code: set.code,
      systemId: system.id,
      author: 'admin',
      at: now,
    }
    test.same(await apply(store, assign), { applied: true })
    test.same(await apply(store, assign), { conflict: 'STALE' }, 'it has a system by now')
    test.same(await apply(store, { ...assign, expectedSystemId: system.id }), { applied: true })
    test.same(await apply(store, { change: 'set-activated', code: set.code, at: now }), { applied: true })
    test.same(await apply(store, { change: 'set-activated', code: set.code, at: now }), { applied: true })
    test.strictSame(await store.set(set.code), { ...set, systemId: system.id, state: 'AKTYWNY' })
    await apply(store, {
      change: 'set-created',
      set: { ...set, code: 'CBB-1465-PUP-01-RP-02', state: 'ZAMKNIETY' },
      author: 'admin',
    })
    test.same(await apply(store, { change: 'set-activated', code: 'CBB-1465-PUP-01-RP-02', at: now }), {
      conflict: 'STALE',
    })
  })

  t.test(`${backend}: an effect of several changes is applied whole or not at all`, async test => {
    const store = await opened(test)
    test.same(await apply(store, withUnit, withAccount, withAccount), { conflict: 'EXISTS' })
    test.equal(await store.unit(unit.code), undefined)
    test.same(await store.pending(), [])
  })

  t.test(`${backend}: @req A2.9 every version is kept; rows are those of the one that binds on the day`, async test => {
    const announced: PublishedDictionary = {
      ...dictionary,
      version: 2,
      publishedAt: '2026-11-20',
      bindsFrom: '2026-12-01',
      rowCount: 1,
      rows: dictionary.rows.slice(2).map(row => ({ ...row, nazwa: 'kobieta (nowa)' })),
    }
    const store = await opened(test, { change: 'dictionary-published', dictionary })
    const { rows: _, ...first } = dictionary
    const { rows: __, ...second } = announced
    test.strictSame(await store.dictionaries(), [first])
    await apply(
      store,
      { change: 'dictionary-published', dictionary: announced },
      { change: 'dictionary-published', dictionary: { ...dictionary, code: 'KRAJ' } },
    )
    test.strictSame(await store.dictionaries(), [{ ...first, code: 'KRAJ' }, first, second])
    test.strictSame(await store.dictionary('PLEC', 1), dictionary)
    test.strictSame(await store.dictionary('PLEC', 2), announced)
    test.strictSame(await store.dictionary('PLEC', 3), undefined)
    test.same(await store.rows('PLEC', 'K', '2026-11-11'), [], 'no version binds yet')
    test.strictSame(await store.rows('PLEC', 'K', '2026-11-30'), dictionary.rows.slice(1))
    test.strictSame(await store.rows('PLEC', 'K', '2026-12-01'), announced.rows)
    test.same(await store.rows('PLEC', 'M', '2026-12-01'), [], 'the binding version has it no more')
    test.same(await store.rows('PLEC', 'N', '2026-11-30'), [])
  })

  t.test(`${backend}: numbers are given once each, also to many at once`, async test => {
    const store = await opened(test)
    const given = await Promise.all(Array.from({ length: 50 }, () => store.next('system')))
    test.same(
      given.toSorted((a, b) => a - b),
      Array.from({ length: 50 }, (_, index) => index + 1),
    )
    test.equal(await store.next('rule'), 1, 'each sequence counts for itself')
  })

  t.test(`${backend}: drafts wait in the order applied until they are settled`, async test => {
    const store = await opened(test, withUnit)
    const drafts = Array.from({ length: 20 }, (_, index) => draftOf(`act-${index}`))
    const outcomes = await Promise.all(
      drafts.map((draft, index) =>
        store.apply([{ change: 'unit-registered', unit: { ...unit, code: `JT-1465-PUP-${index + 10}` } }], [draft]),
      ),
    )
    test.ok(outcomes.every(outcome => 'applied' in outcome))
    test.strictSame(await store.pending(), drafts)
    await store.settle(['not-there', ...drafts.slice(0, 19).map(draft => draft.facts.entryId)])
    test.strictSame(await store.pending(), drafts.slice(19))
    await store.settle(drafts.map(draft => draft.facts.entryId))
    test.strictSame(await store.pending(), [])
  })

  t.test(`${backend}: an effect can have several drafts, and they stay together`, async test => {
    const store = await opened(test)
    const drafts = [draftOf('first'), draftOf('second')] as const
    await store.apply([withUnit], drafts)
    test.strictSame(await store.pending(), [...drafts])
    test.same(await store.apply([withUnit], [draftOf('third'), draftOf('fourth')]), { conflict: 'EXISTS' })
    test.strictSame(await store.pending(), [...drafts])
  })
}
