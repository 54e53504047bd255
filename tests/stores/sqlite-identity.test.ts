import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteControl } from '../../src/stores/sqlite/control/store.js'
import { identityBehaviour } from '../ports/identity-behaviour.js'

identityBehaviour('sqlite', async test => {
  const folder = await mkdtemp(join(tmpdir(), 'identity-'))
  test.teardown(() => rm(folder, { recursive: true, force: true }))
  const store = await openSqliteControl({ file: join(folder, 'control.db') })
  test.teardown(() => store.close())
  return store
})
