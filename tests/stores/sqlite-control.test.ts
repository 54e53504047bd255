import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import t, { type Test } from 'tap'
import { openSqliteControl } from '../../src/stores/sqlite/control/store.js'
import { browsersBehaviour } from '../ports/browsers-behaviour.js'
import { conformityBehaviour } from '../ports/conformity-behaviour.js'
import { connectionsBehaviour } from '../ports/connections-behaviour.js'
import { controlBehaviour } from '../ports/control-behaviour.js'
import { findingsBehaviour } from '../ports/findings-behaviour.js'
import { mailsBehaviour } from '../ports/mails-behaviour.js'
import { noticesBehaviour } from '../ports/notices-behaviour.js'
import { ordersBehaviour } from '../ports/orders-behaviour.js'
import { draftOf } from '../ports/samples.js'

async function folderFor(test: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'control-'))
  test.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const openEmpty = async (test: Test) => {
  const store = await openSqliteControl({ file: join(await folderFor(test), 'new', 'control.db') })
  test.teardown(() => store.close())
  return store
}

controlBehaviour('sqlite', openEmpty)
conformityBehaviour('sqlite', openEmpty)
connectionsBehaviour('sqlite', openEmpty)
mailsBehaviour('sqlite', openEmpty)
ordersBehaviour('sqlite', openEmpty)
findingsBehaviour('sqlite', openEmpty)
noticesBehaviour('sqlite', openEmpty)
browsersBehaviour('sqlite', openEmpty)

t.test('what was applied is there when the database is opened again', async test => {
  const file = join(await folderFor(test), 'control.db')
  const first = await openSqliteControl({ file })
  await first.apply([{ change: 'conformity-added', entry: conformity }], [draftOf('a')])
  await first.next('system')
  await first.close()
  const second = await openSqliteControl({ file })
  test.teardown(() => second.close())
  test.equal((await second.conformity()).length, 1)
  test.equal((await second.pending()).length, 1)
  test.equal(await second.next('system'), 2)
})

t.test('a database of a newer program is not opened, and the words say why', async test => {
  const file = join(await folderFor(test), 'control.db')
  await (await openSqliteControl({ file })).close()
  const db = new Sqlite(file)
  db.pragma('user_version = 99')
  db.close()
  await test.rejects(openSqliteControl({ file }), {
    message: /control\.db: .*newer version of the program \(schema 99/,
  })
})

t.test('a folder that cannot be written rejects, without its path', async test => {
  const folder = await folderFor(test)
  await writeFile(join(folder, 'a-file'), '')
  const opening = openSqliteControl({ file: join(folder, 'a-file', 'control.db') })
  await test.rejects(opening, { message: /control\.db: The database cannot be used \(E/ })
  await opening.catch((error: Error) => test.notMatch(error.message, folder))
})

t.test('after closing, effects are refused in words', async test => {
  const store = await openSqliteControl({ file: join(await folderFor(test), 'control.db') })
  const last = store.next('rule')
  await store.close()
  test.equal(await last, 1, 'what was asked before is done')
  await test.rejects(store.next('rule'), { message: 'control.db: it is closed' })
})

const conformity = {
  id: 'ZGODNOSC-000001',
  kind: 'DEKLARACJA',
  software: { name: 'Praca', version: '2.1', vendor: 'Wzorcowy' },
  area: 'RP',
  level: '1',
  documentNumber: '1',
  validFrom: '2026-01-01',
  otm: true,
} as const
