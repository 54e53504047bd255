import t from 'tap'
import { faultCode } from './http-call.js'
import { Installation } from './installation.js'
import * as m from './messages.js'

t.setTimeout(900_000)

const maxMessageBytes = 400_000
const installation = await Installation.start({ settings: { maxMessageBytes } })
t.teardown(() => installation.remove())
const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
const system = await installation.connectSystem({ unit: pup })
const { profile } = system

const unsigned = (body: string) => installation.post(m.registrationPath, { headers: m.xmlType, body })

/** A Body of the contract's namespace whose text is so many `>`: four bytes each once it is canonical, one as sent. */
async function growing(count: number): Promise<string> {
  const content = `<r:pobierzStatusSD xmlns:r="${m.registration}">${'&gt;'.repeat(count)}</r:pobierzStatusSD>`
  return (await m.signedBy(profile, content, installation.clock.now())).replaceAll('&gt;', '>')
}

t.test('A canonical form may be twice as large as a message; beyond that it is refused with 4004 @req D5', async t => {
  const within = await m.send(installation, profile, 'pobierzStatusSD', await growing(150_000))
  t.equal(faultCode(within), '4002', 'read, verified, and judged by the schema')
  const beyond = await m.send(installation, profile, 'pobierzStatusSD', await growing(250_000))
  t.equal(faultCode(beyond), '4004')
  t.equal(beyond.status, 413)
})

t.test('A namespace that every element has to declare anew does not grow beyond the limit: 4004', async t => {
  const uri = `urn:${'n'.repeat(60_000)}`
  const many = '<p:x/>'.repeat(20_000)
  const reply = await unsigned(
    `<e:Envelope xmlns:e="${m.soap11}" xmlns:p="${uri}"><e:Body><r:sprawdzPolaczenie xmlns:r="${m.registration}">${many}</r:sprawdzPolaczenie></e:Body></e:Envelope>`,
  )
  t.equal(faultCode(reply), '4004')
})

t.test('The same within SignedInfo, before anybody is known, ends as a signature that is misbuilt: 2007', async t => {
  const uri = `urn:${'n'.repeat(60_000)}`
  const good = await m.signedBy(profile, m.requestOf(profile, 'pobierzStatusSD', {}), installation.clock.now())
  const bad = good
    .replace('<soap:Envelope', `<soap:Envelope xmlns:p="${uri}"`)
    .replace('</ds:SignedInfo>', `${'<p:x/>'.repeat(20_000)}</ds:SignedInfo>`)
  t.not(bad.length, good.length)
  t.equal(faultCode(await m.send(installation, profile, 'pobierzStatusSD', bad)), '2007')
})

const times = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join('')

/* biome-ignore format: one row per limit */
const limits: readonly (readonly [name: string, content: string])[] = [
  ['a hundred levels', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
  ['50,000 nodes in one element', `<a>${'<b/>'.repeat(50_001)}</a>`],
  ['500 attributes', `<a ${times(501, i => `a${i}="" `)}></a>`],
  ['64 KB in one attribute', `<a b="${'x'.repeat(64 * 1024 + 1)}"></a>`],
  ['256 bytes in one name', `<${'a'.repeat(257)}></${'a'.repeat(257)}>`],
  ['64 namespaces of one element', `<a ${times(65, i => `xmlns:p${i}="urn:x" `)}></a>`],
]

for (const [name, content] of limits) {
  t.test(`More than ${name} is refused with 4004 @req D5`, async t => {
    const reply = await unsigned(m.envelope(content))
    t.equal(faultCode(reply), '4004')
  })
}

t.test('More than the headers may hold ends before a message is read', async t => {
  const reply = await installation.post(m.registrationPath, {
    headers: { ...m.xmlType, 'x-long': 'x'.repeat(17_000) },
    body: m.envelope(m.check),
  })
  t.equal(reply.status, 431)
})

t.test('None of these was a defect: the operator’s log tells of no failure', async t => {
  t.same(
    installation.logLines.filter(line => /"event":"(message|request)-failed"/.test(line)),
    [],
  )
})
