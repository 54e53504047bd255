/** What every store of sealed files has to do: the suite of `ports/data/attachments.ts`. */
import { randomBytes, randomUUID } from 'node:crypto'
import t, { type Test } from 'tap'
import type { Attachments } from '../../src/ports/data/attachments.js'

/** A store of its own, and how what was kept in it is opened again, as after a start. */
export interface AttachmentsPlace {
  readonly attachments: Attachments
  reopened(): Attachments
}

export function attachmentsBehaviour(backend: string, open: (test: Test) => Promise<AttachmentsPlace>): void {
  t.test(`${backend}: what was kept is read byte for byte, also after a start`, async test => {
    const { attachments, reopened } = await open(test)
    const [id, bytes] = [randomUUID(), randomBytes(300_000)]
    await attachments.keep(id, bytes)
    for (const one of [attachments, reopened()]) test.ok(bytes.equals(Buffer.from((await one.read(id)) ?? [])))
    const empty = randomUUID()
    await attachments.keep(empty, new Uint8Array())
    test.equal((await attachments.read(empty))?.length, 0)
  })

  t.test(`${backend}: one that is not there is not found, and is removed already`, async test => {
    const { attachments } = await open(test)
    test.equal(await attachments.read(randomUUID()), undefined)
    test.same(await attachments.list(), [], 'nothing was kept yet')
    test.equal(await attachments.forgetUnfinished(new Date()), 0)
    await attachments.remove(randomUUID())
    test.same(await attachments.list(), [])
  })

  t.test(`${backend}: all that are kept are listed with when; what is removed is gone`, async test => {
    const { attachments, reopened } = await open(test)
    const ids = [randomUUID(), randomUUID(), randomUUID()]
    const begun = Date.now()
    await Promise.all(ids.map(id => attachments.keep(id, randomBytes(10))))
    const listed = await reopened().list()
    test.strictSame(listed.map(one => one.id).toSorted(), ids.toSorted())
    for (const { keptAt } of listed) test.ok(Math.abs(keptAt.getTime() - begun) < 60_000)
    await attachments.remove(ids[0] ?? '')
    await attachments.remove(ids[0] ?? '')
    test.equal(await attachments.read(ids[0] ?? ''), undefined)
    test.equal((await attachments.list()).length, 2)
  })

  t.test(`${backend}: an id that is none names no other place`, async test => {
    const { attachments } = await open(test)
    for (const id of ['../control.db', '', 'x', `${randomUUID()}/../x`, randomUUID().toUpperCase()]) {
      await test.rejects(attachments.keep(id, randomBytes(1)), id)
      await test.rejects(attachments.read(id), id)
      await test.rejects(attachments.remove(id), id)
    }
  })
}
