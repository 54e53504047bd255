import t from 'tap'
import { held } from '../gateway/held.js'
import { centralLogin, Installation, password } from '../gateway/installation.js'
import { TimersByHand } from '../gateway/timers-by-hand.js'
import { FormClient } from './portal-kit.js'

t.setTimeout(900_000)

/** Pages under pressure: what they ask of the house has places, turns and a time, as messages have. */

const credentials = { login: centralLogin, haslo: password }

t.test('@req D5 a page tells a person that the time is up or that there is no place, and then serves', async t => {
  const installation = await Installation.start({ settings: { maxMessagesInFlight: 1, maxMessagesWaiting: 0 } })
  t.teardown(() => installation.remove())
  await installation.person()
  const deadlines = new TimersByHand('deadline.')
  t.teardown(() => deadlines.restore())
  /** Somebody whose form is open already: a page needs a place as well. */
  const visitor = async () => {
    const client = new FormClient(installation.portalUrl)
    const page = await client.get('/portal/zaloguj')
    return () => client.sendFrom(page, '/portal/zaloguj', 'zaloguj', credentials)
  }
  const [sendFirst, sendSecond] = [await visitor(), await visitor()]
  const gate = held(installation.house.control as never, 'credentials')
  const first = sendFirst()
  await gate.isReached
  const full = await sendSecond()
  t.not(full.status, 303, 'nobody was signed in')
  t.match(full.text, 'lang="pl"')
  t.match(full.text, /przeciążona/)
  deadlines.areUp()
  const late = await first
  t.not(late.status, 303)
  t.match(late.text, /Przekroczono czas/)
  gate.release()
  await installation.restart()
  t.equal((await (await visitor())()).status, 303)
  const told = (await installation.entries()).map(one => `${one.act} ${one.refusal ?? ''}`)
  t.ok(told.includes('SUMA_ODMOW 9004'), 'whoever found no place is counted')
  t.ok(told.includes('NIEDORECZENIE 9002'), 'what was begun came to its end, and its answer was not given')
})
