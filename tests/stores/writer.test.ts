import t from 'tap'
import { Writer } from '../../src/stores/sqlite/writer/writer.js'

const thread = new URL('./dying-thread.js', import.meta.url)

t.test('a writer answers each job with its own outcome', async test => {
  const writer = await Writer.start<number, number>(thread, 'x.db', null)
  const asked = await Promise.allSettled([writer.ask(1), writer.ask(7), writer.ask(2)])
  test.match(asked, [
    { status: 'fulfilled', value: 2 },
    { status: 'rejected', reason: { message: 'x.db: not 7' } },
    { status: 'fulfilled', value: 3 },
  ])
  await writer.close()
  await test.rejects(writer.ask(1), { message: 'x.db: it is closed' })
  await writer.close()
})

t.test('when its thread dies, what waits is rejected, and so is every later job', async test => {
  const writer = await Writer.start<number, number>(thread, 'x.db', null)
  const asked = await Promise.allSettled([writer.ask(13), writer.ask(1)])
  const died = { status: 'rejected', reason: { message: 'x.db: its thread died' } }
  test.match(asked, [died, died])
  await test.rejects(writer.ask(1), { message: 'x.db: its thread died' })
  await writer.close()
})
