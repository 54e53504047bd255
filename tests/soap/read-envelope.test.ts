import t from 'tap'
import { isRefusal } from '../../src/fault/refusal.js'
import { readEnvelope } from '../../src/soap/read-envelope.js'
import { readXml } from '../../src/xml/read.js'

const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/'
const soap12 = 'http://www.w3.org/2003/05/soap-envelope'
const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'

function envelope(inner: string, ns = soap11): string {
  return `<e:Envelope xmlns:e="${ns}" xmlns:x="urn:x">${inner}</e:Envelope>`
}

function read(text: string) {
  const document = readXml(Buffer.from(text))
  if (isRefusal(document)) throw new Error('the test’s own XML is wrong')
  return readEnvelope(document)
}

const body = '<e:Body><x:pytanie/></e:Body>'
const block = (attributes: string, name = 'x:obcy') => `<e:Header><${name} ${attributes}/></e:Header>${body}`

/* biome-ignore format: one row per message */
const refused: readonly (readonly [name: string, text: string, code: string])[] = [
  ['another root', '<x:Envelope xmlns:x="urn:x"/>', '4007'],
  ['no envelope at all', '<html xmlns="urn:h"/>', '4007'],
  ['another SOAP', envelope(body, 'urn:soap'), '4007'],
  ['an Envelope of 1.1 around a Body of 1.2', envelope(`<n:Body xmlns:n="${soap12}"><x:pytanie/></n:Body>`), '4002'],
  ['an Envelope of 1.2 around a Body of 1.1', envelope(`<n:Body xmlns:n="${soap11}"><x:pytanie/></n:Body>`, soap12), '4002'],
  ['SOAP 1.2: a mandatory foreign block', envelope(block('e:mustUnderstand="true"'), soap12), '4008'],
  ['SOAP 1.2: a mandatory foreign block for the next node', envelope(block(`e:mustUnderstand="1" e:role="${soap12}/role/next"`), soap12), '4008'],
  ['SOAP 1.2: a mandatory foreign block for the ultimate receiver', envelope(block(`e:mustUnderstand="1" e:role="${soap12}/role/ultimateReceiver"`), soap12), '4008'],
  ['SOAP 1.2: mustUnderstand that is not a flag', envelope(block('e:mustUnderstand="TRUE"'), soap12), '4002'],
  ['SOAP 1.1: mustUnderstand of SOAP 1.2 (R1013)', envelope(block('e:mustUnderstand="true"')), '4002'],
  ['SOAP 1.2: encodingStyle on the Body', envelope('<e:Body e:encodingStyle=""><x:a/></e:Body>', soap12), '4002'],
  ['a mandatory foreign block', envelope(block('e:mustUnderstand="1"')), '4008'],
  ['a mandatory foreign block for the next node', envelope(block(`e:mustUnderstand="1" e:actor="${'http://schemas.xmlsoap.org/soap/actor/next'}"`)), '4008'],
  ['a mandatory foreign block before a broken Body (R2724)', envelope(`<e:Header><x:obcy e:mustUnderstand="1"/></e:Header>`), '4008'],
  ['mustUnderstand that is not a flag', envelope(block('e:mustUnderstand="tak"')), '4002'],
  ['no Body', envelope('<e:Header/>'), '4002'],
  ['two Bodies', envelope(body + body), '4002'],
  ['two Headers', envelope(`<e:Header/><e:Header/>${body}`), '4002'],
  ['something after the Body (R1011)', envelope(`${body}<x:y/>`), '4002'],
  ['Header after Body', envelope(`${body}<e:Header/>`), '4002'],
  ['an empty Body', envelope('<e:Body/>'), '4002'],
  ['two elements in the Body', envelope('<e:Body><x:a/><x:b/></e:Body>'), '4002'],
  ['an element without namespace in the Body (R1014)', envelope('<e:Body><a/></e:Body>'), '4002'],
  ['text in the Body', envelope('<e:Body>x<x:a/></e:Body>'), '4002'],
  ['an attribute of SOAP on the Body (R1032)', envelope('<e:Body e:encodingStyle=""><x:a/></e:Body>'), '4002'],
]

for (const [name, text, code] of refused) {
  t.test(`an envelope is refused with ${code}: ${name}`, async t => {
    const result = read(text)
    t.equal(isRefusal(result) ? result.refused : 'accepted', code)
  })
}

t.test('SOAP 1.2: every block that is not understood is named; blocks for nobody or for others pass', async t => {
  const two = '<e:Header><x:a e:mustUnderstand="1"/><x:b/><y:c xmlns:y="urn:y" e:mustUnderstand="true"/></e:Header>'
  const result = read(envelope(two + body, soap12))
  t.same('notUnderstood' in result && result.notUnderstood, [
    { ns: 'urn:x', local: 'a' },
    { ns: 'urn:y', local: 'c' },
  ])
  for (const role of [`${soap12}/role/none`, 'urn:kto-inny']) {
    const passed = read(envelope(block(`e:mustUnderstand="true" e:role="${role}"`), soap12))
    t.notOk(isRefusal(passed), role)
  }
})

t.test('parts are found by place; blocks for others and wsse:Security may be mandatory', async t => {
  const security = `<s:Security xmlns:s="${wsse}" e:mustUnderstand="1"/>`
  const other = '<x:obcy e:mustUnderstand="1" e:actor="urn:kto-inny"/>'
  const result = read(envelope(`<e:Header>${security}${other}</e:Header>${body}`))
  if (isRefusal(result)) return t.fail(result.refused)
  t.equal(result.payload.local, 'pytanie')
  t.equal(result.blocks.length, 2)
  t.equal(result.secured, true)
  t.equal(result.version, '1.1')
})
