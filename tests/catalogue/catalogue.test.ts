/** Every message of the catalogue, sent to one gateway: status, fault, SOAP version, ledger, and the fault's own body. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t, { type Test } from 'tap'
import { validateElement } from '../../src/contract/index.js'
import { isRefusal } from '../../src/fault/refusal.js'
import { trustAnchors } from '../../src/trust/path.js'
import { verifyMessage } from '../../src/trust/verify-message.js'
import { exclusiveCanonical } from '../../src/xml/canonical.js'
import { SOAP11, SOAP12 } from '../../src/xml/names.js'
import { readXml } from '../../src/xml/read.js'
import { childElements, textOf, type XmlElement } from '../../src/xml/tree.js'
import { faultCode, type RawReply } from '../gateway/http-call.js'
import { password } from '../gateway/installation.js'
import { judge } from '../judges/available.js'
import { groups, type NumberedRow, numbered } from './catalogue.js'
import { type Observed, Observer } from './observe.js'
import { peerNames } from './peers.js'
import { openStage, secretSurname } from './stage.js'

t.setTimeout(900_000)
const stage = await openStage()
t.teardown(() => stage.installation.remove())
const observer = new Observer(stage)
await observer.start()
const anchors = trustAnchors([stage.installation.caPem])
const xmlsec1 = judge('xmlsec1')
const xmllint = judge('xmllint')
const folder = mkdtempSync(join(tmpdir(), 'csizs-catalogue-'))
t.teardown(() => rmSync(folder, { recursive: true }))
const messages: string[] = []
const details: string[] = []

const versions = { '1.1': SOAP11, '1.2': SOAP12 } as const
const forbidden = [
  secretSurname,
  'Tajna',
  password,
  'node_modules',
  '/dist/',
  '/tmp/',
  '.js:',
  '    at ',
  'passwd',
  stage.pesel,
]

/** SOAP's own name of what a fault is, by its code. @see SOAP 1.1 §4.4.1; SOAP 1.2 part 1 §5.4.6 */
function soapCodeOf(code: string, version: '1.1' | '1.2'): string {
  if (code === '4007') return 'VersionMismatch'
  if (code === '4008') return 'MustUnderstand'
  const [client, server] = version === '1.1' ? ['Client', 'Server'] : ['Sender', 'Receiver']
  return `${code.startsWith('9') ? server : client}`
}

function fileOf(row: NumberedRow, kind: string, content: Uint8Array): string {
  const file = join(folder, `${row.id}-${kind}.xml`)
  writeFileSync(file, content)
  return file
}

function bodyContent(t: Test, reply: RawReply, ns: string): XmlElement | undefined {
  const document = readXml(reply.bytes)
  if (isRefusal(document)) return void t.fail('the reply is not readable XML')
  t.equal(document.root.ns, ns, 'version of the envelope')
  const body = childElements(document.root).at(-1)
  const [content, ...others] = body === undefined ? [] : childElements(body)
  t.same(others, [], 'one element in the Body')
  return content
}

/** The Fault's own shape, by SOAP and by the contract's schema. @see WS-I BP 1.1 R1000, R1001, R1004, R1031 */
function checkFault(t: Test, row: NumberedRow, reply: RawReply, content: XmlElement): void {
  t.equal(content.local, 'Fault')
  const version = row.soap ?? '1.1'
  const names = version === '1.1' ? ['faultcode', 'faultstring', 'detail'] : ['Code', 'Reason', 'Detail']
  t.same(
    childElements(content).map(({ ns, local }) => `${ns} ${local}`),
    names.map(name => `${version === '1.1' ? '' : SOAP12} ${name}`),
  )
  const [code, text, detail] = childElements(content)
  const said = (part: XmlElement | undefined) =>
    part === undefined ? undefined : textOf(childElements(part)[0] ?? part)
  t.equal(said(code), `${version === '1.1' ? 'soap' : 'soap12'}:${soapCodeOf(row.fault ?? '', version)}`)
  t.equal(said(text)?.slice(0, 5), `${row.fault} `)
  const [element, ...others] = detail === undefined ? [] : childElements(detail)
  if (element === undefined || others.length > 0) return void t.fail('one element in the detail')
  const bytes = exclusiveCanonical(element)
  t.same(validateElement(bytes, element), [], 'valid against the schema')
  details.push(fileOf(row, 'detail', bytes))
  t.equal(/<f:idTransakcji>([^<]*)/.exec(reply.text)?.[1], reply.headers['x-id-transakcji'], 'names the transaction')
  if (row.place !== undefined) {
    const places = [...reply.text.matchAll(/<w:sciezka[^>]*>([^<]*)/g)].map(found => found[1] ?? '')
    t.ok(
      places.some(place => place.replace(/\[\d+\]/g, '').endsWith(row.place ?? '')),
      `points at ${row.place}: ${places}`,
    )
  }
}

async function checkReply(t: Test, row: NumberedRow, observed: Observed): Promise<void> {
  const { reply, sent } = observed
  t.equal(reply?.status ?? 'CUT', row.status, 'status')
  if (reply === undefined) return
  t.equal(faultCode(reply), row.fault, 'fault')
  if (row.soap === undefined) return void t.notMatch(reply.headers['content-type'], /xml/, 'no message')
  const content = bodyContent(t, reply, versions[row.soap])
  if (content === undefined) return
  messages.push(fileOf(row, 'reply', reply.bytes))
  if (row.fault === undefined) t.match(content.local, /Odpowiedz$/)
  else checkFault(t, row, reply, content)
  const verified = await verifyMessage(reply.bytes, {
    forms: ['xades'],
    trustAnchors: anchors,
    now: new Date(),
    resolveSigner: async ({ fingerprint }) => fingerprint,
  })
  t.notOk(isRefusal(verified) && verified, 'signed by the gateway')
  const bound = /skrotZadania>([0-9a-f]{64})</.exec(reply.text)?.[1]
  if (bound === undefined)
    t.ok(row.fault?.startsWith('4') || row.fault === '1005', 'only what was not read is not bound')
  else if (sent !== undefined) t.equal(bound, createHash('sha256').update(sent).digest('hex'), 'bound to the request')
}

function checkLedger(t: Test, row: NumberedRow, { reply, entries, counted }: Observed): void {
  const { ledger } = row
  if (ledger === 'NONE' || 'counted' in ledger) {
    t.same(entries, [], 'no entry')
    const sum = ledger === 'NONE' ? [] : [[`${ledger.counted} ${ledger.as ?? row.fault ?? 'OK'}`, 1]]
    t.same([...counted], sum, 'counted')
    t.notOk(reply?.text.includes('potwierdzenieWpisu'), 'no receipt')
    return
  }
  t.same([...counted], [], 'nothing counted')
  const [first] = entries
  t.equal(entries.length, ledger.times ?? 1, 'entries')
  t.match(first, { operation: ledger.entered, transactionId: reply?.headers['x-id-transakcji'] })
  t.equal(first?.refusal, row.fault, 'the entry says how it ended')
  t.equal(first?.result === 'ODMOWA', row.fault !== undefined)
  t.match(reply?.text, /potwierdzenieWpisu>.*<w:numer/, 'a receipt')
}

for (const group of groups) {
  t.test(group.title, async t => {
    for (const row of numbered(group)) {
      const end = row.fault ?? (row.soap === undefined ? 'HTTP alone' : 'an answer')
      await t.test(`${row.id} ${row.what} (${row.making.how}) ends in ${row.status}, ${end}`, async t => {
        const observed = await observer.observe(row)
        await checkReply(t, row, observed)
        checkLedger(t, row, observed)
        const said = `${row.fault === undefined ? '' : observed.reply?.text} ${observed.logged}`
        for (const secret of forbidden) t.notOk(said.includes(secret), `neither reply nor log holds ${secret}`)
      })
    }
  })
}

t.test('The catalogue holds at least 150 messages, none of them twice', async t => {
  const all = groups.flatMap(numbered)
  t.ok(all.length >= 150, `${all.length}`)
  t.equal(new Set(groups.flatMap(group => group.rows.map(row => `${group.mark} ${row.what}`))).size, all.length)
})

t.test('Every name of the peers’ lists that applies has its row, and no row names another', async t => {
  const stood = groups.flatMap(group => group.rows.flatMap(row => row.stands ?? []))
  t.same(
    [...new Set(stood)].filter(name => !peerNames.has(name)),
    [],
    'known names only',
  )
  t.same(
    [...peerNames].filter(([name, why]) => (why === 'APPLIES') !== stood.includes(name)).map(([name]) => name),
    [],
  )
})

t.test(
  'xmlsec1 verifies every reply of the catalogue as it stands on the wire @req D3',
  { skip: xmlsec1.missing },
  async t => {
    const ids = [
      'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:Timestamp',
      `${SOAP11}:Body`,
      `${SOAP12}:Body`,
      'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
    ].flatMap(name => ['--id-attr:Id', name])
    const trusted = ['--trusted-pem', stage.installation.home.keys.authority]
    const run = await xmlsec1.run(['--verify', ...trusted, ...ids, ...messages])
    t.equal(run.code, 0, run.stderr)
    t.equal(`${run.stdout}${run.stderr}`.match(/^OK$|Verification status: OK/gm)?.length, messages.length)
  },
)

t.test('xmllint finds every fault’s detail valid against bledy.xsd @req D5', { skip: xmllint.missing }, async t => {
  const run = await xmllint.run(['--noout', '--nonet', '--schema', resolve('xsd/bledy.xsd'), ...details])
  t.equal(run.code, 0, run.stderr)
  t.equal(run.stderr.match(/ validates$/gm)?.length, details.length)
})
