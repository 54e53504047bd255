import { EventEmitter, once } from 'node:events'
import t from 'tap'
import { type Job, Timetable } from '../../src/jobs/timetable.js'
import { pinoLog } from '../../src/outside/log.js'

// A timetable's timers keep no process awake.
const awake = setInterval(() => {}, 60_000)
t.teardown(() => clearInterval(awake))

const clock = { now: () => new Date() }
const job: Omit<Job, 'work'> = { name: 'try', titlePl: 'Próba', titleEn: 'Trial', everyMs: 5, first: 'AT_START' }

t.test('a job runs again and again; failures are counted, logged and forgotten with the next success', async t => {
  const lines: string[] = []
  const timetable = new Timetable(clock, pinoLog('debug', { write: (line: string) => void lines.push(line) }))
  const told = new EventEmitter()
  let runs = 0
  const work = async () => {
    runs += 1
    if (runs <= 2) throw new Error('not now')
    if (runs === 3) told.emit('done', timetable.runs()[0])
  }
  const done = once(told, 'done')
  timetable.start([{ ...job, work }])
  const [during] = await done
  t.match(during, { name: 'try', failuresInRow: 2, lastFailedAt: Date, lastStartedAt: Date, tookMs: Number })
  t.ok(during.nextAt.getTime() >= during.lastStartedAt.getTime() + job.everyMs)
  await timetable.stop()
  t.match(timetable.runs(), [{ failuresInRow: 0, lastFailedAt: Date }])
  t.equal(lines.filter(line => line.includes('job-failed') && line.includes('"job":"try"')).length, 2)
})

t.test('one run of a job at once; stopping waits for it and begins no more', async t => {
  const timetable = new Timetable(clock, pinoLog('silent'))
  let begun = 0
  let finished = 0
  let finish = () => {}
  const work = () =>
    new Promise<void>(resolve => {
      begun += 1
      finish = () => {
        finished += 1
        resolve()
      }
    })
  timetable.start([{ ...job, everyMs: 1, work }])
  const other = new Promise(resolve => setTimeout(resolve, 30))
  await other
  t.equal(begun, 1, 'its time came many times')
  const stopping = timetable.stop()
  finish()
  await stopping
  t.equal(finished, 1)
})

t.test('a job that waits for its time has not run at start', async t => {
  const timetable = new Timetable(clock, pinoLog('silent'))
  timetable.start([{ ...job, everyMs: 3_600_000, first: 'IN_ITS_TIME', work: async () => t.fail('too early') }])
  t.equal(timetable.runs()[0]?.lastStartedAt, undefined)
  await timetable.stop()
})
