import t from 'tap'
import { held } from '../gateway/held.js'
import { centralLogin, Installation, password } from '../gateway/installation.js'
import { FormClient } from './portal-kit.js'

/** Pages under pressure: what they ask of the house has places, turns and a time, as messages have. */

const credentials = { login: centralLogin, haslo: password }

t.test('@req D5 a page tells a person that the time is up or that there is no place, and then serves', async t => {
  const installation = await Installation.start({ settings: { maxMessagesInFlight: 1, maxMessagesWaiting: 0 } })
  t.teardown(() => installation.remove())
  await installation.person()
  await installation.restart({ answerMs: 700 })
  const signIn = () => new FormClient(installation.portalUrl).send('/portal/zaloguj', 'zaloguj', credentials)
  const gate = held(installation.house.control as never, 'credentials')
  const first = signIn()
  await gate.isReached
  const full = await signIn()
  t.not(full.status, 303, 'nobody was signed in')
  t.match(full.text, 'lang="pl"')
  t.match(full.text, /przeciążona/)
  const late = await first
  t.not(late.status, 303)
  t.match(late.text, /Przekroczono czas/)
  gate.release()
  await installation.restart({})
  t.equal((await signIn()).status, 303)
  const counted = (await installation.entries()).filter(one => one.act === 'SUMA_ODMOW').map(one => one.refusal)
  for (const code of ['9002', '9004']) t.ok(counted.includes(code as never), code)
})
