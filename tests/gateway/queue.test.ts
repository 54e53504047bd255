import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { type Place, Queue, type QueueLimits } from '../../src/gateway/queue.js'

const now = new Date('2026-11-21T12:00:00Z')
const usual: QueueLimits = { maxWorking: { SMALL: 2, LARGE: 1 }, maxWaiting: 3, maxPerSource: 10, maxBytes: 1_000 }
const queueOf = (limits: Partial<QueueLimits> = {}) => new Queue({ ...usual, ...limits }, () => now)

function entered(queue: Queue, source = 'a', bytes = 1): Place {
  const place = queue.enter(source, bytes)
  if (isRefusal(place)) throw new Error('there was to be a place')
  return place
}

/** Notes in which order turns come. */
function takeTurns(places: readonly Place[]): string[] {
  const order: string[] = []
  for (const [index, place] of places.entries()) {
    void place.turn('SMALL').then(isMine => order.push(`${index} ${isMine ? 'works' : 'is gone'}`))
  }
  return order
}

const settled = () => new Promise(resolve => setImmediate(resolve))

t.test(
  'Work is taken up in the order of arrival, so many at once; whoever leaves while waiting is left out',
  async t => {
    const queue = queueOf()
    const places = Array.from({ length: 5 }, () => entered(queue))
    const order = takeTurns(places)
    await settled()
    t.same(order, ['0 works', '1 works'])
    places[2]?.leave()
    places[0]?.done()
    places[1]?.done()
    await settled()
    t.same(order, ['0 works', '1 works', '2 is gone', '3 works', '4 works'])
  },
)

t.test('Beyond the places there are a message is refused with 9004 and told when to come again', async t => {
  const queue = queueOf()
  const places = Array.from({ length: 5 }, () => entered(queue))
  const refused = queue.enter('b', 1)
  t.same(refused, { refused: '9004', details: [], retryAfter: new Date('2026-11-21T12:00:02Z') })
  places[0]?.leave()
  t.notOk(isRefusal(queue.enter('b', 1)))
})

t.test('One source cannot take every place', async t => {
  const queue = queueOf({ maxPerSource: 2 })
  const [first] = [entered(queue), entered(queue)]
  t.ok(isRefusal(queue.enter('a', 1)))
  entered(queue, 'b')
  first?.leave()
  t.notOk(isRefusal(queue.enter('a', 1)))
})

t.test(
  'The bytes of all messages are bounded; what a body turned out not to need is free again; one is always taken',
  async t => {
    const queue = queueOf({ maxBytes: 100 })
    const large = entered(queue, 'a', 500)
    t.ok(isRefusal(queue.enter('b', 1)))
    large.holds(60)
    const other = entered(queue, 'b', 40)
    t.ok(isRefusal(queue.enter('b', 1)))
    other.leave()
    other.holds(1_000)
    t.notOk(isRefusal(queue.enter('b', 40)), 'a place that was left holds nothing')
  },
)

t.test('A large message waits for large ones only', async t => {
  const queue = queueOf()
  const [one, two, small] = [entered(queue), entered(queue), entered(queue)]
  t.ok(await one?.turn('LARGE'))
  const order: string[] = []
  void two?.turn('LARGE').then(() => order.push('large'))
  t.ok(await small?.turn('SMALL'))
  t.same(order, [])
  one?.done()
  await settled()
  t.same(order, ['large'])
})

t.test('The queue is empty when the work has ended too, not only when nobody waits for it', async t => {
  const queue = queueOf()
  const place = entered(queue)
  await place.turn('SMALL')
  place.leave()
  let isEmpty = false
  const emptied = queue.emptied().then(() => {
    isEmpty = true
  })
  await settled()
  t.notOk(isEmpty)
  place.done()
  await emptied
  t.ok(isEmpty)
  t.notOk(await place.turn('SMALL'), 'who has left gets no turn')
})
