import t, { type Test } from 'tap'
import { type PoolOrder, ThreadPool } from '../../src/app/threads/pool.js'

t.setTimeout(900_000)

const usual: PoolOrder = {
  thread: new URL('./tasks-thread.js', import.meta.url),
  workerData: undefined,
  size: 1,
  taskMs: 60_000,
  maxHeldBytes: 1_000_000_000,
  maxTasks: 1_000,
  idleMs: 60_000,
  maxHeapMegabytes: 64,
}

function poolOf(t: Test, order: Partial<PoolOrder> = {}): ThreadPool {
  const pool = new ThreadPool({ ...usual, ...order })
  t.teardown(() => pool.close())
  return pool
}

t.test('Tasks are done in the order asked, in as many threads as allowed; none is started before', async t => {
  const pool = poolOf(t)
  t.equal(pool.started, 0)
  const results = await Promise.all([1, 2, 3].map(one => pool.run('double', one, {})))
  t.same(results, [2, 4, 6])
  t.equal(pool.started, 1)
})

t.test('A task asks where it was ordered, and its answer may fail it', async t => {
  const pool = poolOf(t)
  const word = async (input: string) => (input === 'good' ? 'morning' : Promise.reject(new Error('no such word')))
  t.equal(await pool.run('asks', 'good', { word }), 'good morning')
  await t.rejects(pool.run('asks', 'bad', { word }), { message: 'no such word' }, 'the cause itself, not what crossed')
  t.equal(await pool.run('double', 2, {}), 4, 'the thread goes on')
  t.equal(pool.started, 1)
})

t.test('What a task throws fails it alone; its thread stays', async t => {
  const pool = poolOf(t)
  await t.rejects(pool.run('throws', undefined, {}), { message: 'thrown in the thread' })
  t.equal(await pool.run('double', 3, {}), 6)
  t.equal(pool.started, 1)
})

for (const [name, task] of [
  ['dies', 'dies'],
  ['needs more memory than it may', 'growsWithoutEnd'],
] as const) {
  t.test(`A thread that ${name} fails its own task; the ones that wait are done by a new thread`, async t => {
    const pool = poolOf(t)
    const dead = t.rejects(pool.run(task, undefined, {}))
    const next = pool.run('double', 4, {})
    await dead
    t.equal(await next, 8)
    t.equal(pool.started, 2)
  })
}

t.test('A task without end is ended with its thread', async t => {
  const pool = poolOf(t, { taskMs: 300 })
  await t.rejects(pool.run('hangs', undefined, {}), { message: 'the task took too long' })
  // The new thread has to be up within its time too.
  const patient = poolOf(t)
  t.equal(await patient.run('double', 5, {}), 10)
})

t.test('A thread that holds much after a task is replaced, so that memory returns', async t => {
  const pool = poolOf(t, { maxHeldBytes: 60_000_000 })
  t.equal(await pool.run('fills', 1_000, {}), 1)
  t.equal(await pool.run('fills', 80_000_000, {}), 2)
  t.equal(await pool.run('fills', 1_000, {}), 1, 'a new thread holds nothing')
  t.equal(pool.started, 2)
})

t.test('A thread is replaced after so many tasks', async t => {
  const pool = poolOf(t, { maxTasks: 2 })
  for (let count = 0; count < 5; count++) t.equal(await pool.run('double', count, {}), count * 2)
  t.equal(pool.started, 3)
})

t.test('Bytes that are given away are not copied', async t => {
  const pool = poolOf(t)
  const bytes = new Uint8Array(1_000)
  t.equal(await pool.run('bytes', bytes, {}, [bytes.buffer]), 1_000)
  t.equal(bytes.byteLength, 0)
})

t.test('A closed pool does nothing more', async t => {
  const pool = poolOf(t)
  const hanging = t.rejects(pool.run('hangs', undefined, {}), { message: 'the threads are closed' })
  const waiting = t.rejects(pool.run('double', 1, {}), { message: 'the threads are closed' })
  await pool.close()
  await hanging
  await waiting
  await t.rejects(pool.run('double', 1, {}), { message: 'the threads are closed' })
})
