import { once } from 'node:events'
import { connect } from 'node:net'
import t, { type Test } from 'tap'
import { held } from './held.js'
import { call, faultCode } from './http-call.js'
import { centralLogin, Installation, type InstallationOptions, password } from './installation.js'
import { TimersByHand } from './timers-by-hand.js'

t.setTimeout(900_000)

/** The portal under pressure: the same places, turns and time as the services have. */

const portal = 'urn:csizs-gw:portal:v1'
const rules = '<ru:listaRegul xmlns:ru="urn:csizs-gw:reguly-udostepniania:v1"></ru:listaRegul>'

async function portalOf(t: Test, options: InstallationOptions = {}) {
  const installation = await Installation.start(options)
  t.teardown(() => installation.remove())
  const post = (body: string, headers: Record<string, string> = {}) =>
    call({
      url: `${installation.portalUrl}/portal/operacje`,
      headers: { 'content-type': 'application/xml', ...headers },
      body,
    })
  const signIn = async (login = centralLogin) => {
    await installation.person(login)
    const asked = `<o:zaloguj xmlns:o="${portal}"><o:login>${login}</o:login><o:haslo>${password}</o:haslo></o:zaloguj>`
    const token = /<o:zeton>([^<]+)</.exec((await post(asked)).text)?.[1] ?? ''
    return { authorization: `Bearer ${token}` }
  }
  return { installation, post, signIn }
}

t.test('@req D5 a person is told when the time is up; what was begun stands on record as not answered', async t => {
  const { installation, post, signIn } = await portalOf(t)
  const bearer = await signIn()
  const before = (await installation.entries()).length
  const deadlines = new TimersByHand('deadline.')
  t.teardown(() => deadlines.restore())
  const gate = held(installation.house.control as never, 'ruleRegister')
  const sent = post(rules, bearer)
  await gate.isReached
  deadlines.areUp()
  const late = await sent
  t.equal(faultCode(late), '9002')
  t.equal(late.status, 500)
  t.equal(late.headers['retry-after'], '5')
  gate.release()
  const answered = await post(rules, bearer)
  t.equal(answered.status, 200)
  await installation.stop()
  await installation.start()
  const entries = (await installation.entries(before)).filter(one => one.operation === 'listaRegul')
  const undelivered = entries.filter(one => one.act === 'NIEDORECZENIE')
  t.match(undelivered, [{ refusal: '9002' }])
  const acts = entries.filter(one => one.act === 'ODCZYT')
  t.equal(acts.length, 2, 'both were performed')
  t.equal(undelivered[0]?.about, acts[0]?.entryId, 'and which of them was not answered is said')
})

t.test('@req D5 where there is no place a person is asked to come again, and then served', async t => {
  const { installation, post, signIn } = await portalOf(t, {
    settings: { maxMessagesInFlight: 1, maxMessagesWaiting: 0 },
  })
  const bearer = await signIn()
  const gate = held(installation.house.control as never, 'ruleRegister')
  const first = post(rules, bearer)
  await gate.isReached
  const refused = await post(rules, bearer)
  t.equal(refused.status, 503)
  t.equal(faultCode(refused), '9004')
  t.equal(refused.headers['retry-after'], '2')
  t.match([...(await installation.counted())], [['portal 9004', 1]])
  gate.release()
  t.equal((await first).status, 200)
  t.equal((await post(rules, bearer)).status, 200)
})

t.test('@req D5 whoever holds requests back at one address does not shut out who is signed in', async t => {
  const { installation, post, signIn } = await portalOf(t, { settings: { maxMessagesPerSource: 2 } })
  const bearer = await signIn()
  const port = Number(new URL(installation.portalUrl).port)
  const head = 'POST /portal/operacje HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\n'
  for (let count = 0; count < 2; count++) {
    const socket = connect(port, '127.0.0.1')
    t.teardown(() => socket.destroy())
    socket.on('error', () => {})
    socket.write(`${head}content-type: application/xml\r\ncontent-length: 100\r\n\r\n`)
    await once(socket, 'data')
  }
  t.equal(faultCode(await post(rules)), '9004', 'a stranger')
  t.equal((await post(rules, bearer)).status, 200, 'an account is a source of its own')
})

t.test('@req D5 stopping waits for what a person began', async t => {
  const { installation, post, signIn } = await portalOf(t)
  const bearer = await signIn()
  const before = (await installation.entries()).length
  const deadlines = new TimersByHand('deadline.')
  t.teardown(() => deadlines.restore())
  const gate = held(installation.house.control as never, 'ruleRegister')
  const sent = post(rules, bearer)
  await gate.isReached
  deadlines.areUp()
  t.equal(faultCode(await sent), '9002')
  const stopped = installation.gateway.stop()
  gate.release()
  await stopped
  await installation.restart()
  const entries = (await installation.entries(before)).filter(one => one.operation === 'listaRegul')
  t.same(
    entries.map(one => one.act),
    ['ODCZYT', 'NIEDORECZENIE'],
  )
})
