import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { fileAttachments } from '../../src/stores/files/attachments.js'
import { attachmentsBehaviour } from '../ports/attachments-behaviour.js'

async function folderFor(test: Test): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), 'attachments-'))
  test.teardown(() => rm(above, { recursive: true, force: true }))
  return join(above, 'attachments')
}

attachmentsBehaviour('files', async test => {
  const folder = await folderFor(test)
  return { attachments: fileAttachments(folder), reopened: () => fileAttachments(folder) }
})

t.test('files: a file that a crash left half written is no attachment; nobody else may look', async test => {
  const folder = await folderFor(test)
  const attachments = fileAttachments(folder)
  const [whole, half] = [randomUUID(), randomUUID()]
  await attachments.keep(whole, Uint8Array.of(1))
  await writeFile(join(folder, `${half}.tmp`), 'pół')
  test.strictSame(
    (await attachments.list()).map(one => one.id),
    [whole],
  )
  test.equal(await attachments.read(half), undefined)
  test.strictSame((await readdir(folder)).toSorted(), [whole, `${half}.tmp`].toSorted())
  test.equal((await stat(folder)).mode & 0o077, 0)
  const { mtime } = await stat(join(folder, `${half}.tmp`))
  test.equal(await attachments.forgetUnfinished(mtime), 0, 'one that somebody may be writing now stays')
  test.equal(await attachments.forgetUnfinished(new Date(mtime.getTime() + 1)), 1)
  test.strictSame(await readdir(folder), [whole], 'of what is finished nothing goes')
  test.equal((await stat(join(folder, whole))).mode & 0o077, 0)
})
